extension BuiltInProtocol {
    /// The rest of the instruments, a continuation of the list.
    static let longInstruments = """
          - id: cadss
            label: CADSS
            version: 23-item                    # the 23 subjective items
            direction: lower-better
            items:
              - {code: CADSS01, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS02, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS03, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS04, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS05, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS06, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS07, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS08, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS09, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS10, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS11, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS12, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS13, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS14, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS15, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS16, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS17, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS18, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS19, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS20, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS21, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS22, kind: integer, maximum: 4, minimum: 0}
              - {code: CADSS23, kind: integer, maximum: 4, minimum: 0}
            scores:                             # assumption: no rule for missing answers is published
              - id: total
                label: CADSS total
                op: sum
                items:
                  [CADSS01, CADSS02, CADSS03, CADSS04, CADSS05, CADSS06, CADSS07, CADSS08, CADSS09, CADSS10,
                   CADSS11, CADSS12, CADSS13, CADSS14, CADSS15, CADSS16, CADSS17, CADSS18, CADSS19, CADSS20,
                   CADSS21, CADSS22, CADSS23]
              - id: total-prorated
                label: CADSS total, prorated
                op: sum
                items:
                  [CADSS01, CADSS02, CADSS03, CADSS04, CADSS05, CADSS06, CADSS07, CADSS08, CADSS09, CADSS10,
                   CADSS11, CADSS12, CADSS13, CADSS14, CADSS15, CADSS16, CADSS17, CADSS18, CADSS19, CADSS20,
                   CADSS21, CADSS22, CADSS23]
                minimumAnswered: 20
              - id: depersonalisation           # the assignment of items to subscales differs between papers
                op: sum
                items: [CADSS03, CADSS04, CADSS05, CADSS06, CADSS07, CADSS20, CADSS23]
              - id: derealisation
                op: sum
                items:
                  [CADSS01, CADSS02, CADSS08, CADSS09, CADSS10, CADSS11, CADSS12, CADSS13, CADSS16, CADSS17,
                   CADSS18, CADSS19]
              - id: amnesia
                op: sum
                items: [CADSS14, CADSS15, CADSS22]
              - id: cadss-6
                label: CADSS-6
                op: sum
                items: [CADSS01, CADSS02, CADSS06, CADSS07, CADSS15, CADSS22]
          - id: fiqr
            label: FIQR
            version: "2009"
            direction: lower-better
            items:
              - {code: FIQR01, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR02, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR03, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR04, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR05, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR06, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR07, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR08, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR09, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR10, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR11, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR12, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR13, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR14, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR15, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR16, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR17, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR18, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR19, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR20, kind: integer, maximum: 10, minimum: 0}
              - {code: FIQR21, kind: integer, maximum: 10, minimum: 0}
            scores:                             # smallest numbers of answers are assumptions
              - id: function
                op: sum
                items: [FIQR01, FIQR02, FIQR03, FIQR04, FIQR05, FIQR06, FIQR07, FIQR08, FIQR09]
                minimumAnswered: 5
                divisor: 3
              - id: impact
                op: sum
                items: [FIQR10, FIQR11]
                minimumAnswered: 1
              - id: symptoms
                op: sum
                items: [FIQR12, FIQR13, FIQR14, FIQR15, FIQR16, FIQR17, FIQR18, FIQR19, FIQR20, FIQR21]
                minimumAnswered: 5
                divisor: 2
              - id: total
                label: FIQR total
                op: sum
                items: [function, impact, symptoms]
                bands:                          # cut-offs of Salaffi 2021
                  - {id: remission, maximum: "23"}
                  - {id: mild, maximum: "40"}
                  - {id: moderate, maximum: "63"}
                  - {id: severe, maximum: "82"}
                  - {id: very-severe}
          - id: bpi-sf
            label: BPI short form
            version: "1991"
            direction: lower-better
            items:
              - {code: BPI03, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI04, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI05, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI06, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09A, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09B, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09C, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09D, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09E, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09F, kind: integer, maximum: 10, minimum: 0}
              - {code: BPI09G, kind: integer, maximum: 10, minimum: 0}
            scores:
              - id: severity
                label: BPI pain severity
                op: mean
                items: [BPI03, BPI04, BPI05, BPI06]
              - id: interference
                label: BPI interference
                op: mean
                items: [BPI09A, BPI09B, BPI09C, BPI09D, BPI09E, BPI09F, BPI09G]
                minimumAnswered: 4
          - id: pgic
            label: PGIC
            version: 1-is-best                  # the coding: 1 very much improved, 4 no change, 7 very much worse
            direction: lower-better
            items:
              - {code: PGIC01, kind: integer, label: Change since the infusion, maximum: 7, minimum: 1}

        """
}
