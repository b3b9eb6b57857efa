extension BuiltInProtocol {
    /// The shorter instruments.
    static let instruments = """
        instruments:                            # item codes only; whose wording is under copyright is not shipped
          - id: pain-nrs
            label: Pain NRS
            version: "1"
            direction: lower-better
            recalls: [now, last24hAverage, last7dAverage, worst24h]
            items:
              - {code: NRS01, kind: integer, label: Pain, maximum: 10, minimum: 0}
          - id: relief
            label: Pain relief
            version: "1"
            direction: higher-better
            hasDuration: true
            items:
              - {code: RELIEF01, kind: integer, label: Relief in per cent, maximum: 100, minimum: 0}
          - id: phq-9
            label: PHQ-9
            version: "1"
            direction: lower-better
            items:
              - {code: PHQ01, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ02, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ03, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ04, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ05, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ06, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ07, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ08, kind: integer, maximum: 3, minimum: 0}
              - {code: PHQ09, kind: integer, maximum: 3, minimum: 0}
            scores:                             # prorated from 7 answers on, to the nearest whole number
              - id: total
                label: PHQ-9 total
                op: sum
                items: [PHQ01, PHQ02, PHQ03, PHQ04, PHQ05, PHQ06, PHQ07, PHQ08, PHQ09]
                minimumAnswered: 7
                roundedTo: 0
                bands:
                  - {id: minimal, maximum: "4"}
                  - {id: mild, maximum: "9"}
                  - {id: moderate, maximum: "14"}
                  - {id: moderately-severe, maximum: "19"}
                  - {id: severe}
            flags:
              - {flag: phq-9-item-9, item: PHQ09, atLeast: 1}
          - id: gad-7
            label: GAD-7
            version: "1"
            direction: lower-better
            items:
              - {code: GAD01, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD02, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD03, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD04, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD05, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD06, kind: integer, maximum: 3, minimum: 0}
              - {code: GAD07, kind: integer, maximum: 3, minimum: 0}
            scores:                             # assumption: prorated from 6 answers on, rounded as PHQ-9 is
              - id: total
                label: GAD-7 total
                op: sum
                items: [GAD01, GAD02, GAD03, GAD04, GAD05, GAD06, GAD07]
                minimumAnswered: 6
                roundedTo: 0
                bands:
                  - {id: minimal, maximum: "4"}
                  - {id: mild, maximum: "9"}
                  - {id: moderate, maximum: "14"}
                  - {id: severe}

        """
}
