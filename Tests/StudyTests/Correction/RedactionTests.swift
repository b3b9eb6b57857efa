import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A redaction` {
    @Test func `a redaction that was done is not undone`() throws {
        var clinic = try Clinic.asked()
        try clinic.write(.textRedacted(TextRedacted(basis: .legalOrder, seq: clinic.last, text: "text")))
        let request = clinic.last
        #expect(throws: Refusal.notCorrectable(request, type: "text.redacted")) {
            try clinic.correct(request, "/data/text", "note")
        }
        try clinic.countersign(request, by: "investigator-2")
        #expect(throws: Refusal.notCorrectable(request, type: "text.redacted")) { try clinic.void(request) }
    }

    @Test func `a redaction is done when somebody else countersigns it`() throws {
        var clinic = try Clinic.asked()
        let target = clinic.last
        try clinic.write(.textRedacted(TextRedacted(basis: .participantRequest, seq: target, text: "text")))
        #expect(clinic.participant.state.redactions.map(\.doneBy) == [nil])
        try clinic.countersign(clinic.last, by: "investigator-2")
        #expect(clinic.participant.state.redactions.map(\.doneBy) == [clinic.last])
        #expect(clinic.replayed() == [])
    }
}
