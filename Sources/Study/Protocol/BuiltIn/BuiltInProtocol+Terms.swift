extension BuiltInProtocol {
    /// The terms of adverse events and their system organ classes.
    static let terms = """
        # Study term list, version 1. Not MedDRA, whose hierarchy is licensed.
        # Categories of special interest are assumptions.
        socs:
          - {soc: psychiatric, label: Psychiatric}
          - {soc: nervous-system, label: Nervous system}
          - {soc: eye, label: Eye}
          - {soc: ear, label: Ear}
          - {soc: cardiac, label: Cardiac}
          - {soc: vascular, label: Vascular}
          - {soc: respiratory, label: Respiratory}
          - {soc: gastrointestinal, label: Gastrointestinal}
          - {soc: metabolism, label: Metabolism}
          - {soc: hepatobiliary, label: Hepatobiliary}
          - {soc: investigations, label: Investigations}
          - {soc: renal-urinary, label: Renal and urinary}
          - {soc: skin, label: Skin}
          - {soc: immune, label: Immune}
          - {soc: general, label: General}
        terms:
          - {soc: psychiatric, term: dissociation, label: Dissociation, category: psychotomimetic}
          - {soc: psychiatric, term: hallucination, label: Hallucination, category: psychotomimetic}
          - {soc: psychiatric, term: confusional-state, label: Confusional state, category: psychotomimetic}
          - {soc: psychiatric, term: euphoric-mood, label: Euphoric mood, category: psychotomimetic}
          - {soc: psychiatric, term: dysphoria, label: Dysphoria, category: psychotomimetic}
          - {soc: psychiatric, term: anxiety, label: Anxiety}
          - {soc: psychiatric, term: agitation, label: Agitation}
          - {soc: psychiatric, term: abnormal-dreams, label: Abnormal dreams}
          - {soc: psychiatric, term: nightmare, label: Nightmare}
          - {soc: psychiatric, term: panic-attack, label: Panic attack}
          - {soc: psychiatric, term: insomnia, label: Insomnia}
          - {soc: psychiatric, term: suicidal-ideation, label: Suicidal ideation}
          - {soc: nervous-system, term: dizziness, label: Dizziness}
          - {soc: nervous-system, term: somnolence, label: Somnolence}
          - {soc: nervous-system, term: sedation, label: Sedation}
          - {soc: nervous-system, term: headache, label: Headache}
          - {soc: nervous-system, term: paraesthesia, label: Paraesthesia}
          - {soc: nervous-system, term: dysarthria, label: Dysarthria}
          - {soc: nervous-system, term: amnesia, label: Amnesia}
          - {soc: nervous-system, term: disturbance-in-attention, label: Disturbance in attention}
          - {soc: nervous-system, term: hypertonia, label: Hypertonia}
          - {soc: nervous-system, term: seizure, label: Seizure}
          - {soc: eye, term: diplopia, label: Diplopia}
          - {soc: eye, term: vision-blurred, label: Vision blurred}
          - {soc: eye, term: nystagmus, label: Nystagmus}
          - {soc: ear, term: vertigo, label: Vertigo}
          - {soc: ear, term: hyperacusis, label: Hyperacusis}
          - {soc: cardiac, term: tachycardia, label: Tachycardia, category: haemodynamic}
          - {soc: cardiac, term: bradycardia, label: Bradycardia, category: haemodynamic}
          - {soc: cardiac, term: palpitations, label: Palpitations, category: haemodynamic}
          - {soc: cardiac, term: arrhythmia, label: Arrhythmia, category: haemodynamic}
          - {soc: vascular, term: hypertension, label: Hypertension, category: haemodynamic}
          - {soc: vascular, term: hypotension, label: Hypotension, category: haemodynamic}
          - {soc: respiratory, term: respiratory-depression, label: Respiratory depression, category: respiratory}
          - {soc: respiratory, term: hypoxia, label: Hypoxia, category: respiratory}
          - {soc: respiratory, term: apnoea, label: Apnoea, category: respiratory}
          - {soc: respiratory, term: laryngospasm, label: Laryngospasm, category: respiratory}
          - {soc: gastrointestinal, term: nausea, label: Nausea}
          - {soc: gastrointestinal, term: vomiting, label: Vomiting}
          - {soc: gastrointestinal, term: dry-mouth, label: Dry mouth}
          - {soc: gastrointestinal, term: salivary-hypersecretion, label: Salivary hypersecretion}
          - {soc: metabolism, term: decreased-appetite, label: Decreased appetite}
          - {soc: hepatobiliary, term: drug-induced-liver-injury, label: Drug-induced liver injury, category: hepatic}
          - {soc: investigations, term: bp-increased, label: BP increased, category: haemodynamic}
          - {soc: investigations, term: hr-increased, label: HR increased, category: haemodynamic}
          - {soc: investigations, term: spo2-decreased, label: SpO2 decreased, category: respiratory}
          - {soc: investigations, term: alt-ast-increased, label: ALT/AST increased, category: hepatic}
          - {soc: renal-urinary, term: cystitis-noninfective, label: Cystitis noninfective, category: urinary}
          - {soc: renal-urinary, term: dysuria, label: Dysuria, category: urinary}
          - {soc: renal-urinary, term: pollakiuria, label: Pollakiuria, category: urinary}
          - {soc: renal-urinary, term: haematuria, label: Haematuria, category: urinary}
          - {soc: skin, term: rash, label: Rash}
          - {soc: skin, term: erythema, label: Erythema}
          - {soc: skin, term: hyperhidrosis, label: Hyperhidrosis}
          - {soc: skin, term: pruritus, label: Pruritus}
          - {soc: immune, term: anaphylactic-reaction, label: Anaphylactic reaction}
          - {soc: general, term: fatigue, label: Fatigue}
          - {soc: general, term: infusion-site-pain, label: Infusion or injection site pain}
          - {soc: general, term: infusion-site-extravasation, label: Infusion site extravasation}
          - {soc: general, term: feeling-abnormal, label: Feeling abnormal}
          - {soc: general, term: feeling-drunk, label: Feeling drunk}

        """
}
