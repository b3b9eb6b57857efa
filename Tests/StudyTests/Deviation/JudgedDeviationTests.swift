import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A deviation that is judged` {
    @Test func `a deviation that somebody judged anew is cured once`() throws {
        var clinic = try Clinic.enrolled()
        let forbidden = MedicationRecorded(drug: "naltrexone", prohibited: true)
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-05 08:10")
        let medication = clinic.last
        let found = try #require(clinic.participant.state.deviations.values.first { $0.rule == "DV17" })
        try clinic.write(.deviationClassified(DeviationClassified(deviationClass: .important)), cause: found.seq)
        try clinic.correct(medication, "/data/prohibited", false)
        let size = clinic.state.nextSeq
        try clinic.write(.noteRecorded(NoteRecorded()), at: "2026-03-05 08:30", texts: ["text": "called"])
        #expect(clinic.state.nextSeq == size + 1)
        #expect(clinic.replayed() == [])
    }
}
