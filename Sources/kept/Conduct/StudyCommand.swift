import ArgumentParser

/// `kept study`: the study's approvals and forms.
struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study",
        abstract: "Record approvals, consent forms, references and the end of the study.",
        discussion: """
            kept study approval --body veritas-irb --from 2026-01-05 \\
                --to 2027-01-04 --text reb-ref=@ref.txt
            kept study form --part 2 --version 1.2 --document form-1.2-en.pdf \\
                --language en
            kept study form --part 1 --version 1.0 --document form-1.0-fr.pdf \\
                --language fr --at 2026-01-05
            """,
        subcommands: [
            StudyApprovalCommand.self, StudyFormCommand.self, StudyReferenceCommand.self, StudyCloseCommand.self,
        ])
}
