/// Protocols that ship with the program, as the YAML that people read and copy.
///
/// They are documents like any other: turned into canonical JSON and adopted by an event. No code asks which one it
/// is.
public enum BuiltInProtocol {
    /// NCT06916403: ketamine infusions in fibromyalgia, two parts, 50 people.
    ///
    /// What the public record says and what is an assumption is marked line by line.
    public static let nct06916403 = study + rules + instruments + longInstruments + terms

    /// The documents by the name under which `kept` knows them.
    public static let byName = ["NCT06916403": nct06916403]
}
