public import CanonicalJSON

/// What the study is called in its SDTM datasets: names and codes that no event and no other section says.
///
/// All of it is optional; docs/datasets.md section 3 says what stands in its place.
///
///     {"arm":{"code":"LIDO","name":"Lidocaine"},"deviations":{"DV08":{"term":"DOSE TOO LOW"}},
///      "instruments":{"burning":{"category":"BURNING","items":{...},"scores":{...}}},"treatment":"LIDOCAINE"}
public struct DatasetRules: Payload {
    /// The one arm of a study that declares none.
    public var arm: ArmNames?
    /// Arms of the protocol.
    public var arms = CodeMap<ArmNames>()
    /// EXROUTE of a bolus.
    public var bolusRoute: DatasetName?
    /// The country of the sites.
    public var country: CountryCode?
    /// Deviations, by the rule that was broken.
    public var deviations = CodeMap<DeviationNames>()
    /// EXDOSFRM.
    public var doseForm: Title?
    /// The elements of every arm.
    public var elements: ElementsNames?
    /// Instruments of the protocol.
    public var instruments = CodeMap<InstrumentNames>()
    /// The registry that the study's registration is a number of.
    public var registry: Title?
    /// EXROUTE of an infusion.
    public var route: DatasetName?
    /// Parameters of TS.
    public var summary: [SummaryValue] = []
    /// EXTRT.
    public var treatment: Title?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optional("arm", &arm)
        try CodeMap.code("arms", &arms, with: &coder)
        try coder.optional("bolusRoute", &bolusRoute)
        try coder.optional("country", &country)
        try CodeMap.code("deviations", &deviations, with: &coder)
        try coder.optional("doseForm", &doseForm)
        try coder.optional("elements", &elements)
        try CodeMap.code("instruments", &instruments, with: &coder)
        try coder.optional("registry", &registry)
        try coder.optional("route", &route)
        try coder.list("summary", &summary)
        try coder.optional("treatment", &treatment)
    }
}
