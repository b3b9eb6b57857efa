import Ledger
import Transparency

/// What `README.txt` of an export says: how a reader checks it with tools that everybody has, names filled in.
struct ReadmeText {
    private let info: BagInfo
    /// What `ssh-keygen -l` prints of the exporter's key.
    private let fingerprint: String
    /// The file of the ledger's key in force; absent where it did not sign.
    private let ledgerKeyFile: String?
    /// The file of the exporter's key.
    private let exporterKeyFile: String

    /// The text of an export.
    ///
    /// - Parameters:
    ///   - info: What the bag says of itself.
    ///   - keys: The keys up to the last event of the export.
    ///   - key: The exporter's.
    init(_ info: BagInfo, keys: KeyHistory, exporter key: FixedBytes<32>) {
        let file = { (wanted: FixedBytes<32>) in
            keys.keys.first { $0.key == wanted }.map(KeyFiles.path(of:)) ?? ExportPath.keyList
        }
        self.info = info
        fingerprint = SSHKey(key).fingerprint
        ledgerKeyFile = info.signatures.contains("note") ? keys.state.ledgerKey.map(file) : nil
        exporterKeyFile = file(key)
    }

    /// The text.
    var text: String { text(stamps: true) }

    /// The texts that this version of the program has written: the first ones said less of time stamps.
    var texts: [String] { [text, text(stamps: false)] }

    private func text(stamps: Bool) -> String {
        let words = info.extract.map { ExtractWords(info, $0) }
        return [
            words?.head ?? exportHead, howTo, commands(events: words?.events ?? exportEvents, stamps),
            (words?.meaning ?? exportMeaning) + "\n" + withheld,
        ].joined(separator: "\n")
    }

    private var exportHead: String {
        """
        EXPORT OF THE STUDY LEDGER \(info.origin)

        \(info.size) events, #0 to #\(info.size - 1), the last written \(info.recorded).
        Root of the tree over them: \(info.root.hex)
        Exported and signed by \(info.printedName) (\(info.exporter)).

        Read data/reports/report.html in a browser; data/reports/cioms has a form for each
        serious adverse event, if there was one. data/tables has every table as CSV,
        data/datasets the data as CDISC SDTM with define.xml, data/audit/odm.xml who changed
        what, when and why, data/events.jsonl every event that was recorded, one a line.
        ro-crate-metadata.json lists it all for programs (RO-Crate 1.3).

        """
    }

    private var howTo: String {
        """
        TO CHECK IT, run these commands in this folder (a shell with coreutils, OpenSSH 8.1,
        OpenSSL 3 and Python 3.8 or newer). Each fails after one byte of what it covers was
        changed.

        Before you begin: the key of \(info.exporter) must have this fingerprint, and you must
        have it from somewhere else than from this folder, on paper or from the sponsor:

            \(fingerprint)

        """
    }

    private func commands(events: String, _ stamps: Bool) -> String {
        let cms =
            info.signatures.contains("cms")
            ? """

            5. The X.509 signature; CA.pem is the authority's certificate, from elsewhere.

               openssl cms -verify -binary -inform DER -in signatures/tagmanifest-sha256.txt.p7s \\
                 -content tagmanifest-sha256.txt -CAfile CA.pem -out /dev/null

               If there is a signatures/tagmanifest-sha256.txt.p7s.tsr, when that was signed; TSA.pem is
               the time stamp authority's certificate, from elsewhere. If the certificate has expired
               since, add -attime with that time, in seconds since 1970, to the command above.

               openssl ts -verify -data signatures/tagmanifest-sha256.txt.p7s \\
                 -in signatures/tagmanifest-sha256.txt.p7s.tsr -CAfile TSA.pem
            \(stamps ? Self.otherStamps : "")
            """ : ""
        return """
            1. Every file is the one that the signed list names.

               sha256sum --quiet -c manifest-sha256.txt && sha256sum --quiet -c tagmanifest-sha256.txt

            2. Nothing was added to data/ or left out of it (pip install bagit).

               bagit.py --validate .

            3. \(info.exporter) signed that list. It prints the key's fingerprint: is it the one you were
               given?

               ssh-keygen -Y verify -f data/keys/allowed_signers -I \(info.exporter) -n kept-export \\
                 -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt

            4. The same list is a signed note, by \(noteSigners).

               note() { s=$(mktemp) && sed -n "s|^— $2 ||p" "$1" | base64 -d | tail -c 64 > "$s" && \\
                 openssl pkeyutl -verify -pubin -inkey "$3" -rawin -in tagmanifest-sha256.txt -sigfile "$s"; }
            \(ledgerLine)\
               note signatures/tagmanifest-sha256.txt.note \(info.origin)/\(info.exporter) \(exporterKeyFile)
            \(cms)
            \(last). \(events)
               Give the checkpoint of this ledger that you were handed earlier.

               python3 -I verify.py --against YOUR.checkpoint .

            """
    }

    private static let otherStamps = """

           Add -untrusted CHAIN.pem if the time stamp came without the authority's own certificate,
           -token_in if it is a token without the reply around it.

        """

    private var exportEvents: String {
        "Every event: its chain, tree, checkpoints, signatures by the keys in force, free texts."
    }

    private var noteSigners: String { ledgerKeyFile == nil ? "the exporter" : "the ledger and the exporter" }
    private var last: Int { info.signatures.contains("cms") ? 6 : 5 }

    private var ledgerLine: String {
        ledgerKeyFile.map { "   note signatures/tagmanifest-sha256.txt.note \(info.origin) \($0)\n" } ?? ""
    }

    private var exportMeaning: String {
        """
        WHAT THIS PROVES

        1 to 5: this is the export that the named people signed, whole. The last command: the
        events are those that were signed when they were recorded, in that order, none left out
        in between; up to your checkpoint nobody rewrote them, not even with all keys.

        WHAT IT DOES NOT PROVE

        That what was entered is true. That nothing was rewritten after your checkpoint, or at
        all if you have none, by somebody who holds the ledger and every key: then verify.py
        says INCONCLUSIVE. A verify.py that came with the data proves nothing about whoever made
        the data: take it from where the program is published. The study's own rules are judged
        by `kept verify-export`, not by verify.py.

        """
    }

    private var withheld: String {
        guard info.withheld > 0 else { return "No free text is withheld.\n" }
        return """
            \(info.withheld) free text\(info.withheld == 1 ? " is" : "s are") withheld; \
            data/disclosures/withheld.jsonl names each. Their digests
            stand in the events, so that the proof is whole without them.

            """
    }
}
