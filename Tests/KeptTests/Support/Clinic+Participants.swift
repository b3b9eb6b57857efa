@testable import kept

extension Clinic {
    /// Screens somebody for part 2, on 23 February.
    func screen(_ code: String, part: String = "2") throws {
        try clock("2026-02-23 10:00")
        try succeed("screen", code, "--part", part, "--age", "47", "--sex", "F")
    }

    /// Screens somebody, with consent to part 2, eligible, enrolled, with three earlier infusions.
    func enrol(_ code: String) throws {
        try screen(code)
        try succeed("consent", code, "--copy-given", "yes", "--obtained-by", "investigator-1")
        let criteria = (1...7).flatMap { ["--criterion", "P2-I\($0)=met"] }
        let ruled = run(["eligible", code] + criteria + ["--confirm", "--as", "investigator-1"])
        guard ruled.exit == .done else { throw Unexpected(words: ["eligible"], screen: ruled.screen) }
        try succeed("enrol", code)
        for ordinal in 1...3 {
            try succeed("abstract", code, "--ordinal", "\(ordinal)", "--at", "2025-0\(ordinal)-10")
        }
    }

    /// Enrols somebody and starts an infusion of 122.5 mg over 210 min on 5 March at 9:40.
    func startInfusion(_ code: String) throws {
        try enrol(code)
        try clock("2026-03-05 09:10")
        try succeed("infusion", "plan", code, "--weight", "70", "--dose", "1.75mg/kg", "--minutes", "210")
        try clock("2026-03-05 09:21")
        try succeed("assess", code, "pain-nrs", "7", "--timepoint", "pre", "--at", "9:20")
        try clock("2026-03-05 09:30")
        try check(code)
        try clock("2026-03-05 09:41")
        try succeed("infusion", "start", code, "--rate", "35mg/h", "--at", "9:40")
    }

    /// Records a check in which everything is in order.
    func check(_ code: String) throws {
        try succeed(
            "infusion", "check", code, "--fasting", "6", "--escort", "yes", "--iv-site", "yes", "--emergency-equipment",
            "yes",
            "--bp-ok", "yes", "--pre-nrs", "yes", "--pregnancy", "notApplicable", "--bp", "128/78", "--hr", "72",
            "--spo2", "98")
    }

    /// Records unremarkable vital signs every 15 minutes, from 9:55 or later to 13:10.
    func watch(_ code: String, from first: Int = 9 * 60 + 55) throws {
        for minute in stride(from: first, through: 13 * 60 + 10, by: 15) {
            let hour = minute / 60 < 10 ? "0\(minute / 60)" : "\(minute / 60)"
            try clock("2026-03-05 \(hour):\(minute % 60 < 10 ? "0" : "")\(minute % 60)")
            try succeed("infusion", "vitals", code, "--bp", "130/80", "--hr", "80", "--spo2", "97")
        }
    }
}
