/// A file of an export that is made from the events, given piece by piece so that no text of it is held as a whole
/// where it may be long.
struct ExportedFile {
    /// Where it stands in the bag.
    let path: String
    /// Gives its pieces in order.
    let write: (_ add: (String) throws -> Void) throws -> Void

    init(_ path: String, write: @escaping (_ add: (String) throws -> Void) throws -> Void) {
        self.path = path
        self.write = write
    }

    /// A file with this text.
    init(_ path: String, _ text: String) { self.init(path) { try $0(text) } }
}
