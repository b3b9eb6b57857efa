/// A list of the values that a variable may have.
struct Codelist: Hashable, Sendable {
    /// A value of the list.
    struct Term: Hashable, Sendable {
        /// The value as datasets hold it.
        var value: String
        /// Its concept code, where we know it for certain.
        var code: String?
        /// What it stands for, where the value does not say it.
        var words: String?

        init(_ value: String, _ code: String? = nil, _ words: String? = nil) {
            (self.value, self.code, self.words) = (value, code, words)
        }
    }

    /// The version of CDISC terminology that all lists with a code are of.
    static let version = "2023-12-15"

    /// Its name in object identifiers.
    var id: String
    var name: String
    /// Its concept code; absent for a list of the sponsor, or one that joins several.
    var code: String?
    /// Whether a sponsor may add terms.
    var isExtensible: Bool
    var terms: [Term]

    /// Whether a variable of this list may have a value.
    func permits(_ value: String) -> Bool { isExtensible || terms.contains { $0.value == value } }

    static func closed(_ id: String, _ name: String, _ code: String, _ terms: [Term]) -> Codelist {
        Codelist(id: id, name: name, code: code, isExtensible: false, terms: terms)
    }

    static func open(_ id: String, _ name: String, _ code: String?, _ terms: [Term]) -> Codelist {
        Codelist(id: id, name: name, code: code, isExtensible: true, terms: terms)
    }
}
