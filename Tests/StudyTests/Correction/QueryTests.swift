import CanonicalJSON
import CivilTime
import Testing
import Vocabulary

@testable import Study

@Suite struct `A query` {
    @Test func `a query is open, answered, open again, answered and closed`() throws {
        var clinic = try Clinic.asked()
        let query = clinic.last
        try clinic.write(
            .queryAnswered(QueryAnswered(query: query)), by: "coordinator-1", texts: ["text": "her sister"])
        #expect(clinic.participant.state.openQueries.map(\.status) == [.answered])
        try clinic.write(.queryReopened(QueryReopened(query: query)), by: "monitor-1", texts: ["text": "her name?"])
        #expect(clinic.participant.state.openQueries.map(\.status) == [.open])
        try clinic.write(.queryAnswered(QueryAnswered(query: query)), by: "coordinator-1", texts: ["text": "not kept"])
        try clinic.write(.queryClosed(QueryClosed(query: query)), by: "monitor-1")
        #expect(clinic.participant.state.openQueries.isEmpty)
        #expect(clinic.replayed() == [])
    }

    @Test func `a query about the study itself is answered and closed, too`() throws {
        var clinic = try Clinic()
        try clinic.record(.raiseQuery(RaiseQuery(seq: 7)), by: "monitor-1", texts: ["text": "which board?"])
        let query = clinic.last
        try clinic.write(.queryAnswered(QueryAnswered(query: query)), subject: nil, texts: ["text": "the first"])
        #expect(clinic.state.study.queries.map(\.status) == [.answered])
        try clinic.write(.queryClosed(QueryClosed(query: query)), by: "monitor-1", subject: nil)
        #expect(clinic.state.study.queries.map(\.status) == [.closed])
        #expect(clinic.replayed() == [])
    }
}
