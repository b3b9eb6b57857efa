import ArgumentParser

/// `kept completions`: the script by which a shell completes commands and flags.
struct CompletionsCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print the completion script for bash, zsh or fish.",
        discussion: """
            kept completions bash > ~/.local/share/bash-completion/completions/kept
            kept completions zsh > ~/.zfunc/_kept
            kept completions fish > ~/.config/fish/completions/kept.fish
            """)

    @Argument(help: "bash, zsh or fish.")
    var shell: String

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        guard let shell = CompletionShell(rawValue: shell) else {
            throw Failure(
                .usage, "bad-value", "\"\(self.shell)\" is none of bash, zsh, fish", fix: "kept completions bash")
        }
        environment.console.print(Kept.completionScript(for: shell))
    }
}
