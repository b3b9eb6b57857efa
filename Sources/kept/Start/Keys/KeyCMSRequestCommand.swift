import ArgumentParser
import CanonicalJSON
import Exchange
import Ledger

/// `kept key cms-request`: a P-256 key and the request for its X.509 certificate, with which exports are signed as CMS.
struct KeyCMSRequestCommand: KeptCommand {
    static let configuration = CommandConfiguration(
        commandName: "cms-request",
        abstract: "Make a P-256 key and ask for its X.509 certificate.",
        discussion: """
            kept key cms-request --name "Ada Example" --organisation "Clinic" \\
                --to ada
            kept key cms-request --name "Ada Example" --organisation "Clinic" \\
                --country CA --to /media/usb/ada
            kept key cms-request --name "Ada Example" --organisation "Clinic" \\
                --to ada --json
            """)

    @Option(help: ArgumentHelp("The printed name of the person who will sign.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("The organisation the certificate will name.", valueName: "name"))
    var organisation: String

    @Option(help: ArgumentHelp("Its country, two letters.", valueName: "code"))
    var country = "CA"

    @Option(help: ArgumentHelp("Writes FILE.key.pem and FILE.csr.pem, not there yet.", valueName: "file"))
    var to: String

    @OptionGroup var common: CommonOptions

    mutating func run(in environment: ProgramEnvironment) throws {
        let made = try CMSRequest(for: .init(name: name, organisation: organisation, country: country))
        let place = LedgerPlace.resolve(to, environment)
        let (key, request) = ("\(place).key.pem", "\(place).csr.pem")
        for path in [key, request] where FileReading.isThere(path) {
            throw Failure(
                .failed, "file-exists", "\(path) is there already",
                fix: "another file: kept key cms-request --to OTHER ...")
        }
        try SmallFile.create(key, Array(made.key.utf8))
        try SmallFile.create(request, Array(made.request.utf8))
        guard !common.json else {
            let value: JSONValue = ["key": .string(key), "request": .string(request)]
            return environment.console.print(value.canonicalText + "\n")
        }
        environment.console.print(
            """
            Written. \(to).key.pem, \(to).csr.pem
              the key is not encrypted: keep it where only you can read it, and a copy elsewhere
              send \(to).csr.pem to a certificate authority; it answers with a certificate
              next: kept export --to DIR --sign-cms CERTIFICATE.pem \(to).key.pem

            """)
    }
}
