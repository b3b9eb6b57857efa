import CanonicalJSON
import CivilTime
import Projections
import Study
import Testing
import Vocabulary

@Suite struct `A timeline` {
    private func timeline(_ log: StudyLog, _ code: ParticipantCode = "P1") throws -> Timeline {
        Timeline(of: try #require(log.state.participant(code)), study: log.study)
    }

    private func vitals(_ log: inout StudyLog, sbp: Int, at time: String) -> Int {
        log.add(
            .vitalsRecorded(
                VitalsRecorded(infusion: .planned(1), signs: VitalSigns(dbp: 96, hr: 88, sbp: sbp, spo2: 97))),
            "P1", at: minute(time))
    }

    @Test func `runs in the order in which things happened, then in that of writing`() throws {
        var log = InfusionStudy.log()
        let start = log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        let late = log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30")
        let old = log.abstract("P1", 1, at: date("2025-11"))
        let entries = try timeline(log).entries
        #expect(entries.map(\.seq) == [old, late, start - 1, start, start + 1])
    }

    @Test func `shows a correction at its event with both values, and not as an event of its own`() throws {
        var log = InfusionStudy.log()
        log.infuse("P1", start: "2026-03-05 09:40")
        let seq = vitals(&log, sbp: 184, at: "2026-03-05 09:55")
        let correction = log.correct(seq, "/data/sbp", 184, to: 148, "P1")
        let entries = try timeline(log).entries
        let entry = try #require(entries.first { $0.seq == seq })
        #expect(entry.text == "BP 148/96 mmHg, HR 88/min, SpO2 97 %, I-1")
        #expect(entry.corrections.map(\.text) == ["sbp 184 -> 148"])
        #expect(entry.corrections.map(\.reasons) == [[.transcription]])
        #expect(entry.sources == [seq, correction])
        #expect(!entries.contains { $0.seq == correction })
    }

    @Test func `moves an event whose time was corrected`() throws {
        var log = InfusionStudy.log()
        log.infuse("P1", start: "2026-03-05 09:40")
        let seq = vitals(&log, sbp: 120, at: "2026-03-05 10:55")
        let next = vitals(&log, sbp: 121, at: "2026-03-05 10:10")
        log.correct(
            seq, "/occurred", .string(minute("2026-03-05 10:55").description),
            to: .string(minute("2026-03-05 09:55").description), "P1")
        let entries = try timeline(log).entries
        #expect(entries.suffix(2).map(\.seq) == [seq, next])
        #expect(entries.first { $0.seq == seq }?.occurred == minute("2026-03-05 09:55"))
    }

    @Test func `keeps what was voided, and says so`() throws {
        var log = InfusionStudy.log()
        let seq = log.ratePain("P1", 7, "pre", at: "2026-03-05 09:30")
        let void = log.void(seq, "P1")
        let entry = try #require(try timeline(log).entries.first)
        #expect(entry.seq == seq)
        #expect(entry.void?.seq == void)
        #expect(entry.void?.reasons == [.enteredInError])
    }

    @Test func `marks deviations, flags and queries where their cause stands`() throws {
        var log = InfusionStudy.log()
        let start = log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        let deviation = log.add(
            .deviationDetected(
                DeviationDetected(deviationClass: .minor, infusion: .planned(1), part: "part-2", rule: "DV11")), "P1",
            recorded: "2026-03-09 09:00", cause: start, source: .derived)
        let entries = try timeline(log).entries
        let index = try #require(entries.firstIndex { $0.seq == deviation })
        #expect(entries[index].mark == .deviation)
        #expect(entries[index].text == "deviation DV11, minor, I-1")
        #expect(entries[index].at.occurred == minute("2026-03-05 09:40"))
        #expect(index < entries.count - 1)
    }

    @Test func `marks late entries and unknown times`() throws {
        var log = InfusionStudy.log()
        let late = log.add(
            .noteRecorded(NoteRecorded()), "P1", at: minute("2026-03-01 09:00"), recorded: "2026-03-05 09:00",
            reasons: [.lateEntry])
        let unknown = log.add(.noteRecorded(NoteRecorded()), "P1", reasons: [.timeUnknown])
        // The site knew on 5 March and wrote it down in June; of an adverse event awareness counts, not onset.
        let aware = log.report("P1", 1, nil, onset: nil)
        let entries = try timeline(log).entries
        #expect(entries.first { $0.seq == late }?.isLate == true)
        #expect(entries.first { $0.seq == unknown }?.isTimeUnknown == true)
        #expect(entries.first { $0.seq == unknown }?.isLate == false)
        #expect(entries.first { $0.seq == aware }?.isLate == true)
    }

    @Test func `says at the stop what was delivered`() throws {
        var log = InfusionStudy.log()
        let start = log.infuse("P1", start: "2026-03-05 09:40", stop: "2026-03-05 13:10")
        let entry = try #require(try timeline(log).entries.first { $0.seq == start + 1 })
        #expect(entry.text == "I-1 stopped as planned")
        #expect(entry.detail == "122.5 mg in 210 min (1.75 mg/kg)")
    }

    @Test func `says what a pause takes away`() throws {
        // 30 mg/h 60 min, 40 mg/h 90 min, pause 10 min, 30 mg/h 60 min: 120 mg in 220 min.
        var log = InfusionStudy.log()
        let infusion = InfusionID.planned(1)
        func rate(_ text: String) throws -> InfusionRate {
            InfusionRate(unit: .milligramsPerHour, value: try #require(DecimalString(text)))
        }
        log.add(
            .infusionStarted(InfusionStarted(infusion: infusion, part: "part-2", rate: try rate("30"))), "P1",
            at: minute("2026-03-05 09:00"))
        log.add(
            .infusionRateChanged(InfusionRateChanged(infusion: infusion, rate: try rate("40"))), "P1",
            at: minute("2026-03-05 10:00"))
        log.add(
            .infusionPaused(InfusionPaused(infusion: infusion, why: "nausea")), "P1", at: minute("2026-03-05 11:30"))
        log.add(.infusionResumed(InfusionResumed(infusion: infusion)), "P1", at: minute("2026-03-05 11:40"))
        log.add(
            .infusionRateChanged(InfusionRateChanged(infusion: infusion, rate: try rate("30"))), "P1",
            at: minute("2026-03-05 11:40"))
        log.add(
            .infusionStopped(InfusionStopped(infusion: infusion, status: .completed)), "P1",
            at: minute("2026-03-05 12:40"))
        #expect(try timeline(log).entries.last?.detail == "120.0 mg in 220 min of them 10 min paused")
    }
}
