import CanonicalJSON
import CivilTime
import Ledger
import StudyLedger
import Transparency

/// The report of a verification as a person reads it, and as a program does.
struct VerificationText {
    var report: VerificationReport
    var outside: KnownCheckpoint?
    /// Whether an export was verified, and not a ledger that could be written to.
    var isExport = false

    /// The findings that are damage, in order.
    private var damage: [Finding] { report.findings.filter(\.code.fails) }

    /// The whole report; the verdict is the last line.
    ///
    /// Where damage was found, the list of checks is left out unless more is asked for: the findings say it.
    func text(isQuiet: Bool, isVerbose: Bool = false) -> String {
        var lines: [String] = []
        if !isQuiet, report.verdict != .failed { lines += checkLines + findingLines + proofLines }
        if report.verdict == .failed { lines += (isVerbose ? checkLines : []) + damageLines }
        if report.verdict == .inconclusive { lines += fixLines }
        lines += report.notes.map { "  note: \($0)" } + limitLines
        lines.append(verdict)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The whole report as one terminal shows it: the verdict, which a word says already, is in a colour.
    func text(_ style: Style, in environment: ProgramEnvironment) -> String {
        let text = text(isQuiet: style.isQuiet, isVerbose: style.isVerbose)
        let ink: Ink =
            switch report.verdict {
            case .verified: .good
            case .failed: .bad
            case .inconclusive: .attention
            }
        return text.dropLast(verdict.count + 1) + style.paint(verdict, ink, in: environment) + "\n"
    }

    /// Ends the command with the exit code of the verdict.
    func end() throws {
        switch report.verdict {
        case .verified: return
        case .failed: throw Ended(exit: .verificationFailed)
        case .inconclusive: throw Ended(exit: .inconclusive)
        }
    }

    private var checkLines: [String] {
        let width = (report.checks.map(\.statement.count).max() ?? 0) + 2
        return report.checks.map { check in
            "  \(padded(check.name, 10)) \(padded(check.statement, width))\(check.result)"
        }
    }

    /// What was found beside damage: suspect signers, unknown rules, a clock ahead.
    private var findingLines: [String] {
        report.findings.filter { !$0.code.fails && $0.code != .noOutsideCheckpoint }.map { finding in
            "  \(finding.code.rawValue)  \(finding.sequence.map { "#\($0)  " } ?? "")\(finding.message)"
        }
    }

    private var proofLines: [String] {
        guard let outside, report.coveredSize > 0 else { return [] }
        let covered = report.coveredSize
        var lines = [
            "  proves: nothing in #0-#\(covered - 1) was changed, removed or reordered since \(moment(of: outside))"
        ]
        if let extract = report.extract { return extractProofLines(extract, moment(of: outside)) }
        let beyond = covered < report.events ? "#\(covered)-#\(report.events - 1) beyond their signatures; " : ""
        lines.append("  does not prove: \(beyond)that what was entered is true")
        return lines
    }

    private var damageLines: [String] {
        var lines: [String] = []
        for (place, finding) in damage.prefix(Self.shownFindings).enumerated() {
            let label = place == 0 ? "first" : ""
            let isTree = finding.sequence == nil && finding.message.hasPrefix("tree ")
            let place = finding.sequence.map { "#\($0)  " } ?? (isTree ? "tree  " : "")
            lines.append(
                "  \(padded(label, 6)) \(place)\(isTree ? String(finding.message.dropFirst(5)) : finding.message)")
        }
        if damage.count > Self.shownFindings {
            lines.append("  and \(damage.count - Self.shownFindings) more: --json lists all")
        }
        if let first = report.firstDamage, first > 0, report.extract == nil {
            let warning = isExport ? "Do not use this export." : "Do not write to this ledger."
            lines.append("  #0-#\(first - 1) are as hashed. \(warning)")
        }
        let next = isExport ? damage.first?.fix ?? "" : "kept diff --backup DIR      kept doctor --report FILE"
        lines.append("  next: \(next)")
        return lines
    }

    private var fixLines: [String] {
        let fixes = report.findings.map(\.fix)
        return fixes.enumerated().filter { fixes.firstIndex(of: $0.element) == $0.offset }.map {
            "  fix: \($0.element)"
        }
    }

    private var verdict: String {
        switch report.verdict {
        case .verified: verifiedLine
        case .failed:
            "FAILED \(damage.count) finding\(damage.count == 1 ? "" : "s")"
                + (report.firstDamage.map { ", the first at #\($0)" } ?? "") + "   [exit 10]"
        case .inconclusive: inconclusiveLine
        }
    }

    /// What a checkpoint from outside adds to an extract.
    private func extractProofLines(_ extract: VerificationReport.Extract, _ moment: String) -> [String] {
        let covered = report.coveredSize
        let beyond = covered < extract.size ? "what is behind #\(covered - 1), beyond its signatures; " : ""
        return [
            "  proves: each event here up to #\(covered - 1) stood in the ledger, as it is, since \(moment)",
            "  does not prove: \(beyond)that what was entered is true",
        ]
    }

    /// What an extract can never prove, said in every report of one that is whole.
    private var limitLines: [String] {
        guard let extract = report.extract, report.verdict != .failed else { return [] }
        let left = "that no event of \(extract.subject), or revocation of a key, was left out"
        return [
            "  not proved: \(left); only its signer says",
            "    so. That the checkpoint shown over an event is the first one over it: ask for the full export",
        ]
    }

    private var verifiedLine: String {
        let root = Written.receipt(report.root)
        if let extract = report.extract {
            let reach =
                report.coveredSize < extract.size ? "; behind #\(report.coveredSize - 1) by signatures alone" : ""
            return "VERIFIED: an extract, \(extract.subjectEvents) events of \(extract.subject)\(reach) "
                + "(root \(root) of \(extract.size) events)"
        }
        let size = "(\(report.events) events, root \(root))"
        guard report.coveredSize < report.events else { return "VERIFIED to #\(report.events - 1) \(size)" }
        let rest = "#\(report.coveredSize)-#\(report.events - 1) rest on signatures alone"
        return "VERIFIED to #\(report.coveredSize - 1); \(rest) \(size)"
    }

    private var inconclusiveLine: String {
        let isExtract = report.extract != nil
        let findings = report.findings.filter { isExtract || $0.code != .noOutsideCheckpoint }
        guard let finding = findings.first else {
            return
                "INCONCLUSIVE: no damage found, but without an outside checkpoint "
                + "whoever holds the ledger and all keys "
                + "could have rewritten it   [exit 11]"
        }
        let found = finding.code == .inputUnopenable ? "nothing was checked:" : "no damage found, but"
        // What was not judged belongs to the verdict, whatever else was found.
        let unjudged = findings.dropFirst().first { $0.code == .tablesUnknown && finding.code != .tablesUnknown }
        let more = unjudged.map { "; \($0.message)" } ?? ""
        return "INCONCLUSIVE: \(found) \(finding.message)\(more)   [exit 11]"
    }

    private func name(of checkpoint: KnownCheckpoint) -> String {
        if case .outside(let name) = checkpoint.keeper { name } else { "this computer last saw it" }
    }

    /// When a checkpoint was kept, if its file is named by the day: "28 February"; else the file's name.
    private func moment(of checkpoint: KnownCheckpoint) -> String {
        let name = name(of: checkpoint)
        guard let day = try? CalendarDay(parsing: String(name.prefix(10))) else { return name }
        let words = LongDateText.long(day).split(separator: " ").dropFirst()
        return words.joined(separator: " ")
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static let shownFindings = 12
}

extension VerificationText {
    /// The object that programs read.
    var json: String {
        let findings = report.findings.map { finding in
            JSONValue.object([
                .init("code", .string(finding.code.rawValue)), .init("fix", .string(finding.fix)),
                .init("message", .string(finding.message)),
                .init("seq", finding.sequence.map { .integer($0) } ?? .null),
            ])
        }
        let value: JSONValue = [
            "checked": .array(report.checks.map { .string($0.name) }), "checkpoints": .integer(report.checkpoints),
            "coveredSize": .integer(report.coveredSize), "events": .integer(report.events),
            "findings": .array(findings), "root": .string(report.root.hex), "verdict": .string(report.verdict.rawValue),
        ]
        guard report.notes.isEmpty else {
            let notes = JSONValue.Member("notes", .array(report.notes.map { .string($0) }))
            return JSONValue.object((value.members ?? []) + [notes]).canonicalText + "\n"
        }
        if let extract = report.extract {
            return JSONValue.object(
                (value.members ?? []) + [
                    .init("size", .integer(extract.size)), .init("subject", .string(extract.subject)),
                    .init("subjectEvents", .integer(extract.subjectEvents)),
                ]
            ).canonicalText + "\n"
        }
        return value.canonicalText + "\n"
    }
}
