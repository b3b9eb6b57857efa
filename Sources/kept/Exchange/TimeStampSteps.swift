/// The commands by which an exporter has the CMS signature of an export time-stamped (RFC 3161).
///
/// docs/exports.md, section 5, has the same; `tools/readers` runs them against a time stamp authority of its own.
enum TimeStampSteps {
    /// The commands, for the folder of the export.
    static let text = """
          the CMS signature can be time-stamped, in that folder, by an AUTHORITY (its certificate: TSA.pem):
            openssl ts -query -data signatures/tagmanifest-sha256.txt.p7s -sha256 -cert | \\
              curl -sSf -H "Content-Type: application/timestamp-query" --data-binary @- \\
              -o signatures/tagmanifest-sha256.txt.p7s.tsr AUTHORITY
            openssl ts -verify -data signatures/tagmanifest-sha256.txt.p7s \\
              -in signatures/tagmanifest-sha256.txt.p7s.tsr -CAfile TSA.pem

        """
}
