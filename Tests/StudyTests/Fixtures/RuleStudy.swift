import CanonicalJSON
import Study

/// A small study of the same shape as NCT06916403: an abstracted part and a part with infusions.
enum RuleStudy {
    static func document(version: String = "1.0") throws(MalformedJSON) -> StudyProtocol {
        try StudyProtocol(canonicalJSON: json(version: version).canonicalBytes)
    }

    private static func json(version: String) -> JSONValue {
        [
            "analysis": [
                "confidencePercent": 95, "lateEntryHours": 24, "missing": "non-responder", "responderSets": ["all"],
                "zeros": "drop",
            ],
            "criticalFields": [
                "dosePlan.ordered/weightKg", "ethicsApproval.recorded/to", "historicalInfusion.abstracted/preNRS",
            ],
            "dose": [
                "deliveredTolerancePercent": 5, "duration": "elapsed", "guidelineMinimumMg": "80",
                "guidelineMinimumMinutes": 120, "importantShortMinutes": 120, "maximumMgPerKg": "2.00",
                "maximumMinutes": 240, "minimumMgPerKg": "1.50", "minimumMinutes": 180, "planTolerancePercent": 1,
            ],
            "instruments": .array(instruments), "parts": [part1, part2], "registration": "RULES-1", "roles": roles,
            "rules": 1, "safety": safety, "schema": 1, "socs": [["label": "Nervous system", "soc": "nervous"]],
            "targetParticipants": 50, "terms": [["label": "Dizziness", "soc": "nervous", "term": "dizziness"]],
            "timepoints": timepoints, "title": "A study of rules", "version": .string(version), "vitals": vitals,
            "zone": ["id": "America/Toronto", "offsets": [-300, -240]],
        ]
    }

    private static let safety: JSONValue = [
        "clocks": ["followUpDays": 8, "otherDays": 15, "urgentDays": 7], "cutoffDays": 35,
        "gradingScale": "CTCAE-5.0", "periInfusionHours": 24, "regime": "HC-C05.014", "siteClockHours": 24,
    ]

    private static let part1: JSONValue = [
        "ageYears": ["minimum": 18, "ruling": 18],
        "criteria": [["id": "P1-I3", "kind": "inclusion", "label": "Diagnosis"]], "criteriaVersion": "1.0",
        "id": "part-1", "index": "last-abstracted", "label": "Part 1", "minimumPriorInfusions": 4, "procedures": false,
    ]

    private static let part2: JSONValue = [
        "ageYears": ["minimum": 18, "ruling": 18], "arms": ["a", "b"],
        "assessments": [
            ["instrument": "pain-nrs", "required": true, "timepoint": "pre"],
            ["instrument": "pain-nrs", "required": true, "timepoint": "post"],
            ["instrument": "relief", "required": true, "timepoint": "follow-up"],
            ["instrument": "phq-9", "required": false, "timepoint": "pre"],
            ["instrument": "phq-9", "required": true, "timepoint": "baseline"],
        ],
        "criteria": [
            ["id": "P2-I3", "kind": "inclusion", "label": "Diagnosis"],
            ["id": "P2-E1", "kind": "exclusion", "label": "Psychosis"],
        ],
        "criteriaVersion": "1.0", "id": "part-2", "index": "first-infusion", "label": "Part 2",
        "minimumPriorInfusions": 1, "procedures": true,
    ]

    private static let timepoints: JSONValue = [
        ["anchor": "start", "id": "pre", "label": "Before", "windowFrom": -60, "windowTo": 0],
        ["anchor": "stop", "id": "post", "label": "After", "windowFrom": 0, "windowTo": 60],
        ["anchor": "stop", "id": "follow-up", "label": "Follow-up", "windowFrom": 10080, "windowTo": 50400],
        [
            "anchor": "enrolment", "id": "baseline", "label": "Baseline", "part": "part-2", "windowFrom": -10080,
            "windowTo": 10080,
        ],
    ]

    private static var instruments: [JSONValue] {
        [
            [
                "direction": "lower-better", "id": "pain-nrs", "items": [item("NRS01", 0, 10)], "label": "Pain",
                "recalls": ["now", "last7dAverage"], "version": "1",
            ],
            [
                "direction": "lower-better",
                "flags": [["atLeast": 1, "flag": "phq-9-item-9", "item": "PHQ09"]], "id": "phq-9",
                "items": .array((1...9).map { item("PHQ0\($0)", 0, 3) }), "label": "PHQ-9",
                "scores": [
                    ["id": "total", "items": .array((1...9).map { .string("PHQ0\($0)") }), "op": "sum"]
                ], "version": "1",
            ],
            [
                "direction": "higher-better", "hasDuration": true, "id": "relief", "items": [item("RELIEF01", 0, 100)],
                "label": "Relief", "version": "1",
            ],
        ]
    }

    private static func item(_ code: String, _ minimum: Int, _ maximum: Int) -> JSONValue {
        ["code": .string(code), "kind": "integer", "maximum": .integer(maximum), "minimum": .integer(minimum)]
    }

    private static let vitals: JSONValue = [
        "limits": [
            [
                "plausibleMaximum": "300", "plausibleMinimum": "40", "sign": "sbp", "softMaximum": "180",
                "softMinimum": "90", "startMaximum": "180", "startMinimum": "90",
            ],
            [
                "alertMinimum": "90", "plausibleMaximum": "100", "plausibleMinimum": "50", "sign": "spo2",
                "softMinimum": "94",
            ],
        ],
        "sedation": [
            ["atMost": -3, "scale": "RASS"], ["atLeast": 4, "scale": "Ramsay"], ["atMost": 3, "scale": "MOAA/S"],
        ],
    ]

    private static let roles: JSONValue = [
        [
            "role": "administrator",
            "types": ["study.*", "protocol.*", "ethicsApproval.*", "consentForm.*", "event.*"],
        ],
        ["role": "investigator", "types": ["*"]],
        [
            "role": "coordinator",
            "types": [
                "participant.*", "eligibilityCriterion.*", "consent.*", "historicalInfusion.*", "assessment.*",
                "note.*", "dosePlan.*", "preInfusionCheck.*", "infusion.*", "infusionRate.*", "bolus.*", "vitals.*",
                "adverseEvent.*", "query.*", "deviation.reported", "deviation.resolved", "event.corrected",
                "event.voided",
            ],
        ],
        ["role": "monitor", "types": ["note.*", "query.*"]],
    ]
}
