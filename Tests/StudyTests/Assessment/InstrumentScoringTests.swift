import CanonicalJSON
import Study
import Testing
import Vocabulary

private func instrument(_ id: Code) throws -> Instrument { try #require(try BuiltInJSON.decoded().instrument(id)) }

/// Answers to items `prefix01`, `prefix02` ...; `nil` is unanswered.
private func answers(_ prefix: String, _ values: [Int?]) throws -> CodeMap<ItemValue> {
    var map = CodeMap<ItemValue>()
    for (index, value) in values.enumerated() {
        let number = index + 1 < 10 ? "0\(index + 1)" : "\(index + 1)"
        map[try #require(Code(prefix + number))] = value.map { .integer($0) }
    }
    return map
}

private func value(_ results: [ScoreID: ScoreResult], _ id: ScoreID) -> ScoreValue? { results[id]?.value }

private func expect(
    _ results: [ScoreID: ScoreResult], _ id: ScoreID, is text: String?, imputed: Bool = false,
    location: SourceLocation = #_sourceLocation
) throws {
    guard let text else {
        #expect(results[id] == .missing, "\(id)", sourceLocation: location)
        return
    }
    let expected = ScoreValue(ExactRatio(try decimal(text)), isImputed: imputed)
    #expect(results[id] == .value(expected), "\(id)", sourceLocation: location)
}

@Suite struct `The FIQR` {
    private let full = Array(repeating: 6, count: 9) + [7, 8] + Array(repeating: 5, count: 10)

    @Test func `is 58.0 in the worked example`() throws {
        let scores = try instrument("fiqr").score(answers("FIQR", full))
        try expect(scores, "function", is: "18")
        try expect(scores, "impact", is: "15")
        try expect(scores, "symptoms", is: "25")
        try expect(scores, "total", is: "58.0")
    }

    @Test func `stays 58.0 with one function item missing, and says so`() throws {
        let scores = try instrument("fiqr").score(answers("FIQR", [nil] + full.dropFirst().map { $0 }))
        try expect(scores, "function", is: "18", imputed: true)
        try expect(scores, "symptoms", is: "25")
        try expect(scores, "total", is: "58.0", imputed: true)
    }

    @Test func `needs five function items, one of impact and five symptoms`() throws {
        var few: [Int?] = full.map { $0 }
        for index in 0..<4 { few[index] = nil }
        few[9] = nil
        for index in 11..<16 { few[index] = nil }
        try expect(instrument("fiqr").score(answers("FIQR", few)), "total", is: "59", imputed: true)
        few[4] = nil
        try expect(instrument("fiqr").score(answers("FIQR", few)), "function", is: nil)
        try expect(instrument("fiqr").score(answers("FIQR", few)), "total", is: nil)
        few[4] = 6
        few[10] = nil
        try expect(instrument("fiqr").score(answers("FIQR", few)), "impact", is: nil)
    }

    @Test(arguments: [
        ("23", "remission"), ("23.5", "mild"), ("40", "mild"), ("63", "moderate"), ("82", "severe"),
        ("82.1", "very-severe"),
    ])
    func `has the bands of Salaffi 2021`(score: String, band: String) throws {
        let rule = try #require(try instrument("fiqr").scoreRule("total"))
        #expect(rule.band(of: ExactRatio(try decimal(score)))?.text == band)
    }

    @Test func `reaches 100 and no more`() throws {
        let scores = try instrument("fiqr").score(answers("FIQR", Array(repeating: 10, count: 21)))
        try expect(scores, "total", is: "100")
    }
}

@Suite struct `The PHQ-9 and the GAD-7` {
    @Test func `are sums when everything is answered`() throws {
        try expect(instrument("phq-9").score(answers("PHQ", [1, 2, 3, 0, 1, 2, 3, 0, 1])), "total", is: "13")
        try expect(instrument("gad-7").score(answers("GAD", [3, 3, 3, 3, 3, 3, 3])), "total", is: "21")
    }

    @Test func `are prorated to the nearest whole number within their limits`() throws {
        // 10 over 7 answers of 9: 12.857; 7 over 7 of 9 would be 9 exactly.
        try expect(
            instrument("phq-9").score(answers("PHQ", [2, 2, 2, 1, 1, 1, 1, nil, nil])), "total", is: "13",
            imputed: true)
        // 8 answers with sum 4: 4.5, half away from zero.
        try expect(
            instrument("phq-9").score(answers("PHQ", [1, 1, 1, 1, 0, 0, 0, 0, nil])), "total", is: "5", imputed: true)
        try expect(instrument("phq-9").score(answers("PHQ", [1, 1, 1, 1, 1, 1, nil, nil, nil])), "total", is: nil)
        try expect(
            instrument("gad-7").score(answers("GAD", [1, 1, 1, 1, 1, nil, 1])), "total", is: "7", imputed: true)
        try expect(instrument("gad-7").score(answers("GAD", [1, 1, 1, 1, 1, nil, nil])), "total", is: nil)
    }

    @Test func `raise the flag of item 9 whatever the total`() throws {
        let phq = try instrument("phq-9")
        #expect(phq.raisedFlags(try answers("PHQ", [0, 0, 0, 0, 0, 0, 0, 0, 1])).map(\.flag) == ["phq-9-item-9"])
        #expect(phq.raisedFlags(try answers("PHQ", [3, 3, 3, 3, 3, 3, 3, 3, 0])).isEmpty)
        #expect(phq.raisedFlags(try answers("PHQ", [3, 3, 3, 3, 3, 3, 3, 3, nil])).isEmpty)
    }

    @Test(arguments: [
        (0, "minimal"), (4, "minimal"), (5, "mild"), (10, "moderate"), (15, "moderately-severe"), (20, "severe"),
        (27, "severe"),
    ])
    func `have bands`(score: Int, band: String) throws {
        let rule = try #require(try instrument("phq-9").scoreRule("total"))
        #expect(rule.band(of: ExactRatio(score))?.text == band)
    }
}

@Suite struct `The BPI` {
    private func bpi(_ severity: [Int?], _ interference: [Int?]) throws -> [ScoreID: ScoreResult] {
        let codes: [Code] =
            ["BPI03", "BPI04", "BPI05", "BPI06", "BPI09A", "BPI09B", "BPI09C", "BPI09D", "BPI09E", "BPI09F", "BPI09G"]
        var map = CodeMap<ItemValue>()
        for (code, value) in zip(codes, severity + interference) { map[code] = value.map { .integer($0) } }
        return try instrument("bpi-sf").score(map)
    }

    @Test func `takes the mean of four severity items and of seven kinds of interference`() throws {
        let scores = try bpi([8, 3, 6, 5], [1, 2, 3, 4, 5, 6, 7])
        try expect(scores, "severity", is: "5.5")
        try expect(scores, "interference", is: "4")
    }

    @Test func `needs all four of severity but only four of seven of interference`() throws {
        let scores = try bpi([8, 3, 6, nil], [5, nil, 6, nil, 7, nil, 8])
        try expect(scores, "severity", is: nil)
        try expect(scores, "interference", is: "6.5", imputed: true)
        try expect(bpi([8, 3, 6, 5], [5, nil, 6, nil, 7, nil, nil]), "interference", is: nil)
    }
}

@Suite struct `The CADSS` {
    @Test func `is a sum of 23 items with three subscales, item 21 in none`() throws {
        let scores = try instrument("cadss").score(answers("CADSS", Array(repeating: 4, count: 23)))
        for (id, maximum) in [
            ("total", "92"), ("total-prorated", "92"), ("depersonalisation", "28"), ("derealisation", "48"),
            ("amnesia", "12"), ("cadss-6", "24"),
        ] { try expect(scores, try #require(Code(id)), is: maximum) }
        var only21: [Int?] = Array(repeating: 0, count: 23)
        only21[20] = 3
        let lone = try instrument("cadss").score(answers("CADSS", only21))
        try expect(lone, "total", is: "3")
        for id in ["depersonalisation", "derealisation", "amnesia"] as [Code] { try expect(lone, id, is: "0") }
    }

    @Test func `has a total only if all is answered, and a prorated one from 20 answers on`() throws {
        var values: [Int?] = Array(repeating: 2, count: 23)
        values[20] = nil
        var scores = try instrument("cadss").score(answers("CADSS", values))
        try expect(scores, "total", is: nil)
        try expect(scores, "total-prorated", is: "46", imputed: true)
        try expect(scores, "cadss-6", is: "12")
        values[0] = nil
        values[1] = nil
        scores = try instrument("cadss").score(answers("CADSS", values))
        try expect(scores, "total-prorated", is: "46", imputed: true)
        try expect(scores, "cadss-6", is: nil)
        values[2] = nil
        try expect(instrument("cadss").score(answers("CADSS", values)), "total-prorated", is: nil)
    }
}

@Suite struct `An instrument` {
    @Test func `gives an item's answer where no score has that name`() throws {
        let nrs = try instrument("pain-nrs")
        #expect(nrs.value(of: "NRS01", in: ["NRS01": .integer(7)]) == .value(ScoreValue(ExactRatio(7))))
        #expect(nrs.value(of: "NRS01", in: [:]) == .missing)
        #expect(try instrument("pgic").value(of: "PGIC01", in: ["PGIC01": .integer(2)]).value?.ratio == ExactRatio(2))
    }

    @Test func `with decimal items and weights is scored exactly`() throws {
        let text = #"""
            {"direction":"higher-better","id":"mood-index","items":[\#
            {"code":"M01","kind":"decimal","maximum":"5.000","minimum":"-5.000"},\#
            {"code":"M02","kind":"decimal","maximum":"5.000","minimum":"-5.000"}],"label":"Mood index","scores":[\#
            {"constant":"-0.125","divisor":4,"id":"index","items":["M01","M02"],"op":"weighted","roundedTo":3,\#
            "weights":["0.5","-1.25"]}],"version":"1"}
            """#
        let data = Array(text.utf8)
        var reader = CanonicalReader(data.span)
        let index = try Instrument(readingFrom: &reader)
        // (0.5 * 2.125 - 1.25 * -0.501) / 4 - 0.125 = 0.2971875
        let items: CodeMap<ItemValue> = ["M01": .decimal(try decimal("2.125")), "M02": .decimal(try decimal("-0.501"))]
        try expect(index.score(items), "index", is: "0.297")
        #expect(index.problems(items: items, unanswered: []).isEmpty)
        try expect(index.score(["M01": .decimal(try decimal("1"))]), "index", is: nil)
    }
}
