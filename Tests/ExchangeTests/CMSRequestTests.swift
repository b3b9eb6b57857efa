import Exchange
import Testing

@Suite struct `A request for a certificate` {
    @Test func `is two PEM texts, of another key each time`() throws {
        let subject = try CMSRequest.Subject(name: "Practice Investigator", organisation: "Clinic", country: "CA")
        let (one, other) = (try CMSRequest(for: subject), try CMSRequest(for: subject))
        #expect(one.key.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
        #expect(one.request.hasPrefix("-----BEGIN CERTIFICATE REQUEST-----\n"))
        #expect(one.key != other.key)
    }

    @Test(arguments: [
        ("", "Clinic", "CA"), ("Name", "", "CA"), ("Name", "Clinic", "Canada"), ("Name", "Clinic", "ca"),
        ("Name", "Clinic", "C\u{C4}"), ("A\nB", "Clinic", "CA"), (String(repeating: "n", count: 65), "Clinic", "CA"),
        ("Name", String(repeating: "o", count: 65), "CA"),
    ]) func `that no certificate can answer is refused`(name: String, organisation: String, country: String) {
        #expect(throws: ExportRefusal.self) {
            _ = try CMSRequest.Subject(name: name, organisation: organisation, country: country)
        }
    }
}
