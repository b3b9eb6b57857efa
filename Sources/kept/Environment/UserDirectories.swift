/// Where this user's own files are, by the XDG base directory rules.
///
///     $XDG_CONFIG_HOME/kept/config.yaml                     personal taste (default ~/.config)
///     $XDG_CONFIG_HOME/kept/keys/<origin, / as _>/<actor>.key
///     $XDG_STATE_HOME/kept/seen/                            what this computer has seen (default ~/.local/state)
struct UserDirectories {
    /// `$XDG_CONFIG_HOME/kept`.
    let configuration: String
    /// `$XDG_STATE_HOME/kept`.
    let state: String

    init(_ environment: ProgramEnvironment) throws(Failure) {
        let home = environment.variable("HOME")
        // A relative path counts as none (XDG base directory specification): what is remembered must not depend on the
        // directory that one stands in.
        let given = { (name: String) in environment.variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let configuration = given("XDG_CONFIG_HOME") ?? home.map({ $0 + "/.config" }),
            let state = given("XDG_STATE_HOME") ?? home.map({ $0 + "/.local/state" })
        else {
            throw Failure(.failed, "no-home", "the variable HOME is not set", fix: "export HOME=/home/you")
        }
        self.configuration = configuration + "/kept"
        self.state = state + "/kept"
    }

    /// Personal taste.
    var taste: String { configuration + "/config.yaml" }

    /// What this computer has seen of each ledger.
    var seen: String { state + "/seen" }

    /// The keys of one ledger's people.
    func keys(of origin: String) -> String {
        configuration + "/keys/" + origin.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "_")
    }

    /// One person's key.
    func key(of actor: String, origin: String) -> String { "\(keys(of: origin))/\(actor).key" }
}
