public import CanonicalJSON

/// How an adverse event ended (CDISC C66768, in lower case).
public enum Outcome: String, CaseIterable, FieldValue {
    /// Recovered or resolved.
    case recovered = "recovered-resolved"
    /// Recovering or resolving.
    case recovering = "recovering-resolving"
    /// Not recovered or not resolved.
    case notRecovered = "not-recovered-not-resolved"
    /// Recovered or resolved with sequelae.
    case recoveredWithSequelae = "recovered-resolved-with-sequelae"
    /// The participant died.
    case fatal
    /// Not known.
    case unknown
}
