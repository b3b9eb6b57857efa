import CanonicalJSON
import CivilTime
import Study
import Vocabulary

extension RefusalTables {
    static let matters: [RefusalRow] = [
        RefusalRow(.recordMoved, "signed for as it was", given: Clinic.asked) { clinic in
            let payload = ParticipantSignedOff(
                meaning: .approval, root: HexDigest.blank, size: clinic.state.nextSeq - 1)
            try clinic.write(.participantSignedOff(payload))
        },
        RefusalRow(.malformed, "the source of everything verified again", given: Clinic.verified) { clinic in
            try clinic.record(.verifySource(VerifySource(participant: p)), by: "investigator-1")
        },
        RefusalRow(.unknownEvent, "a question about nothing", given: Clinic.ready) { clinic in
            try clinic.record(.raiseQuery(RaiseQuery(seq: 999)), texts: ["text": "?"])
        },
        RefusalRow(.unknownEvent, "the end of a deviation that is none", given: Clinic.ready) { clinic in
            try clinic.write(.deviationResolved(DeviationResolved(how: .resolved)), cause: 3)
        },
        RefusalRow(.unknownEvent, "an answer to no question", given: Clinic.ready) { clinic in
            try clinic.write(.queryAnswered(QueryAnswered(query: 3)), texts: ["text": "!"])
        },
        RefusalRow(.matterState, "closed without an answer", given: Clinic.asked) { clinic in
            try clinic.write(.queryClosed(QueryClosed(query: clinic.last)))
        },
        RefusalRow(.matterState, "answered twice", given: Clinic.asked) { clinic in
            let query = clinic.last
            try clinic.write(.queryAnswered(QueryAnswered(query: query)), texts: ["text": "!"])
            try clinic.write(.queryAnswered(QueryAnswered(query: query)), texts: ["text": "!"])
        },
        RefusalRow(.unknownText, "a redaction of a text that is none", given: Clinic.asked) { clinic in
            try clinic.write(.textRedacted(TextRedacted(basis: .legalOrder, seq: clinic.last, text: "verbatim")))
        },
        RefusalRow(.unknownText, "a redaction asked for twice", given: Clinic.asked) { clinic in
            let request = TextRedacted(basis: .legalOrder, seq: clinic.last, text: "text")
            try clinic.write(.textRedacted(request))
            try clinic.write(.textRedacted(request))
        },
        RefusalRow(.textMissing, "an answer without words", given: Clinic.asked) { clinic in
            try clinic.write(.queryAnswered(QueryAnswered(query: clinic.last)))
        },
        RefusalRow(.textMissing, "a question without words", given: Clinic.ready) { clinic in
            try clinic.record(.raiseQuery(RaiseQuery(seq: clinic.last)))
        },
        RefusalRow(.textMissing, "a note without words", given: Clinic.ready) { clinic in
            try clinic.record(.note(WriteNote(participant: p)), at: "2026-03-05 10:00")
        },
    ]
}
