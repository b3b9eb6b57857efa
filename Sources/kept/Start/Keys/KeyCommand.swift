import ArgumentParser

/// `kept key`: the keys of one person.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make, show, back up and rotate keys.",
        discussion: """
            kept key new --actor coordinator-1 --origin clinic.example/fm-1
            kept key show
            kept key backup --to /media/usb/coordinator-1.key
            """,
        subcommands: [
            KeyNewCommand.self, KeyShowCommand.self, KeyBackupCommand.self, KeyRotateCommand.self,
            KeyCMSRequestCommand.self,
        ])
}
