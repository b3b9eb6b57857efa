import Vocabulary

/// One thing that verification found, with where and what to do about it.
public struct Finding: Hashable, Sendable {
    /// What kind of thing.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Stored bytes are not one canonical event.
        case bytesMalformed = "bytes-malformed"
        /// An event's bytes are not those that its leaf hash names.
        case leafMismatch = "leaf-mismatch"
        /// An event does not name the event before it.
        case prevMismatch = "prev-mismatch"
        /// A number is missing, out of order, or not the event's own.
        case seqGap = "seq-gap"
        /// A checkpoint's root is not the root of the events under it.
        case rootMismatch = "root-mismatch"
        /// An event stands under no checkpoint.
        case uncoveredEvent = "uncovered-event"
        /// A signature line is missing, too many, or does not verify.
        case signatureInvalid = "signature-invalid"
        /// A signature by a key that was never enrolled.
        case signerUnknown = "signer-unknown"
        /// A signature by a key that was revoked, or of a role that may not append this.
        case signerUnauthorised = "signer-unauthorised"
        /// A recorded time before the one of the event before.
        case clockBackwards = "clock-backwards"
        /// A rule of the ledger or of the study is broken without its deviation.
        case ruleViolated = "rule-violated"
        /// A disclosure is not the one its digest names, or belongs to no event.
        case sealedMismatch = "sealed-mismatch"
        /// A disclosure is missing though nobody redacted it.
        case sealedMissing = "sealed-missing"
        /// A document is missing or is not the one its digest names.
        case attachmentMissing = "attachment-missing"
        /// An index is not what the events say.
        case derivedMismatch = "derived-mismatch"
        /// A checkpoint from outside, or one this computer remembers, is of another history.
        case checkpointConflict = "checkpoint-conflict"
        /// A checkpoint from outside is of more events than there are.
        case checkpointAhead = "checkpoint-ahead"
        /// The history was given up and resumed, and says so; the checkpoint is of the abandoned part.
        case declaredFork = "declared-fork"
        /// There are fewer events than this computer has seen.
        case olderThanSeen = "older-than-seen"
        /// A page of the data file is damaged.
        case pageDamaged = "page-damaged"
        /// An event type that the rule set in force does not know.
        case typeUnknown = "type-unknown"
        /// An export is not the bag that its format describes.
        case bagMalformed = "bag-malformed"
        /// A file that an export's manifest lists is not there.
        case fileMissing = "file-missing"
        /// A file is there that no manifest of the export lists.
        case fileUnlisted = "file-unlisted"
        /// A file of an export has another hash than its manifest says.
        case fileMismatch = "file-mismatch"
        /// No checkpoint from outside was given.
        case noOutsideCheckpoint = "no-outside-checkpoint"
        /// A rule set this program does not know.
        case rulesUnknown = "rules-unknown"
        /// The tables of an export were made by a program whose tables this one does not make.
        case tablesUnknown = "tables-unknown"
        /// Events by a key that may have been in other hands.
        case signerSuspect = "signer-suspect"
        /// A recorded time ahead of the verifier's clock.
        case clockAhead = "clock-ahead"
        /// The input cannot be opened.
        case inputUnopenable = "input-unopenable"

        /// Whether the finding makes the verdict FAILED; the others make it INCONCLUSIVE.
        public var fails: Bool {
            switch self {
            case .noOutsideCheckpoint, .rulesUnknown, .tablesUnknown, .signerSuspect, .clockAhead, .inputUnopenable:
                false
            default: true
            }
        }
    }

    /// What kind of thing.
    public var code: Code
    /// The event it is about.
    public var sequence: Int?
    /// The facts, in plain words.
    public var message: String
    /// What to do.
    public var fix: String

    /// A finding.
    public init(_ code: Code, at sequence: Int?, _ message: String, fix: String = Finding.defaultFix) {
        self.code = code
        self.sequence = sequence
        self.message = Self.visible(message)
        self.fix = fix
    }

    /// A text in which characters that would act on a terminal are spelled out: foreign names reach it.
    static func visible(_ text: String) -> String {
        var visible = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// What to do about an export that is damaged.
    public static let exportFix =
        "ask whoever gave you the export for another one, made from the ledger anew"

    /// What to do about damage.
    public static let defaultFix =
        "do not write to this ledger; keep the copy, compare it with a backup: kept diff --backup DIR"
}

extension [Finding] {
    /// By event number; findings about no event come last, and those of one event stay in their order.
    public var bySequence: [Finding] {
        enumerated().sorted { one, other in
            let (first, second) = (one.element.sequence ?? .max, other.element.sequence ?? .max)
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
    }
}
