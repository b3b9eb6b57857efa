import ArgumentParser

/// The flags of every command that only looks.
struct LookOptions: ParsableArguments {
    @OptionGroup(title: "The moment")
    var moment: MomentOptions

    @Flag(help: "Look at a damaged ledger all the same, under a heading that says so.")
    var damaged = false

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions
}

extension LookOptions {
    /// Refuses to make of a damaged ledger what others would take for its record: it is shown as text, and only that.
    func demandWhole(unless isText: Bool = false) throws(Failure) {
        guard damaged, !isText || common.json else { return }
        throw Failure(
            .usage, "damaged-as-text", "a damaged ledger is shown as text on the terminal, and nothing is made of it",
            fix: "kept show P014 --damaged", "kept log --damaged")
    }
}

/// A command that only looks: it replays the events to a moment and prints what follows from them.
protocol LookCommand: KeptCommand {
    /// Its flags.
    var look: LookOptions { get }
}

extension LookCommand {
    static var writes: Bool { false }

    var common: CommonOptions { look.common }

    /// Boxes, or none.
    func isPlain(_ surroundings: Surroundings) -> Bool { style.isPlain(in: surroundings) }
}
