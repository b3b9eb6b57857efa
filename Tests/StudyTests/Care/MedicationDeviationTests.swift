import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A medication that is prohibited` {
    @Test func `DV17: a prohibited medication counts from enrolment on, a change of any too`() throws {
        var clinic = try Clinic.screened()
        let forbidden = MedicationRecorded(drug: "naltrexone", prohibited: true)
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-02 09:12")
        #expect(!clinic.deviations.contains("DV17 minor"))
        clinic = try Clinic.enrolled()
        try clinic.write(
            .medicationRecorded(MedicationRecorded(drug: "pregabalin", prohibited: false)), at: "2026-03-05 08:00")
        #expect(!clinic.deviations.contains("DV17 minor"))
        try clinic.write(.medicationRecorded(forbidden), at: "2026-03-05 08:10")
        let change = MedicationChanged(change: .stopped, drug: "pregabalin", prohibited: false)
        try clinic.write(.medicationChanged(change), at: "2026-03-05 08:20")
        #expect(clinic.deviations.filter { $0 == "DV17 minor" }.count == 2)
        #expect(clinic.replayed() == [])
    }
}
