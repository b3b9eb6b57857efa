import ArgumentParser
import CanonicalJSON
import Study

/// One set of vital signs.
struct VitalsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Blood pressure in mmHg: 128/78.", valueName: "s/d"))
    var bp: String?
    @Option(help: ArgumentHelp("Heart rate a minute.", valueName: "n"))
    var hr: String?
    @Option(help: ArgumentHelp("Oxygen saturation in %.", valueName: "n"))
    var spo2: String?
    @Option(help: ArgumentHelp("Respiratory rate a minute.", valueName: "n"))
    var rr: String?
    @Option(help: ArgumentHelp("Temperature in degrees Celsius.", valueName: "t"))
    var temp: String?
    @Option(help: ArgumentHelp("Scale and score: rass=-1, ramsay=3, moaa/s=4.", valueName: "scale=n"))
    var sedation: String?
    @Option(help: ArgumentHelp("Oxygen given, in litres a minute.", valueName: "l"))
    var o2: String?
    @Option(
        help: ArgumentHelp(
            "What could not be measured: sbp, dbp, hr, rr, spo2, tempC, sedation.", valueName: "field,..."))
    var notMeasurable: [String] = []

    /// Whether any flag was given.
    var isEmpty: Bool {
        [bp, hr, spo2, rr, temp, sedation, o2].allSatisfy { $0 == nil } && notMeasurable.isEmpty
    }

    /// Reads the flags, and asks the usual signs where none was given.
    func signs(_ asking: EntryDialogue, asks: Bool) throws -> VitalSigns {
        var signs = VitalSigns()
        let ask = asks && isEmpty && asking.dialogue.isPossible
        let pressure = try value("Blood pressure, like 128/78", "--bp", bp, ask, asking, Self.pressure)
        (signs.sbp, signs.dbp) = (pressure?.systolic, pressure?.diastolic)
        signs.hr = try value("Heart rate", "--hr", hr, ask, asking, Reading.integer(0...400, unit: "a minute"))
        signs.spo2 = try value("SpO2 in %", "--spo2", spo2, ask, asking, Reading.integer(0...100, unit: "%"))
        signs.rr = try asking.flag("--rr", rr, Reading.integer(0...100, unit: "a minute"))
        signs.tempC = try asking.flag("--temp", temp, Reading.decimal(unit: ""))
        signs.sedation = try value("Sedation, like rass=-1", "--sedation", sedation, ask, asking, Self.sedation)
        signs.oxygenLitresPerMin = try asking.flag("--o2", o2, Reading.decimal(unit: ""))
        signs.notMeasurable = try asking.list("--not-measurable", notMeasurable, Reading.choice(VitalSign.self))
        return signs
    }

    private func value<Value>(
        _ label: String, _ flag: String, _ given: String?, _ asks: Bool, _ asking: EntryDialogue,
        _ read: (String) throws -> Value
    ) throws -> Value? {
        asks ? try asking.dialogue.optional(.init(label, flag), given, read) : try asking.flag(flag, given, read)
    }

    private struct Pressure {
        var systolic: Int
        var diastolic: Int
    }

    private static func pressure(_ text: String) throws(Misread) -> Pressure {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let systolic = parts[0], let diastolic = parts[1], 0...400 ~= systolic,
            0...400 ~= diastolic
        else { throw Misread("\"\(text)\" is not a blood pressure; write 128/78") }
        guard systolic >= diastolic else { throw Misread("\"\(text)\": systolic comes first and is the higher one") }
        return Pressure(systolic: systolic, diastolic: diastolic)
    }

    private static func sedation(_ text: String) throws(Misread) -> SedationScore {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw Misread("\"\(text)\" names no scale; write rass=-1") }
        let scale = try Reading.choice(SedationScale.self)(parts[0])
        guard let score = Int(parts[1]), let value = SedationScore(scale: scale, score: score) else {
            let (least, most) = (scale.scores.lowerBound, scale.scores.upperBound)
            throw Misread("\(scale.rawValue) has no score \(parts[1]); it goes from \(least) to \(most)")
        }
        return value
    }
}

extension VitalSigns {
    /// "128/78, HR 88, SpO2 97".
    var spoken: String {
        var parts: [String] = []
        if let sbp, let dbp { parts.append("\(sbp)/\(dbp)") }
        if let hr { parts.append("HR \(hr)") }
        if let spo2 { parts.append("SpO2 \(spo2)") }
        if let rr { parts.append("RR \(rr)") }
        if let tempC { parts.append("\(tempC) C") }
        if let sedation { parts.append("\(sedation.scale.rawValue) \(sedation.score)") }
        if !notMeasurable.isEmpty {
            parts.append("not measurable: \(notMeasurable.map(\.rawValue).joined(separator: ", "))")
        }
        return parts.joined(separator: ", ")
    }
}
