import CanonicalJSON
import Study
import Testing
import Vocabulary

@Suite struct `A study event` {
    @Test func `of a type that nobody knows is refused, and so is a version`() {
        #expect(throws: UndecodableEvent.unknownType("infusion.begun", version: 1)) {
            try StudyEvent.read("infusion.begun", "{}")
        }
        #expect(throws: UndecodableEvent.unknownType("event.voided", version: 2)) {
            try StudyEvent(type: "event.voided", version: 2, data: Array("{}".utf8))
        }
        #expect(throws: UndecodableEvent.unknownType("ledger.opened", version: 2)) {
            try StudyEvent(type: "ledger.opened", version: 2, data: [])
        }
    }

    @Test(arguments: StudyEvent.ledgerOwnedTypes)
    func `that the ledger owns is recognised and not read`(type: String) throws {
        let event = try StudyEvent.read(type, "anything")
        #expect(event == .ledgerOwned(type: type))
        #expect(event.type == type && event.kind == nil && event.carriesNoTime && !event.isDerivable)
    }

    @Test(arguments: Golden.all)
    func `names the infusion and the part that its data name`(golden: Golden) throws {
        let event = try StudyEvent.read(golden.type, golden.text)
        #expect(event.infusion?.description == (try golden.tree()["infusion"]?.text))
        #expect(event.part?.text == (try golden.tree()["part"]?.text))
        #expect(event.kind?.rawValue == golden.type)
    }

    @Test func `may be derived, or carry no time, exactly if its kind says so`() throws {
        let derivable = ["deviation.detected", "deviation.resolved", "query.raised", "safetyFlag.raised"]
        let timeless =
            derivable + [
                "access.logged", "analysis.run", "dataCut.declared", "database.locked", "database.unlocked",
                "deviation.classified", "event.corrected", "event.countersigned", "event.voided",
                "participant.signedOff", "protocol.adopted", "query.answered", "query.closed", "query.reopened",
                "safetyFlag.closed", "sourceData.verified", "text.redacted",
            ]
        for golden in Golden.all {
            let event = try StudyEvent.read(golden.type, golden.text)
            #expect(event.isDerivable == derivable.contains(golden.type), "\(golden.type)")
            #expect(event.carriesNoTime == timeless.contains(golden.type), "\(golden.type)")
        }
        let clock = try StudyEvent.read("incident.recorded", #"{"kind":"clock-behind"}"#)
        #expect(clock.isDerivable && clock.carriesNoTime)
    }

    @Test func `is described in the catalogue, once for each type`() {
        let catalogue = StudyEvent.catalogue
        #expect(catalogue.map(\.type) == EventKind.allCases.map(\.rawValue))
        #expect(Set(catalogue.map(\.summary)).count == catalogue.count)
        for entry in catalogue {
            #expect(entry.fields.map(\.name) == entry.fields.map(\.name).sorted(), "\(entry.type)")
            #expect(!entry.who.isEmpty && !entry.summary.isEmpty)
        }
        #expect(catalogue.first { $0.type == "adverseEvent.reported" }?.sealed == ["verbatim"])
    }

    @Test func `is serious exactly if it has a flag`() throws {
        var report = AdverseEventReported()
        #expect(!report.isSerious)
        report.flags = [.importantMedical]
        #expect(report.isSerious)
    }
}
