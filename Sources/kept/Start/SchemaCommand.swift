import ArgumentParser
import CanonicalJSON
import Reports
import Study

/// `kept schema`: what an event type holds, for people and as JSON Schema.
struct SchemaCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Show the fields of an event type; with --json its JSON Schema.",
        discussion: """
            kept schema
            kept schema vitals.recorded
            kept schema vitals.recorded --json > vitals.schema.json
            """)

    @Argument(help: "The type; all types without it.")
    var type: String?

    @OptionGroup var common: CommonOptions

    static var writes: Bool { false }

    mutating func run(in environment: ProgramEnvironment) throws {
        let catalogue = StudyEvent.catalogue
        guard let type else {
            let text =
                common.json
                ? EventSchema.all(catalogue).canonicalText + "\n"
                : catalogue.map { "\($0.type.padded(to: 32))\($0.summary)\n" }.joined()
            return environment.console.print(text)
        }
        guard let found = catalogue.first(where: { $0.type == type }) else {
            let nearest = EditDistance.nearest(to: type, in: catalogue.map(\.type))
            throw Failure(
                .usage, "unknown-type", "there is no event type \(type)",
                fix: nearest.map { "kept schema \($0)" } ?? "kept schema")
        }
        environment.console.print(
            common.json ? EventSchema.schema(of: found).canonicalText + "\n" : Self.text(found))
    }

    private static func text(_ event: EventDescription) -> String {
        var lines = ["\(event.type)  \(event.summary)"]
        for field in event.fields {
            lines.append("  \(field.name.padded(to: 22))\(field.shape.words)\(field.isRequired ? "" : " (optional)")")
        }
        let texts = event.sealed + EventDescription.sealedEverywhere
        lines.append("  sealed texts          \(texts.joined(separator: ", "))")
        lines.append("  time                  \(event.carriesNoTime ? "none of its own" : "when it happened")")
        lines.append("  written by            \(event.who.map(\.rawValue).joined(separator: ", "))")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? self + String(repeating: " ", count: width - count) : self + " "
    }
}

extension FieldShape {
    /// What may stand there, in words.
    fileprivate var words: String {
        switch self {
        case .integer(let range) where range.upperBound == JSONValue.largestInteger:
            "whole number from \(range.lowerBound)"
        case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
        case .boolean: "yes or no"
        case .decimal: "decimal"
        case .oneOf(let codes): codes.joined(separator: ", ")
        case .text(let name, _): name
        case .list(let element): "list of \(element.words)"
        case .map(let element): "by code: \(element.words)"
        case .object(let fields): "{" + fields.map(\.name).joined(separator: ", ") + "}"
        case .any: "any value"
        }
    }
}
