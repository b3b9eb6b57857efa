import ArgumentParser

/// The flags of every command that records what happened: when, why, who signs, and those of all commands.
struct RecordOptions: ParsableArguments {
    @OptionGroup(title: "The entry")
    var entry: EntryOptions

    @OptionGroup(title: "Signing")
    var signing: SigningOptions

    @OptionGroup(title: "Everywhere")
    var common: CommonOptions
}
