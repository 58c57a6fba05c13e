import Testing
import Vocabulary

@testable import Ledger

@Suite struct RelationsReaderTests {
    private let relations = GoldRelations(
        question: "q0",
        cultures: [LocaleTag("am-ET"), LocaleTag("en-US")],
        topAccepted: [[true, false], [true, true]],
        topShared: [[true, true], [false, true]],
        overlap: [[true, false], [false, false]]
    )

    @Test func `what is written is read back`() {
        #expect(RelationsReader.read(relations.body) == relations)
        var told = relations
        told.taken = [[1, 0], [65_535, 3]]
        #expect(RelationsReader.read(told.body) == told)
        let none = GoldRelations(
            question: "q",
            cultures: [],
            topAccepted: [],
            topShared: [],
            overlap: []
        )
        #expect(RelationsReader.read(none.body) == none)
    }

    @Test func `anything else is left to the decoder`() {
        let body = relations.body
        for other in [
            "", "{}", body + " ", String(body.dropLast()),
            body.replacing("q0", with: "q\\u0030"),
            body.replacing("[[true,false],[true,true]]", with: "[[true,false],[true]]"),
            body.replacing("[[true,false],[true,true]]", with: "[[true,false]]"),
            body.replacing("true", with: "null"),
            body.replacing(
                ",\"topAccepted\"",
                with: ",\"taken\":[[1,2],[3,65536]],\"topAccepted\""
            ),
        ] {
            #expect(RelationsReader.read(other) == nil, "\(other)")
        }
    }
}
