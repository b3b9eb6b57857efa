import CivilTime
import Ledger
import Study
import StudyLedger
import Vocabulary

/// A study's ledger as one command opened it: the store, its end, its people and documents, and its clock.
///
/// A class, because the store is one and must not be copied, while what looks at it is handed about freely.
final class StudySession {
    /// The ledger.
    let book: StudyLedger
    /// Its directory.
    let path: String
    /// Its end when it was opened.
    let head: Head
    /// The events of the study level, folded.
    let study: StudyRecord
    /// The protocol in force.
    let adopted: AdoptedProtocol
    /// Times in the study's zone.
    let clock: StudyClock

    private init(
        book: consuming StudyLedger, path: String, head: Head, study: StudyRecord, clock: StudyClock,
        adopted: AdoptedProtocol
    ) {
        self.book = book
        self.path = path
        self.head = head
        self.study = study
        self.adopted = adopted
        self.clock = clock
    }

    /// Opens the ledger that the options name.
    static func open(
        _ common: CommonOptions, _ environment: ProgramEnvironment, readOnly: Bool = false,
        accepting acceptance: Acceptance = .whole
    ) throws -> StudySession {
        let path = try LedgerPlace.find(common, environment)
        let marks = HighWaterMarks(stateDirectory: try UserDirectories(environment).seen)
        let book = try StudyLedger.open(at: path, marks: marks, readOnly: readOnly, accepting: acceptance)
        let head = try book.head()
        let study = try book.state(of: [ParticipantCode]()).study
        guard let last = study.current else { throw LedgerError.notALedger("it adopted no protocol") }
        let adopted = study.inForce(writtenAt: environment.now()) ?? last
        let clock = try StudyClock(zone: adopted.document.zone.id.text, environment)
        return StudySession(book: book, path: path, head: head, study: study, clock: clock, adopted: adopted)
    }

    /// The ledger's name.
    var origin: String { head.state.origin }

    /// The next free participant code: one after the highest, as it is written; P001 in an empty study.
    func nextCode() throws -> String {
        let codes = try book.ledger.subjects()
        guard let last = codes.last(where: { $0.last?.isNumber == true }) else { return "P001" }
        let digits = last.reversed().prefix { $0.isNumber }.count
        let number = String((Int(last.suffix(digits)) ?? 0) + 1)
        let zeros = String(repeating: "0", count: max(0, digits - number.count))
        return last.dropLast(digits) + zeros + number
    }
}
