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
    func isPlain(in surroundings: Surroundings) -> Bool {
        wantsPlain || surroundings.variable("KEPT_PLAIN") != nil || surroundings.variable("TERM") == "dumb"
    }

    /// Whether results are coloured: on a terminal, unless the flag, NO_COLOR, `TERM=dumb` or plain forbids it.
    func isColoured(in surroundings: Surroundings) -> Bool {
        surroundings.console.showsResults && !refusesColour && surroundings.variable("NO_COLOR") == nil
            && !isPlain(in: surroundings)
    }

    /// A text in a colour, where colour is wanted.
    func paint(_ text: String, _ ink: Ink, in surroundings: Surroundings) -> String {
        isColoured(in: surroundings) ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
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
