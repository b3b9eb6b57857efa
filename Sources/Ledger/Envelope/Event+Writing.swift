import CanonicalJSON
import CivilTime
import Transparency

extension Event {
    /// The canonical bytes, as they are stored and hashed.
    public var bytes: [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.text("actor", actor)
        writer.text("app", app)
        if let cause { writer.number("cause", cause) }
        writer.text("cmd", command.description)
        writer.member("data")
        writer.raw(data)
        writer.text("id", id.description)
        if let occurred { writer.text("occurred", occurred.description) }
        writer.text("prev", previous.hex)
        writer.text("protocol", protocolVersion)
        if !reasons.isEmpty {
            writer.member("reason")
            writer.beginArray()
            for reason in reasons {
                writer.element()
                writer.string(reason)
            }
            writer.endArray()
        }
        writer.text("recorded", recorded.description)
        if !sealed.isEmpty {
            writer.member("sealed")
            writer.beginObject()
            for text in sealed { writer.text(text.name, Base64URL.text(text.digest.array)) }
            writer.endObject()
        }
        writer.number("seq", sequence)
        writer.text("source", source)
        if let subject { writer.text("subject", subject) }
        writer.text("type", type)
        writer.number("v", version)
        writer.endObject()
        return writer.bytes
    }
}

extension CanonicalWriter {
    fileprivate mutating func text(_ name: String, _ value: String) {
        member(name)
        string(value)
    }

    fileprivate mutating func number(_ name: String, _ value: Int) {
        member(name)
        integer(value)
    }
}
