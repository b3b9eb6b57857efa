import Ledger

/// The pages of the types that the ledger itself interprets; `protocol.adopted` stands with the study's.
enum LedgerEventNotes {
    static let all = [
        PageSubject(LedgerOpened.type, LedgerOpened.self, "A ledger begins", opened),
        PageSubject(LedgerKeyChanged.type, LedgerKeyChanged.self, "The ledger gets another key", keyChanged),
        PageSubject(LedgerResumed.type, LedgerResumed.self, "A restored or rebuilt ledger goes on", resumed),
        PageSubject(ActorAuthorised.type, ActorAuthorised.self, "A person is authorised with a key", authorised),
        PageSubject(ActorRevoked.type, ActorRevoked.self, "A person's key counts no more", revoked),
    ]

    private static let opened = EventNote(
        """
        Always event 0. Its origin is the name of the ledger, of its key, and the first line of every checkpoint; its \
        key signs the genesis append already. `prev` of this event is SHA-256("kept genesis v1\\n" || origin).
        """,
        time: EventNote.none,
        updates: "Never. Another key comes by [ledger.keyChanged](ledger.keyChanged.md); the origin stays for ever.",
        rules: ["H13"], guarantees: ["G-03"],
        example: """
            {"algorithm":"ed25519","format":1,"ledgerKey":"\(key)","nonce":"9d3b6f10c2a84e57b1d0e6f39a7c4b22",\
            "origin":"clinic.example/fm-1"}
            """)

    private static let keyChanged = EventNote(
        """
        The new key signs from the next append on; this append is still signed by the old one. The key must never have \
        been enrolled, nor have been a key of this ledger.
        """,
        time: EventNote.none, updates: "By another key change.", rules: ["H13"], guarantees: ["G-03"],
        example: "{\"algorithm\":\"ed25519\",\"ledgerKey\":\"\(otherKey)\"}")

    private static let resumed = EventNote(
        """
        After a restore the ledger is read-only until this event says so, under a new ledger key that signs this \
        append already. Holders of checkpoints of the history that was given up then see FAILED, declared fork.
        """,
        time: EventNote.none, updates: "Never.", rules: ["H13"], guarantees: ["G-03", "G-15"],
        example: """
            {"abandonedRoot":"\(otherKey)","abandonedSize":243,"algorithm":"ed25519",\
            "ledgerKey":"\(key)"}
            """)

    private static let authorised = EventNote(
        """
        The key counts from the append after this one. A public key is enrolled once ever, is never the ledger's and \
        never a point of low order; an actor id stays with one person. The printed name is a member of staff's: a \
        signature must show it. Participants have no name anywhere.
        """,
        time: EventNote.none,
        updates: """
            A person's new key is a new authorisation of the same actor id and name, after \
            [actor.revoked](actor.revoked.md).
            """,
        rules: ["H13"], guarantees: ["G-03", "G-16"],
        example: """
            {"actor":"coordinator-1","algorithm":"ed25519","key":"\(key)","printedName":"A. Example",\
            "role":"coordinator"}
            """)

    private static let revoked = EventNote(
        """
        The key counts until this append and no further. With `compromisedFrom`, that key's events from there on are \
        suspect until another investigator countersigns each. The last administrator cannot be revoked.
        """,
        time: EventNote.none, updates: "Never; a new key is a new authorisation.", rules: ["H13"],
        guarantees: ["G-03", "G-16"],
        example: "{\"actor\":\"coordinator-1\",\"compromisedFrom\":186,\"keyID\":\"530d903a\"}")

    private static let key = "1a5cd907143c584c41e8307bc197b0aa1cd28ea1be9e63a8e94dbe5b7a5d0f66"
    private static let otherKey = "c4f20a3e810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5"
}
