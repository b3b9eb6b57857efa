public import CanonicalJSON

/// One set of vital signs; at least one is there, measured or named as not measurable.
///
/// Bounds are the hard ones, beyond which a value cannot be; what is merely alarming is a rule of the protocol.
///
///     {"dbp":84,"hr":72,"notMeasurable":["tempC"],"oxygenLitresPerMin":"2","rr":14,"sbp":138,
///      "sedation":{"scale":"RASS","score":-1},"spo2":98}
public struct VitalSigns: Payload {
    /// Diastolic blood pressure, 0 to 400 mmHg.
    public var dbp: Int?
    /// Heart rate, 0 to 400 a minute.
    public var hr: Int?
    /// What could not be measured.
    public var notMeasurable: [VitalSign] = []
    /// Oxygen given, in litres a minute.
    public var oxygenLitresPerMin: DecimalString?
    /// Respiratory rate, 0 to 100 a minute.
    public var rr: Int?
    /// Systolic blood pressure, 0 to 400 mmHg.
    public var sbp: Int?
    /// Sedation on a named scale.
    public var sedation: SedationScore?
    /// Oxygen saturation, 0 to 100 %.
    public var spo2: Int?
    /// Temperature, 30.0 to 43.0 degrees Celsius.
    public var tempC: DecimalString?

    /// Nothing measured.
    public init() {}

    /// Creates a set from what was measured.
    public init(
        dbp: Int? = nil, hr: Int? = nil, notMeasurable: [VitalSign] = [], oxygenLitresPerMin: DecimalString? = nil,
        rr: Int? = nil, sbp: Int? = nil, sedation: SedationScore? = nil, spo2: Int? = nil, tempC: DecimalString? = nil
    ) {
        self.dbp = dbp
        self.hr = hr
        self.notMeasurable = notMeasurable
        self.oxygenLitresPerMin = oxygenLitresPerMin
        self.rr = rr
        self.sbp = sbp
        self.sedation = sedation
        self.spo2 = spo2
        self.tempC = tempC
    }

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try codeUpToHeartRate(with: &coder)
        try codeFromNotMeasurable(with: &coder)
    }

    /// The fields that sort before `infusion`.
    mutating func codeUpToHeartRate<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try coder.optionalInteger("dbp", &dbp, in: 0...400)
        try coder.optionalInteger("hr", &hr, in: 0...400)
    }

    /// The fields that sort after `infusion`.
    mutating func codeFromNotMeasurable<Coder: FieldCoder & ~Escapable>(
        with coder: inout Coder
    ) throws(MalformedJSON) {
        try coder.list("notMeasurable", &notMeasurable)
        try AmountLimits.code("oxygenLitresPerMin", &oxygenLitresPerMin, with: &coder)
        try coder.optionalInteger("rr", &rr, in: 0...100)
        try coder.optionalInteger("sbp", &sbp, in: 0...400)
        try coder.optional("sedation", &sedation)
        try coder.optionalInteger("spo2", &spo2, in: 0...100)
        try TemperatureLimits.code("tempC", &tempC, with: &coder)
    }

    /// Whether a sign has a value.
    public func isMeasured(_ sign: VitalSign) -> Bool {
        switch sign {
        case .dbp: dbp != nil
        case .hr: hr != nil
        case .oxygenLitresPerMin: oxygenLitresPerMin != nil
        case .rr: rr != nil
        case .sbp: sbp != nil
        case .sedation: sedation != nil
        case .spo2: spo2 != nil
        case .tempC: tempC != nil
        }
    }

    /// A set says something, and nothing is both measured and not measurable.
    func checkTogether() throws(MalformedJSON) {
        try notMeasurable.demandDistinct("notMeasurable")
        for sign in notMeasurable where isMeasured(sign) {
            throw contradiction("\(sign.rawValue) measured or not measurable, not both")
        }
        guard !notMeasurable.isEmpty || VitalSign.allCases.contains(where: isMeasured) else {
            throw contradiction("at least one vital sign")
        }
    }
}

/// A vital sign by the name of its field.
public enum VitalSign: String, CaseIterable, FieldValue {
    /// Diastolic blood pressure.
    case dbp
    /// Heart rate.
    case hr
    /// Oxygen given.
    case oxygenLitresPerMin
    /// Respiratory rate.
    case rr
    /// Systolic blood pressure.
    case sbp
    /// Sedation score.
    case sedation
    /// Oxygen saturation.
    case spo2
    /// Temperature.
    case tempC
}
