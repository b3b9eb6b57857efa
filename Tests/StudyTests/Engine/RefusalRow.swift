import Testing

@testable import Study

/// One row of a decision's table: a situation, a command, and the refusal that is returned first.
struct RefusalRow: Sendable, CustomTestStringConvertible {
    let kind: Refusal.Kind
    let situation: String
    let attempt: @Sendable (inout Clinic) throws -> Void
    let given: @Sendable () throws -> Clinic

    init(
        _ kind: Refusal.Kind, _ situation: String, given: @escaping @Sendable () throws -> Clinic,
        _ attempt: @escaping @Sendable (inout Clinic) throws -> Void
    ) {
        self.kind = kind
        self.situation = situation
        self.given = given
        self.attempt = attempt
    }

    var testDescription: String { "\(kind.rawValue): \(situation)" }

    /// Runs the row: it is refused as it says, with a way out.
    func run() throws {
        var clinic = try given()
        let refusal = #expect(throws: Refusal.self) { try attempt(&clinic) }
        #expect(refusal?.kind == kind, "\(refusal?.message ?? "")")
        #expect(refusal?.fixes.isEmpty == false)
        #expect(refusal?.message.isEmpty == false)
    }

    /// What the row is refused with.
    var refusal: Refusal? {
        do {
            var clinic = try given()
            try attempt(&clinic)
            return nil
        } catch { return error as? Refusal }
    }

    /// Whether the rows of a table stand in the order of precedence.
    static func areInOrder(_ rows: [RefusalRow]) -> Bool {
        zip(rows, rows.dropFirst()).allSatisfy { $0.kind <= $1.kind }
    }
}
