import Study

/// Consent and its forms.
extension EventWords {
    func text(_ it: ConsentFormAdopted) -> String { "consent form \(it.version) (\(it.language)) for \(name(it.part))" }

    func text(_ it: ConsentGiven) -> String {
        list(
            "consent to \(name(it.part)), form \(it.formVersion)", "obtained by \(it.obtainedBy)",
            it.copyGiven ? "copy given" : "no copy given")
    }

    func text(_ it: ConsentRenewed) -> String {
        list(
            "consent to \(name(it.part)) renewed, form \(it.formVersion)", "obtained by \(it.obtainedBy)",
            it.copyGiven ? "copy given" : "no copy given")
    }

    func text(_ it: ConsentWithdrawn) -> String {
        "consent to \(name(it.part)) withdrawn: " + it.scope.map(\.rawValue).joined(separator: ", ")
    }
}
