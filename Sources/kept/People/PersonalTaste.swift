import Ledger
import Yams

/// What one user prefers, `config.yaml`.
///
/// Study facts never stand here.
///
///     actor: coordinator-1       who signs where several keys are there
///     timeZone: America/Toronto  in which times are shown
///     plain: true                words for glyphs
struct PersonalTaste {
    /// Who signs where several keys are there.
    private(set) var actor: String?
    /// In which zone times are shown.
    private(set) var timeZone: String?
    /// Words for glyphs.
    private(set) var plain = false

    init(_ directories: UserDirectories) throws(Failure) {
        guard let bytes = try? SmallFile.read(directories.taste) else { return }
        let path = directories.taste
        let fault = Failure(.usage, "bad-config", "\(path) cannot be read as YAML", fix: "correct it, or remove it")
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault }
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch { throw fault }
        guard let node else { return }
        guard let mapping = node.mapping else { throw fault }
        for (key, value) in mapping {
            switch key.string {
            case "actor": actor = value.string
            case "timeZone": timeZone = value.string
            case "plain": plain = value.bool ?? false
            default:
                throw Failure(
                    .usage, "bad-config", "\(path) line \(key.mark?.line ?? 0): \"\(key.string ?? "")\" is not known",
                    fix: "remove the line; known are actor, timeZone, plain")
            }
        }
    }
}
