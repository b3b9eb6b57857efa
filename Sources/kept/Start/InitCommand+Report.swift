import CanonicalJSON
import Ledger
import Study
import StudyLedger
import Transparency

extension InitCommand {
    func report(_ head: Head, _ answers: Answers, _ remark: String?, _ environment: ProgramEnvironment) {
        let verifier = head.state.ledgerVerifierKey?.text ?? ""
        let fingerprint = Digest.sha256(of: Array(verifier.utf8).span).hex
        let next = "kept study approval --body REB --from DATE --to DATE"
        guard !common.json else {
            let value: JSONValue = [
                "fingerprint": .string(fingerprint), "next": .array([.string(next)]), "origin": .string(answers.origin),
                "root": .string(head.root.hex), "size": .integer(head.size), "verifierKey": .string(verifier),
            ]
            return environment.console.print(value.canonicalText + "\n")
        }
        let study = answers.file.content
        let single =
            answers.colleague == nil ? "  one administrator only: kept actor add ID --role administrator\n" : ""
        environment.console.print(
            """
            Written. Ledger in \(directory): \(answers.origin), \(study.registration), \
            protocol \(study.version), \(head.size) events
              ledger's verifier key  \(verifier)
              fingerprint (SHA-256)  \(Self.grouped(fingerprint))
              send it to your auditor by another road
            \(single)\(remark.map { "  \($0)\n" } ?? "")  next: cd \(directory) && \(next)

            """)
    }

    /// Groups of 8 digits, easier to compare on the telephone.
    private static func grouped(_ hex: String) -> String {
        var (groups, rest) = ([Substring](), hex[...])
        while !rest.isEmpty {
            groups.append(rest.prefix(8))
            rest = rest.dropFirst(8)
        }
        return groups.joined(separator: " ")
    }
}
