import ArgumentParser

/// A command that does something: it gets its environment passed in, and fails with a ``Failure`` or with an error
/// that
/// ``Failure/init(_:)`` knows how to say.
protocol KeptCommand: ParsableCommand {
    /// The flags every command has.
    var common: CommonOptions { get }
    /// Whether it would write, so that its failures say that nothing was written.
    static var writes: Bool { get }
    /// Does it.
    mutating func run(in environment: ProgramEnvironment) throws
}

extension KeptCommand {
    static var writes: Bool { true }

    /// The flags that speak of the terminal.
    var style: Style { Style(options: common) }
}
