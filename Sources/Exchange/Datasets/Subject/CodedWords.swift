import Study
import Vocabulary

/// Codes of the ledger as the words of a dataset.
enum CodedWords {
    /// "blood-pressure" as "BLOOD PRESSURE".
    static func capitals(_ code: Code) -> String { capitals(code.text) }

    /// "recovered-resolved" as "RECOVERED RESOLVED".
    static func capitals(_ text: String) -> String {
        String(text.uppercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    }
}
