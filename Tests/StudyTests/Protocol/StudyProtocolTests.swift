import CanonicalJSON
import CivilTime
import Study
import Testing
import Vocabulary

@Suite struct `The built-in protocol` {
    private let study: StudyProtocol

    init() throws { study = try BuiltInJSON.decoded() }

    @Test func `is read, has nothing against it, and is written as it was read`() throws {
        #expect(study.problems() == [])
        #expect(StudyProtocol.problems(in: try BuiltInJSON.tree()) == [])
        #expect(try study.canonicalData() == BuiltInJSON.bytes)
    }

    @Test func `says what the public record says`() {
        #expect(study.registration == "NCT06916403" && study.targetParticipants == 50)
        #expect(study.parts.map(\.id) == ["part-1", "part-2"])
        #expect(study.part("part-1")?.minimumPriorInfusions == 4 && study.part("part-2")?.minimumPriorInfusions == 3)
        #expect(study.part("part-1")?.index == .lastAbstracted && study.part("part-2")?.index == .firstInfusion)
        #expect(study.part("part-1")?.procedures == false && study.part("part-2")?.procedures == true)
        #expect(study.part("part-1")?.criteria.count == 10 && study.part("part-2")?.criteria.count == 7)
        #expect(study.part("part-1")?.criterion("P1-E3")?.kind == .exclusion)
        #expect(study.dose?.minimumMgPerKg.description == "1.50" && study.dose?.maximumMgPerKg.description == "2.00")
        #expect(study.dose?.minimumMinutes == 180 && study.dose?.maximumMinutes == 240)
        #expect(study.part("part-2")?.ageYears?.ruling == 18)
    }

    @Test func `finds what is asked for by its id`() {
        #expect(study.timepoint("follow-up")?.windowFrom == 7 * 1440)
        #expect(study.timepoint("follow-up")?.windowTo == 35 * 1440)
        #expect(study.groups(part: "part-1").map(\.id) == ["part-1", "all"])
        #expect(study.group("all")?.isPooled == true && study.group("part-1")?.isPooled == false)
        #expect(study.endpoint("pain-nrs")?.thresholds == [30, 50] && study.endpoint("relief")?.baseline == nil)
        #expect(study.soc(ofTerm: "dizziness") == "nervous-system")
        #expect(study.soc(ofTerm: "not-on-the-list", stated: "cardiac") == "cardiac" && study.soc(ofTerm: nil) == nil)
        #expect(study.socLabel("nervous-system") == "Nervous system" && study.socLabel("other") == "other")
        #expect(study.term("alt-ast-increased")?.label == "ALT/AST increased")
        #expect(study.limit(.spo2)?.alertMinimum?.description == "90")
        #expect(study.part("part-2")?.assessments(at: "post").map(\.instrument) == ["pain-nrs", "cadss"])
        #expect(study.zone.range == OffsetRange(smallestMinutes: -300, largestMinutes: -240))
        #expect(study.isCritical("preNRS", of: "historicalInfusion.abstracted"))
        #expect(!study.isCritical("mg", of: "historicalInfusion.abstracted"))
    }

    @Test func `lets each role append its own types`() {
        #expect(study.permits(.coordinator, type: "adverseEvent.reported"))
        #expect(!study.permits(.coordinator, type: "causality.assessed"))
        #expect(!study.permits(.coordinator, type: "eligibility.confirmed"))
        #expect(!study.permits(.coordinator, type: "event.countersigned"))
        #expect(study.permits(.investigator, type: "causality.assessed"))
        #expect(study.permits(.investigator, type: "eligibilityCriterion.assessed"))
        #expect(study.permits(.administrator, type: "actor.authorised"))
        #expect(!study.permits(.administrator, type: "assessment.recorded"))
        #expect(study.permits(.monitor, type: "query.raised") && !study.permits(.monitor, type: "event.corrected"))
        for kind in EventKind.allCases { #expect(!study.permits(.auditor, type: kind.rawValue)) }
    }

    @Test func `lets somebody append every type that is not derived`() {
        for kind in EventKind.allCases where kind.traits.writers != [.derived] {
            let roles = Role.allCases.filter { study.permits($0, type: kind.rawValue) }.map(\.rawValue)
            let named = kind.traits.writers.map(\.rawValue).filter { $0 != "derived" }
            #expect(Set(named).isSubset(of: roles), "\(kind)")
        }
    }

    @Test func `tells sedation deeper than intended on each scale, never across scales`() throws {
        let limits = try #require(study.vitals?.sedation)
        func isDeep(_ scale: SedationScale, _ score: Int) throws -> Bool {
            let sedation = try #require(SedationScore(scale: scale, score: score))
            return limits.contains { $0.isReached(by: sedation) }
        }
        #expect(try isDeep(.rass, -3) && isDeep(.ramsay, 4) && isDeep(.moaas, 3))
        #expect(try !isDeep(.rass, -2) && !isDeep(.ramsay, 3) && !isDeep(.moaas, 4))
        #expect(SedationScore(scale: .ramsay, score: 0) == nil && SedationScore(scale: .moaas, score: 6) == nil)
    }

    @Test func `ships as a document that calls its choices assumptions`() {
        let text = BuiltInProtocol.nct06916403
        #expect(BuiltInProtocol.byName["NCT06916403"] == text)
        #expect(text.contains("# assumption") && text.contains("# record"))
        #expect(text.contains("not available to the authors"))
    }
}

@Suite struct `A protocol without infusions` {
    @Test func `has parts that follow participants, groups by arm, decimal items and default checks`() throws {
        let study = try StudyProtocol(canonicalJSON: Array(TrialJSON.text.utf8))
        #expect(study.problems() == [])
        #expect(study.dose == nil && study.checks == StudyChecks() && study.checks.vitalsEveryMinutes == 15)
        #expect(study.groups(part: "main", arm: "active").map(\.id) == ["active"])
        #expect(study.groups(part: "main").isEmpty)
        #expect(study.zone.range == .utc)
    }
}

/// A small trial that shares nothing with the built-in study.
enum TrialJSON {
    static let text = #"""
        {"analysis":{"confidencePercent":90,"lateEntryHours":48,"missing":"excluded","zeros":"drop"},\#
        "endpoints":[{"baseline":"baseline","direction":"higher-better","groups":["active"],"id":"mood",\#
        "instrument":"mood-index","label":"Mood","score":"index","thresholds":[25],"timepoint":"week-4"}],\#
        "groups":[{"arms":["active"],"id":"active","label":"Active","parts":["main"],"reference":"control"},\#
        {"arms":["control"],"id":"control","label":"Control","parts":["main"]}],\#
        "instruments":[{"direction":"higher-better","id":"mood-index","items":[\#
        {"code":"M01","kind":"decimal","maximum":"5.000","minimum":"-5.000"}],"label":"Mood index",\#
        "scores":[{"id":"index","items":["M01"],"op":"sum"}],"version":"1"}],\#
        "parts":[{"arms":["active","control"],"assessments":[\#
        {"instrument":"mood-index","required":true,"timepoint":"week-4"}],"criteriaVersion":"1","id":"main",\#
        "index":"participant","label":"Main","procedures":true}],"registration":"TRIAL-2",\#
        "roles":[{"role":"administrator","types":["*"]}],"rules":1,\#
        "safety":{"cutoffDays":30,"gradingScale":"CTCAE-6.0","periInfusionHours":0,"regime":"HC-C05.014",\#
        "siteClockHours":24},"schema":1,"targetParticipants":20,"timepoints":[\#
        {"anchor":"enrolment","id":"baseline","label":"Baseline","windowFrom":-1440,"windowTo":0},\#
        {"anchor":"enrolment","id":"week-4","label":"Week 4","windowFrom":36000,"windowTo":44640}],\#
        "title":"A trial of something else","version":"2.1","zone":{"id":"Etc/UTC","offsets":[0]}}
        """#
}
