extension BuiltInProtocol {
    /// What the study is: its parts, criteria, groups and time points.
    static let study = """
        # NCT06916403: ketamine infusions in fibromyalgia, an observational study in two parts.
        #
        # This is not the sponsor's system and holds no patient data. A line marked "record" repeats what the public
        # record of the study says; "guideline" what the ASRA/AAPM/ASA guideline of 2018 says; "assumption" is a choice
        # made here, because the study's own rule is not available to the authors. Numbers with fractions are quoted.
        schema: 1
        rules: 1
        version: "1.0"                          # assumption: the version is not available to the authors
        registration: NCT06916403               # record
        title: Safety and Efficacy of Ketamine Intravenous Infusions in the Treatment of Fibromyalgia  # record
        sponsor: Wilderman Medical Clinic       # record
        targetParticipants: 50                  # record
        zone:
          id: America/Toronto                   # record: a clinic in Ontario
          offsets: [-300, -240]
        parts:
          - id: part-1
            label: Part 1, retrospective
            index: last-abstracted              # assumption: which infusion counts is not available to the authors
            procedures: false                   # record: abstracted from charts
            minimumPriorInfusions: 4            # record
            ageYears: {minimum: 18, ruling: 18} # record: over 18 in, under 18 out; 18 is for a person to rule
            criteriaVersion: "1.0"
            criteria:                           # record; P1-E4 is cut short in the sources available to the authors
              - {id: P1-I1, kind: inclusion, label: Written consent to the use of medical and demographic data}
              - {id: P1-I2, kind: inclusion, label: Older than 18 years}
              - {id: P1-I3, kind: inclusion, label: Diagnosis of fibromyalgia}
              - {id: P1-I4, kind: inclusion, label: At least 4 intravenous ketamine infusions}
              - {id: P1-I5, kind: inclusion, label: A pain NRS just before an infusion and one after it}
              - {id: P1-I6, kind: inclusion, label: Percentage and duration of pain relief at the follow-up visit}
              - {id: P1-E1, kind: exclusion, label: Younger than 18 years}
              - {id: P1-E2, kind: exclusion, label: No signed consent form}
              - {id: P1-E3, kind: exclusion, label: Fewer than 4 intravenous ketamine infusions}
              - {id: P1-E4, kind: exclusion, label: Too little information for the analysis}
            assessments:                        # record: these are what P1-I5 and P1-I6 ask for
              - {instrument: pain-nrs, required: true, timepoint: pre}
              - {instrument: pain-nrs, required: true, timepoint: post}
              - {instrument: relief, required: true, timepoint: follow-up}
          - id: part-2
            label: Part 2, prospective
            index: first-infusion               # record: one further infusion
            procedures: true
            minimumPriorInfusions: 3            # record
            ageYears: {minimum: 18, ruling: 18} # record, as in part 1
            criteriaVersion: "1.0"
            criteria:                           # record; exclusion criteria are not available to the authors
              - {id: P2-I1, kind: inclusion, label: Older than 18 years}
              - {id: P2-I2, kind: inclusion, label: Written informed consent}
              - {id: P2-I3, kind: inclusion, label: Diagnosis of fibromyalgia}
              - {id: P2-I4, kind: inclusion, label: Intravenous ketamine is prescribed}
              - {id: P2-I5, kind: inclusion, label: Safety screening for ketamine passed}
              - {id: P2-I6, kind: inclusion, label: At least 3 intravenous ketamine infusions to find the dose}
              - {id: P2-I7, kind: inclusion, label: Willing and able to follow procedures and instructions}
            assessments:
              - {instrument: pain-nrs, required: true, timepoint: pre}          # record: before and shortly after
              - {instrument: pain-nrs, required: true, timepoint: post}
              - {instrument: relief, required: true, timepoint: follow-up}      # assumption: as in part 1
              - {instrument: phq-9, required: false, timepoint: pre}            # assumption: the record names mood only
              - {instrument: phq-9, required: false, timepoint: follow-up}
              - {instrument: gad-7, required: false, timepoint: pre}
              - {instrument: gad-7, required: false, timepoint: follow-up}
              - {instrument: cadss, required: false, timepoint: pre}            # assumption: and dissociation
              - {instrument: cadss, required: false, timepoint: post}
              - {instrument: fiqr, required: false, timepoint: pre}             # assumption, like the rest
              - {instrument: fiqr, required: false, timepoint: follow-up}
              - {instrument: bpi-sf, required: false, timepoint: pre}
              - {instrument: bpi-sf, required: false, timepoint: follow-up}
              - {instrument: pgic, required: false, timepoint: follow-up}
        groups:
          - {id: part-1, label: Part 1, parts: [part-1]}
          - {id: part-2, label: Part 2, parts: [part-2]}
          - {id: all, label: Both parts, parts: [part-1, part-2]}
        timepoints:                             # record names the time points; every window is an assumption
          - {id: pre, label: Before the infusion, anchor: start, windowFrom: -60, windowTo: 0}
          - {id: post, label: After the infusion, anchor: stop, windowFrom: 0, windowTo: 60}
          - {id: follow-up, label: Follow-up, anchor: stop, windowFrom: 10080, windowTo: 50400}   # 7 to 35 days

        """
}
