import Transparency

/// What `README.txt` of an extract says instead of what that of a full export does.
struct ExtractWords {
    private let info: BagInfo
    private let extract: BagInfo.Extract

    init(_ info: BagInfo, _ extract: BagInfo.Extract) {
        self.info = info
        self.extract = extract
    }

    var head: String {
        """
        EXTRACT OF PARTICIPANT \(extract.subject) FROM THE STUDY LEDGER \(info.origin)

        \(extract.events) events of \(extract.subject), and the ledger's own (keys, people, protocol),
        out of the \(info.size) events that there were at \(info.recorded).
        Root of the tree over all of them: \(info.root.hex)
        Extracted and signed by \(info.printedName) (\(info.exporter)).

        This is no export of the study: it has no event of another participant. Read
        data/reports/timeline.html in a browser; data/extract.jsonl has the events, one a line,
        data/proofs the proof of each, data/checkpoints what was signed when it was recorded.

        """
    }

    /// What the last command checks.
    var events: String {
        "Every event: its proof, the checkpoint over it, signatures by the keys in force, free texts."
    }

    var meaning: String {
        """
        WHAT THIS PROVES

        1 to 5: this is the extract that the named people signed. The last command: each of
        these events stood in the ledger, at its number; the person whom it names signed a
        checkpoint over it, with a key that was in force by the events that are here; its texts
        are those that were sealed. What your checkpoint covers, nobody wrote afterwards.

        WHAT IT DOES NOT PROVE

        That no event of \(extract.subject), or of the ledger's own, was left out. A proof shows that
        an event is there; none can show that there is no other. So a key, also the one that
        signed this, may have been revoked by an event that is not here. That none was left
        out, \(info.printedName) signed for; who doubts it, asks for the full export.

        That the checkpoint shown over an event is the first one over it. Who signs a later one
        signs for all that stands there, also for what others wrote in their name.

        That what was entered is true, or that the study's rules were kept: these are judged of
        a whole ledger. That the ledger was not rewritten by somebody who holds it and every
        key: for that you need a checkpoint that was taken out of it earlier, and the extract a
        proof of that size, in data/consistency. Without one verify.py says INCONCLUSIVE.
        A verify.py that came with the data proves nothing about whoever made the data: take it
        from where the program is published.

        """
    }
}
