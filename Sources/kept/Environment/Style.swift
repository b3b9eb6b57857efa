/// How much decoration a person wants: colour, glyphs, and how many words.
struct Style {
    /// Whether the flag forbids colour.
    private let refusesColour: Bool
    private let wantsPlain: Bool
    /// The result only.
    let isQuiet: Bool
    /// More than the result.
    let isVerbose: Bool

    init(options: CommonOptions) {
        refusesColour = options.noColor
        wantsPlain = options.plain
        isQuiet = options.quiet
        isVerbose = options.verbose
    }

    /// Words for glyphs, and no boxes.
    func isPlain(in environment: ProgramEnvironment) -> Bool {
        wantsPlain || environment.variable("KEPT_PLAIN") != nil || environment.variable("TERM") == "dumb"
    }

    /// Whether results are coloured: on a terminal, unless the flag, NO_COLOR, `TERM=dumb` or plain forbids it.
    func isColoured(in environment: ProgramEnvironment) -> Bool {
        environment.console.showsResults && !refusesColour && environment.variable("NO_COLOR") == nil
            && !isPlain(in: environment)
    }

    /// A text in a colour, where colour is wanted.
    func paint(_ text: String, _ ink: Ink, in environment: ProgramEnvironment) -> String {
        isColoured(in: environment) ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The few colours, as SGR parameters (ECMA-48 8.3.117).
///
/// Nothing is said by colour alone.
enum Ink: String {
    case good = "32"
    case attention = "33"
    case bad = "31"
}
