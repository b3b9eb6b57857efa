import ArgumentParser

/// The flags of every command that only looks.
struct LookOptions: ParsableArguments {
    @OptionGroup(title: "The moment")
    var moment: MomentOptions

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions
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
