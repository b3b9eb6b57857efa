import CanonicalJSON
public import Ledger
import Vocabulary

extension StudyRules {
    /// The append that opens a study: the ledger, one or two administrators, the study, its protocol, and nothing else.
    ///
    /// The one finding is about the first event that is not the one which must stand there; where the append ends too
    /// early, about its last.
    public func judge(genesis append: [Event]) -> [Finding] {
        let people = append.dropFirst().prefix { $0.type == ActorAuthorised.type }
        let administrators = people.prefix(2).prefix(while: Self.authorisesAdministrator)
        // Without any the second event is wrong, whatever it is.
        let wanted =
            Array(repeating: ActorAuthorised.type, count: max(1, administrators.count))
            + ["study.opened", ProtocolReference.type]
        for (place, type) in wanted.enumerated() {
            guard place + 1 < append.count else {
                return [Self.finding(append.last, "ends before \(type)")]
            }
            let event = append[place + 1]
            guard event.type == type, type != ActorAuthorised.type || !administrators.isEmpty else {
                let what = type == ActorAuthorised.type ? "\(type) of an administrator" : type
                return [Self.finding(event, "has \(event.type) where \(what) must stand")]
            }
        }
        guard append.count > wanted.count + 1 else { return [] }
        return [Self.finding(append[wanted.count + 1], "goes on behind the adoption of its protocol")]
    }

    private static func authorisesAdministrator(_ event: Event) -> Bool {
        (try? JSONParser.parse(event.data)["role"]?.text) == Role.administrator.rawValue
    }

    private static func finding(_ event: Event?, _ what: String) -> Finding {
        Finding(
            .ruleViolated, at: event?.sequence,
            "the first append \(what): it is the opening of ledger, one or two administrators, study and protocol, "
                + "in this order")
    }
}
