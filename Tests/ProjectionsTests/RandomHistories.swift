import CanonicalJSON
import CivilTime
import Study
import Vocabulary

/// Random courses of a few participants: infusions, ratings, adverse events, late entries, corrections and voids, also
/// of corrections and of what is gone already.
struct RandomHistories {
    private(set) var log = InfusionStudy.log()
    private var random: RandomNumbers
    private let codes: [ParticipantCode] = ["P1", "P2", "P3"]
    private var correctable: [(seq: Int, code: ParticipantCode, pointer: FieldPointer, old: JSONValue)] = []
    private var written: [(seq: Int, code: ParticipantCode)] = []

    init(seed: UInt64, length: Int) {
        random = RandomNumbers(seed: seed)
        for code in codes.prefix(random.below(3) + 1) { log.enrol(code, random.below(2) == 0 ? "part-2" : "part-1") }
        while log.events.count < length { step() }
    }

    private mutating func step() {
        let code = codes[random.below(codes.count)]
        let day = 1 + random.below(28)
        let time = "2026-03-\(day < 10 ? "0" : "")\(day) \(10 + random.below(10)):\(10 + random.below(50))"
        let before = log.events.count
        switch random.below(12) {
        case 0: log.infuse(code, infusion(), start: time, stop: random.below(3) == 0 ? nil : later(time))
        case 1, 2:
            let value = random.below(11)
            let seq = log.ratePain(
                code, value, random.below(2) == 0 ? "pre" : "post", at: time, infusion: infusion())
            correctable.append((seq, code, "/data/items/NRS01", .integer(value)))
        case 3: log.rateRelief(code, random.below(101), at: time)
        case 4:
            let onset: Occurred? = random.below(4) == 0 ? date("2026-03") : random.below(5) == 0 ? nil : minute(time)
            let seq = log.report(
                code, 1 + random.below(4), ["dizziness", "nausea", nil][random.below(3)], onset: onset,
                grade: random.below(5) + 1)
            if let onset { correctable.append((seq, code, "/occurred", .string(onset.description))) }
        case 5:
            log.abstract(code, 1 + random.below(4), at: date("2025-1\(random.below(3))"), pre: 7, post: random.below(8))
        case 6, 7, 8: correct()
        case 9: void()
        default: log.enrol(code, random.below(2) == 0 ? "part-1" : "part-2", at: time)
        }
        written += (before..<log.events.count).map { ($0, code) }
    }

    private mutating func infusion() -> InfusionID { .planned(1 + random.below(2)) }

    private func later(_ time: String) -> String { String(time.dropLast(5)) + "23:50" }

    private mutating func correct() {
        guard !correctable.isEmpty else { return }
        let it = correctable[random.below(correctable.count)]
        let new: JSONValue =
            it.pointer == "/occurred"
            ? .string(minute("2026-03-\(10 + random.below(18)) 08:15").description) : .integer(random.below(11))
        if new != it.old { log.correct(it.seq, it.pointer, it.old, to: new, it.code) }
    }

    private mutating func void() {
        guard !written.isEmpty else { return }
        let it = written[random.below(written.count)]
        log.void(it.seq, it.code)
    }
}

/// SplitMix64, so that a failing history can be made again.
struct RandomNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }

    /// The same elements in another order.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var shuffled = elements
        for index in shuffled.indices.dropFirst() { shuffled.swapAt(index, below(index + 1)) }
        return shuffled
    }
}
