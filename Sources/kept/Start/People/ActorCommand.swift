import ArgumentParser

/// `kept actor`: who may append, and in which role.
struct ActorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor",
        abstract: "Authorise, revoke and list people.",
        discussion: """
            kept actor add coordinator-1 --role coordinator --name "Cora Cole" \\
                --key VKEY
            kept actor revoke coordinator-1
            kept actor list
            """,
        subcommands: [ActorAddCommand.self, ActorRevokeCommand.self, ActorListCommand.self])
}
