/// Free texts and references of one invocation: `--text NAME=@FILE` or `--text NAME=-`, never a text on the command
/// line, where shell history and `ps` would keep it.
struct FreeTexts {
    /// The texts by name.
    private(set) var byName: [String: String] = [:]

    init(_ arguments: [String], _ environment: ProgramEnvironment) throws(Failure) {
        for argument in arguments {
            guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
                throw .badValue("--text", "write NAME=@FILE or NAME=-")
            }
            let name = String(argument[..<equals])
            let place = String(argument[argument.index(after: equals)...])
            guard byName[name] == nil else { throw .badValue("--text", "\(name) is given twice") }
            byName[name] = try Self.read(place, environment)
        }
    }

    private static func read(_ place: String, _ environment: ProgramEnvironment) throws(Failure) -> String {
        let text: String
        if place == "-" || place == "@-" {
            text = String(decoding: environment.console.everything(), as: UTF8.self)
        } else if place.hasPrefix("@") {
            text = try FileReading.text(LedgerPlace.resolve(String(place.dropFirst()), environment))
        } else {
            throw .badValue(
                "--text", "a text on the command line stays in the shell's history; write NAME=@FILE or NAME=-")
        }
        return text.withoutFinalLineEnds
    }
}

/// What may not stand in a free text, although it is sealed: text is hashed by digest and can be redacted, but it is
/// shown, exported and copied before anybody notices.
enum PersonalTrace: Hashable {
    /// Ten digits or more in a row, spaces and dashes ignored: a health or telephone number. Refused without override.
    case digits
    /// An e-mail address. Written only with the reason `override`.
    case address

    /// The first trace in a text.
    init?(in text: String) {
        if Self.longestDigitRun(text) >= 10 {
            self = .digits
        } else if text.split(whereSeparator: \.isWhitespace).contains(where: Self.isAddress) {
            self = .address
        } else {
            return nil
        }
    }

    private static func longestDigitRun(_ text: String) -> Int {
        var (run, longest) = (0, 0)
        for character in text {
            if character.isNumber { run += 1 } else if !" -\u{2010}\u{2011}\u{2013}\t".contains(character) { run = 0 }
            longest = max(longest, run)
        }
        return longest
    }

    private static func isAddress(_ word: Substring) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let host = parts.last else { return false }
        return name.last.map { $0.isLetter || $0.isNumber } == true && host.dropLast().contains(".")
            && host.first != "."
    }

    /// Refuses a text with such a trace.
    static func check(_ text: String, named name: String, isOverridden: Bool) throws(Failure) {
        switch PersonalTrace(in: text) {
        case .digits:
            throw Failure(
                .refused, "text-digits",
                "the text \(name) holds ten digits in a row, like a health or telephone number",
                fix: "leave the number out: the participant code says who it is")
        case .address where !isOverridden:
            throw Failure(
                .refused, "text-address", "the text \(name) holds an e-mail address", fix: "leave it out",
                "if it must stand there: add --reason override")
        case .address, nil: break
        }
    }
}

extension String {
    /// Without the line ends that editors leave at the end of a file.
    fileprivate var withoutFinalLineEnds: String {
        String(reversed().drop { $0 == "\n" || $0 == "\r\n" }.reversed())
    }
}
