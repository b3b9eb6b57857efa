import Ledger
import Study
public import Transparency

/// What an import would write: every row decided at one head, nothing written yet.
public struct ImportPlan: Sendable {
    /// The head it was decided at.
    let head: Head
    /// The events, in order.
    let drafts: [Draft]
    /// Where each new row begins among them, ascending.
    let rowStarts: [Int]
    /// How many rows the file has.
    public let rows: Int
    /// How many are in the ledger already, with the same values.
    public let already: Int
    /// Every row that cannot be written, by its number.
    public let bad: [BadRow]

    /// How many rows would be written.
    public var newRows: Int { rowStarts.count }

    /// Ranges of events that each make one append: whole rows, within the limits of an append.
    func appends() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var bytes = 0
        for (place, rowStart) in rowStarts.enumerated() {
            let end = place + 1 < rowStarts.count ? rowStarts[place + 1] : drafts.count
            let size = drafts[rowStart..<end].reduce(0) { $0 + $1.data.count + Self.envelopeBytes }
            if end - start > PreparedAppend.maximumEventCount || bytes + size > Self.maximumBytes {
                ranges.append(start..<rowStart)
                (start, bytes) = (rowStart, 0)
            }
            bytes += size
        }
        return start < drafts.count ? ranges + [start..<drafts.count] : ranges
    }

    /// The events of one append; causes among them count from its beginning.
    func drafts(of append: Range<Int>) -> [Draft] {
        drafts[append].map { draft in
            var draft = draft
            if case .draft(let place) = draft.cause { draft.cause = .draft(place - append.lowerBound) }
            return draft
        }
    }

    /// Half of what an append may hold, since envelopes are estimated.
    private static let maximumBytes = 32 << 20
    private static let envelopeBytes = 1_024
}

/// What an import did.
public struct ImportOutcome: Hashable, Sendable {
    /// How many rows the file has.
    public var rows: Int
    /// How many of them were written now.
    public var written: Int
    /// How many were there already.
    public var already: Int
    /// The numbers of the events that each of its appends wrote; between them others may have written.
    public var appends: [Range<Int>]
    /// How many events the ledger has now.
    public var size: Int
    /// The root over them.
    public var root: Digest

    /// How many events were written.
    public var eventCount: Int { appends.reduce(0) { $0 + $1.count } }
    /// Their numbers, without what others have written between them.
    public var runs: [Range<Int>] { appends.runs }
}

extension [Range<Int>] {
    /// Ascending ranges, with those that follow on each other as one.
    var runs: [Range<Int>] {
        reduce(into: []) { runs, range in
            if let last = runs.last, last.upperBound == range.lowerBound {
                runs[runs.count - 1] = last.lowerBound..<range.upperBound
            } else {
                runs.append(range)
            }
        }
    }
}
