import CanonicalJSON
import CivilTime
import FoundationEssentials
import Ledger
import LedgerTesting
import Study
import StudyLedger
import Testing
import Vocabulary

/// Commands about a few participants, some possible and some not, by chance.
private struct AnyCommand {
    var random: SeededGenerator

    mutating func next() throws -> Command {
        let people: [ParticipantCode] = ["P001", "P004", "P006", "P900"]
        let participant = people[Int.random(in: 0..<people.count, using: &random)]
        let part: PartID = Bool.random(using: &random) ? "part-1" : "part-2"
        let rate = InfusionRate(unit: .milligramsPerHour, value: try #require(DecimalString("30")))
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .screen(ScreenParticipant(participant: participant, part: part, ageYears: 44, sex: .F))
        case 1: return .enrol(EnrolParticipant(participant: participant, part: part))
        case 2: return .startInfusion(StartInfusion(participant: participant, part: part, rate: rate))
        case 3: return .stepInfusion(StepInfusion(participant: participant, step: .resume))
        case 4: return .complete(CompleteParticipant(participant: participant, part: part))
        case 5:
            return .recordVitals(
                RecordVitals(participant: participant, infusion: nil, signs: VitalSigns(dbp: 80, sbp: 130)))
        case 6: return .reportAdverseEvent(ReportAdverseEvent(participant: participant, term: "dizziness", grade: 1))
        case 7: return .verifySource(VerifySource(participant: participant))
        case 8: return .raiseQuery(RaiseQuery(seq: Int.random(in: 0..<400, using: &random)))
        case 9:
            return .record(
                RecordEvent(participant: participant, event: .deathRecorded(DeathRecorded())))
        case 10:
            return .record(
                RecordEvent(participant: nil, event: .databaseLocked(DatabaseLocked(root: HexDigest.blank, size: 3))))
        default:
            return .withdraw(WithdrawParticipant(participant: participant, part: part, scope: [.procedures]))
        }
    }
}

@Suite struct `A command that is refused` {
    /// Every file of the ledger but the lock file, which holds who is reading.
    private func files(_ copy: borrowing PracticedCopy) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: copy.path)) ?? [] where name != "lock.mdb" {
            files[name] = copy.directory.bytes("ledger/\(name)")
        }
        return files
    }

    @Test(arguments: 1...6) func `leaves every byte of every file as it was, in any course of commands`(
        seed: UInt64
    ) throws {
        var copy = try PracticedStudy.made().copy()
        var source = AnyCommand(random: SeededGenerator(seed: seed))
        var (refused, written) = (0, 0)
        let outside = try #require(try copy.ledger.ledger.checkpoint())
        for _ in 0..<60 {
            let before = files(copy)
            do {
                _ = try copy.record(try source.next())
                written += 1
            } catch is StudyLedgerError {
                refused += 1
                #expect(files(copy) == before)
            }
        }
        #expect(refused > 10 && written > 3, "\(refused) refused, \(written) written")
        let report = copy.verify(against: outside)
        #expect(report.verdict == .verified, "\(report.findings)")
    }

    @Test func `names a root that the ledger never had`() throws {
        var copy = try PracticedStudy.made().copy()
        let before = files(copy)
        let lock = DatabaseLocked(root: HexDigest.blank, size: 3, waiver: "test")
        let error = #expect(throws: StudyLedgerError.self) {
            try copy.record(.record(RecordEvent(participant: nil, event: .databaseLocked(lock))))
        }
        guard case .ledger(.rootDiffers(type: let type, size: let size)) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(type == "database.locked" && size == 3)
        #expect(files(copy) == before)
    }
}
