import ArgumentParser

/// The flags of every command that only looks.
struct ReadingOptions: ParsableArguments {
    @OptionGroup(title: "The moment")
    var moment: MomentOptions

    @Flag(help: "Look at a damaged ledger all the same, as text; refused where something would be made of it.")
    var damaged = false

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions
}

extension ReadingOptions {
    /// Refuses to make of a damaged ledger what others would take for its record: it is shown as text, and only that.
    func demandWhole(unless isText: Bool = false) throws(Failure) {
        guard damaged, !isText || common.json else { return }
        throw Failure(
            .usage, "damaged-as-text", "a damaged ledger is shown as text on the terminal, and nothing is made of it",
            fix: "kept show P014 --damaged", "kept log --damaged")
    }
}

/// A command that only looks: it replays the events to a moment and prints what follows from them.
protocol ReadingCommand: KeptCommand {
    /// Its flags.
    var reading: ReadingOptions { get }
}

extension ReadingCommand {
    static var writes: Bool { false }

    var common: CommonOptions { reading.common }

    /// Boxes, or none.
    func isPlain(_ environment: ProgramEnvironment) -> Bool { style.isPlain(in: environment) }
}
