import CivilTime
import Study
import Vocabulary

/// One thing that somebody does in a practice study, at a simulated moment.
struct PracticeStep: Sendable {
    /// When it is written.
    var recorded: Instant
    /// Who writes it.
    var actor: String
    /// What.
    var command: Command
    /// When it happened.
    var occurred: Occurred?
    /// Where from.
    var source: Source
    /// Why late or corrected.
    var reasons: [ReasonCode]
    /// Its free texts.
    var texts: [String: String]
    /// The name under which later steps know its event.
    var tag: String?
    /// The step whose event it is about.
    var about: String?
}

/// The script of a practice study: invented participants over six months, in the order in which people would write.
///
/// Everything follows from the seed. No number in it is a finding: scores, doses and events are drawn so that the
/// screens and tables of a real study have something to show.
struct PracticeScript {
    var steps: [PracticeStep] = []
    var generator: PracticeGenerator
    /// Draws what goes wrong, apart from the rest.
    var oddities: PracticeGenerator
    let start: Instant
    let zone: TimeZoneRules
    let records: PartID
    let prospective: PartID
    let study: StudyProtocol

    init(
        seed: UInt64, start: Instant, zone: TimeZoneRules, study: StudyProtocol,
        parts: (records: PartID, prospective: PartID)
    ) {
        generator = PracticeGenerator(seed: seed)
        oddities = PracticeGenerator(seed: seed ^ 0x0DD1_7135)
        self.study = study
        self.start = start
        self.zone = zone
        (records, prospective) = parts
    }

    /// The script of `count` participants: two of five in the part from records, the others in the prospective part.
    mutating func write(participants count: Int) {
        for number in 1...max(1, count) {
            let digits = String(number)
            let name = "P" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
            guard let code = ParticipantCode(name) else { continue }
            if number % 5 < 2 { writeRecords(of: code) } else { writeProspective(of: code) }
        }
        steps.sort { $0.recorded < $1.recorded }
    }

    /// A moment of the study: so many days after its start, at a time of the zone's day.
    func moment(day: Int, hour: Int, minute: Int = 0) -> Instant {
        let local = zone.localMinute(at: start)
        let wanted = local.day.adding(days: day)
        let resolution = zone.resolve(wanted, minute: hour * 60 + minute)
        let offset: Int =
            switch resolution {
            case .unique(let offset): offset.minutes
            case .skipped(let before, _): before.minutes
            case .ambiguous(let first, _): first.minutes
            }
        let minutes = Int64(wanted.daysSince1970) * 1_440 + Int64(hour * 60 + minute) - Int64(offset)
        return Instant(millisecondsSince1970: minutes * 60_000)
    }

    /// Adds a step that is written `delay` minutes after it happened.
    mutating func add(
        _ command: Command, at moment: Instant, by actor: String = "coordinator-1", delay: Int64 = 1,
        source: Source = .direct, reasons: [ReasonCode] = [], texts: [String: String] = [:], tag: String? = nil
    ) {
        steps.append(
            PracticeStep(
                recorded: moment.adding(minutes: delay).adding(milliseconds: Int64(steps.count % 997)), actor: actor,
                command: command, occurred: .minute(zone.localMinute(at: moment)), source: source, reasons: reasons,
                texts: texts, tag: tag))
    }

    /// Adds a step about a day of the past that is known only as a date.
    mutating func add(_ command: Command, on day: CalendarDay, writtenAt moment: Instant) {
        steps.append(
            PracticeStep(
                recorded: moment.adding(milliseconds: Int64(steps.count % 997)), actor: "coordinator-1",
                command: command, occurred: .day(day), source: .emr, reasons: [],
                texts: ["source-ref": "practice chart"]))
    }
}

/// SplitMix64, so that a practice study follows from its seed.
struct PracticeGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A whole number of a range.
    mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True in `percent` of cases.
    mutating func chance(_ percent: Int) -> Bool { draw(1...100) <= percent }
}
