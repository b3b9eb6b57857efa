import CanonicalJSON
import Study

/// What a participant brings to the endpoints where the analysis chooses in other ways.
struct SensitivityMember: MemberRow {
    static let table = "efficacy.sensitivity"

    /// By endpoint and variant.
    var variants: [VariantContribution] = []

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.list("variants", &variants)
    }
}

/// What one way to choose brings to one endpoint.
struct VariantContribution: Payload {
    /// What it brings.
    var contribution = Contribution()
    /// The way.
    var variant = Variant.main

    init() {}

    mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.field("contribution", &contribution)
        try coder.field("variant", &variant)
    }
}

extension SensitivityMember {
    init?(_ member: GroupMember, _ study: StudyProtocol) {
        guard let indexed = IndexedMember(member, study) else { return nil }
        variants = study.sensitiveEndpoints.flatMap { endpoint in
            Variant.all(study).compactMap { variant in
                variant.contribution(endpoint, indexed, study).map { found in
                    var contribution = VariantContribution()
                    (contribution.contribution, contribution.variant) = (found, variant)
                    return contribution
                }
            }
        }
        if variants.isEmpty { return nil }
    }

    /// What the participant brings to an endpoint if it is chosen this way.
    func contribution(to endpoint: Endpoint, _ variant: Variant) -> Contribution? {
        variants.first { $0.variant == variant && $0.contribution.endpoint == endpoint.id }?.contribution
    }
}

extension StudyProtocol {
    /// The endpoints that are analysed in other ways too: those with a baseline.
    var sensitiveEndpoints: [Endpoint] { endpoints.filter { $0.baseline != nil } }
}
