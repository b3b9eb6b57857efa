public import CanonicalJSON

/// The limits of one vital sign; all included, in the sign's own unit.
///
///     {"plausibleMaximum":"300","plausibleMinimum":"40","sign":"sbp","softMaximum":"180","softMinimum":"90",
///      "startMaximum":"180","startMinimum":"90"}
public struct VitalLimit: Payload {
    /// Above it somebody has to act.
    public var alertMaximum: DecimalString?
    /// Below it somebody has to act.
    public var alertMinimum: DecimalString?
    /// Above it the value is confirmed twice.
    public var plausibleMaximum: DecimalString?
    /// Below it the value is confirmed twice.
    public var plausibleMinimum: DecimalString?
    /// The sign.
    public var sign = LimitedSign.blank
    /// Above it a query is raised.
    public var softMaximum: DecimalString?
    /// Below it a query is raised.
    public var softMinimum: DecimalString?
    /// Above it no infusion starts.
    public var startMaximum: DecimalString?
    /// Below it no infusion starts.
    public var startMinimum: DecimalString?

    public init() {}

    public mutating func code<Coder: FieldCoder & ~Escapable>(with coder: inout Coder) throws(MalformedJSON) {
        try AmountLimits.code("alertMaximum", &alertMaximum, with: &coder)
        try AmountLimits.code("alertMinimum", &alertMinimum, with: &coder)
        try AmountLimits.code("plausibleMaximum", &plausibleMaximum, with: &coder)
        try AmountLimits.code("plausibleMinimum", &plausibleMinimum, with: &coder)
        try coder.field("sign", &sign)
        try AmountLimits.code("softMaximum", &softMaximum, with: &coder)
        try AmountLimits.code("softMinimum", &softMinimum, with: &coder)
        try AmountLimits.code("startMaximum", &startMaximum, with: &coder)
        try AmountLimits.code("startMinimum", &startMinimum, with: &coder)
    }
}
