/// Random cases with scipy's answers, one line each: kind, inputs, expected values, separated by bars.
///
/// Inputs are whole numbers (mantissas), so that ties are ties in both languages. Missing answers are written "none".
enum ScipyScript {
    static let text = """
        import random, math, warnings
        import numpy as np
        from scipy import optimize, stats
        warnings.simplefilter("ignore")
        random.seed(19084)
        def show(kind, inputs, values):
            text = ["none" if v is None or (isinstance(v, float) and math.isnan(v)) else repr(float(v)) for v in values]
            print(kind + "|" + "|".join(" ".join(map(str, i)) for i in inputs) + "|" + " ".join(text))
        def sample(smallest=1):
            size = random.choice([1, 2, 3, 4, 5, 6, 8, 10, 13, 20, 34, 49, 50, 51, 70])
            reach = random.choice([1, 2, 4, 10, 100, 100000])
            return [random.randint(-reach, reach) for _ in range(max(size, smallest))]
        def apart(size):
            return [v * random.choice([-1, 1]) for v in random.sample(range(1, 1000), size)]
        def summary():
            x = sample()
            q = np.percentile(x, [25, 50, 75])
            show("summary", [x], [np.mean(x), np.std(x, ddof=1) if len(x) > 1 else None, min(x), *q, max(x)])
        def paired():
            x = sample(2)
            if len(set(x)) == 1: return show("paired", [x], [np.mean(x), None, x[0], x[0]])
            r = stats.ttest_1samp(x, 0)
            ci = r.confidence_interval(0.95)
            show("paired", [x], [np.mean(x), r.pvalue, ci.low, ci.high, r.statistic, np.mean(x) / np.std(x, ddof=1)])
        def ways(n):
            w = [1]
            for rank in range(1, n + 1):
                w = [(w[s] if s < len(w) else 0) + (w[s - rank] if s >= rank else 0) for s in range(len(w) + rank)]
            return w
        def signed():
            x = sample() if random.random() < 0.6 else apart(random.randint(1, 60))
            d = [v for v in x if v]
            n = len(d)
            if n == 0: return show("signed", [x], [0, len(x), 0, 0, None, None, None, None, None])
            exact = n < 50 and n == len(x) and len(set(map(abs, d))) == n
            plus = stats.wilcoxon(d, alternative="greater", method="exact" if exact else "asymptotic").statistic
            r = stats.wilcoxon(d, correction=True, method="exact" if exact else "asymptotic")
            z = None
            if not exact:
                ranks = stats.rankdata(np.abs(d))
                counts = np.unique(np.abs(d), return_counts=True)[1]
                variance = n * (n + 1) * (2 * n + 1) / 24 - float(np.sum(counts ** 3 - counts)) / 48
                distance = plus - n * (n + 1) / 4
                z = (distance - 0.5 * np.sign(distance)) / math.sqrt(variance)
            walsh = sorted((d[i] + d[j]) / 2 for i in range(n) for j in range(i, n))
            if exact:
                k, total = 0, 0
                for s, w in enumerate(ways(n)):
                    total += w
                    if total * 40 >= 2 ** n: k = s; break
                k = max(k, 1)
            else:
                k = max(1, math.floor(n * (n + 1) / 4 - 1.96 * math.sqrt(n * (n + 1) * (2 * n + 1) / 24) + 0.5))
            show("signed", [x], [n, len(x) - n, plus, n * (n + 1) / 2 - plus, z, r.pvalue,
                float(np.median(walsh)), walsh[k - 1], walsh[len(walsh) - k]])
        def share():
            n = random.choice([1, 2, 3, 12, 29, 50, 263, 1000, 100000])
            k = random.choice([0, n, random.randint(0, n), random.randint(0, min(n, 3))])
            level = random.choice([0.8, 0.9, 0.95, 0.99])
            w = stats.binomtest(k, n).proportion_ci(level, "wilson")
            # Its own "exact" method stops at 2e-12 absolute; the beta quantiles are the definition.
            low = stats.beta.ppf((1 - level) / 2, k, n - k + 1) if k else 0
            high = stats.beta.isf((1 - level) / 2, k + 1, n - k) if k < n else 1
            show("share", [[k, n], [level]], [w.low, w.high, low, high])
        def fisher():
            reach = random.choice([2, 6, 12, 30, 120])
            t = [random.randint(0, reach) for _ in range(4)]
            f = [stats.fisher_exact([t[:2], t[2:]], alternative=a)[1] for a in ("two-sided", "less", "greater")]
            full = all([t[0] + t[1], t[2] + t[3], t[0] + t[2], t[1] + t[3]])
            chi = stats.chi2_contingency([t[:2], t[2:]], correction=False) if full else (None, None)
            show("fisher", [t], [*f, chi[0], chi[1]])
        def groups():
            x, y = sample(), sample()
            if random.random() < 0.5:
                both = random.sample(range(10000), random.randint(2, 60))
                cut = random.randint(1, len(both) - 1)
                x, y = both[:cut], both[cut:]
            exact = len(set(x + y)) == len(x + y) and len(x) < 50 and len(y) < 50
            method = "exact" if exact else "asymptotic"
            shift = float(np.median([a - b for a in x for b in y]))
            u = stats.mannwhitneyu(x, y, method=method).statistic
            if len(set(x + y)) == 1: p = [None, None, None]
            else:
                sides = ("two-sided", "greater", "less")
                p = [stats.mannwhitneyu(x, y, alternative=a, method=method).pvalue for a in sides]
            show("groups", [x, y], [u, *p, shift])
        def rate():
            k, level = random.choice([0, 1, 2, 5, 30, 1000, 50000]), random.choice([0.8, 0.9, 0.95, 0.99])
            lower = stats.gamma.ppf((1 - level) / 2, k) if k else 0
            show("rate", [[k], [level]], [lower, stats.gamma.isf((1 - level) / 2, k + 1)])
        def curve():
            def observed():
                size, reach = random.choice([2, 3, 5, 10, 40, 100]), random.choice([3, 20, 500])
                return [(random.randint(0, reach), random.random() < 0.6) for _ in range(size)]
            a, b = observed(), observed()
            split = lambda s, wanted: [t for t, e in s if e == wanted]
            c = [stats.CensoredData(uncensored=split(s, True), right=split(s, False)) for s in (a, b)]
            sf = stats.ecdf(c[0]).sf
            band = sf.confidence_interval(0.95, method="log-log")
            rows = [[p, l, h] for p, l, h in zip(sf.probabilities, band.low.probabilities, band.high.probabilities)]
            test = stats.logrank(c[0], c[1]) if any(e for _, e in a + b) else None
            p = None if test is None or math.isnan(test.statistic) else test.pvalue
            inputs = [[t if e else str(t) + "+" for t, e in s] for s in (a, b)]
            show("curve", inputs, [p] + [v for r in rows for v in r])
        def area():
            x, y = sample(), sample()
            a = stats.mannwhitneyu(x, y, method="asymptotic").statistic / (len(x) * len(y))
            q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
            hanley = a * (1 - a) + (len(x) - 1) * (q1 - a * a) + (len(y) - 1) * (q2 - a * a)
            delong = None
            if len(x) > 1 and len(y) > 1:
                place = lambda v, others, sign: np.mean([0.5 if v == o else float(sign * v > sign * o) for o in others])
                first, second = [place(v, y, 1) for v in x], [place(v, x, -1) for v in y]
                delong = math.sqrt(np.var(first, ddof=1) / len(x) + np.var(second, ddof=1) / len(y))
            show("area", [x, y], [a, math.sqrt(max(hanley, 0) / (len(x) * len(y))), delong])
        def logistic():
            reach = random.choice([1, 2, 4, 10, 100, 100000])
            x, y = [[random.randint(0, reach) for _ in range(random.randint(1, 60))] for _ in range(2)]
            if random.random() < 0.3: y = [v + random.randint(reach // 2, reach) for v in y]
            if len(set(x + y)) == 1 or max(x) <= min(y) or max(y) <= min(x):
                return show("logistic", [x, y], [None, None, None, None])
            v = np.array(x + y, dtype=float)
            m, s = v.mean(), v.std()
            design = np.column_stack([np.ones(len(v)), (v - m) / s])
            out = np.array([1.0] * len(x) + [0.0] * len(y))
            beta = np.array([math.log(len(x) / len(y)), 0.0])
            # Its own minimiser comes near, Newton's steps then settle the last digits.
            cost = lambda b: float(np.sum(np.logaddexp(0, design @ b)) - np.sum((design @ b)[out == 1]))
            slope = lambda b: design.T @ (1 / (1 + np.exp(-design @ b)) - out)
            beta = optimize.minimize(cost, beta, jac=slope, method="BFGS", options={"gtol": 1e-9}).x
            for _ in range(20):
                share = 1 / (1 + np.exp(-design @ beta))
                information = design.T @ (design * (share * (1 - share))[:, None])
                step = np.linalg.solve(information, design.T @ (out - share))
                beta = beta + step
                if np.abs(step).max() < 1e-15 * (1 + np.abs(beta).max()): break
            error = math.sqrt(np.linalg.inv(information)[1, 1])
            # Where a coefficient is 0, both sides are left with rounding: told in thousands beside it.
            show("logistic", [x, y], [1000 + beta[0] - beta[1] * m / s, 1000 + beta[1] / error, error / s,
                2 * stats.norm.sf(abs(beta[1] / error))])
        for case in (summary, paired, signed, share, fisher, groups, rate, curve, area, logistic):
            for _ in range(COUNT): case()
        """
}
