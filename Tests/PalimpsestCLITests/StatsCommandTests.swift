import Foundation
import Testing

@Suite struct StatsCommandTests {
    @Test func `each line of the input is answered by one line, in order`() async {
        let ending = await palimpsestCommand(
            ["stats", "hill_numbers", "--json"],
            input: [
                #"{"params": {"q": 0}, "input": {"counts": [2, 2]}}"#, "",
                #"{"params": {"q": "inf"}, "input": {"labels": ["ሀ", "ሀ", "b", "\u0063"]}}"#,
                #"{"params": {"q": 1}, "input": {"counts": []}}"#,
            ]
        )
        #expect(ending.code == 0)
        #expect(
            ending.out
                == "{\"value\": 2}\n{\"value\": 2}\n{\"undefined\": true, \"why\": \"no samples\"}\n"
        )
    }

    @Test func `what is drawn is the same for the same seed`() async {
        let line = #"{"params": {"seed": 3}, "input": {"x": [0, 0, 0, 0.5, 1, 0, 1, 0]}}"#
        let ending = await palimpsestCommand(
            ["stats", "bootstrap_mean", "--json"],
            input: [line, line, line.replacing("3", with: "4"), #"{"input": {"x": [1]}}"#]
        )
        let lines: [Substring] = ending.out.split(separator: "\n")
        #expect(lines.count == 4 && lines[0] == lines[1] && lines[0] != lines[2])
        #expect(lines[0].contains(#""estimate": 0.3125"#) && lines[3].contains("fewer than two"))
        let test = await palimpsestCommand(
            ["stats", "exchange_test", "--json"],
            input: [
                #"{"input": {"counts": [[1, 0], [1, 0], [1, 0]]}}"#,
                #"{"input": {"counts": [[2]]}}"#,
            ]
        )
        #expect(test.out.contains(#""p": 0.125"#) && test.out.contains("counts outside"))
        let score = await palimpsestCommand(
            ["stats", "hybrid_score", "--json"],
            input: [#"{"input": {"a": [1, 1, 0, 0], "b": [0, 0, 0, 0]}}"#]
        )
        #expect(score.out.contains(#""estimate": 0.5"#))
    }

    @Test func `a line that is no JSON is named and the next one still answered`() async {
        let ending = await palimpsestCommand(
            ["stats", "cohens_h", "--json"],
            input: ["{\"input\": {\"p1\": 0.5", #"{"input": {"p1": 0.5, "p2": 0.5}}"#]
        )
        #expect(ending.code == 1)
        #expect(ending.talk.hasPrefix("stdin:1:1: error:"))
        #expect(ending.out.hasSuffix("{\"value\": 0}\n"))
        #expect(ending.out.split(separator: "\n").count == 2)
    }

    @Test func `input of another shape has no value, with the reason`() async {
        let ending = await palimpsestCommand(
            ["stats", "icc", "--json"],
            input: [#"{"input": {"X": [[1, "two"], [1, 2]]}}"#, #"{"input": {"Y": 3}}"#, "[1]"]
        )
        #expect(ending.out.contains("'X' holds something that is not a number"))
        #expect(ending.out.contains("the input has no 'X'"))
        #expect(ending.code == 1)
    }

    @Test func `a misspelt metric is met with the nearest one`() async {
        let ending = await palimpsestCommand(["stats", "hill_number"])
        #expect(ending.code == 64)
        #expect(ending.talk.contains("hill_numbers"))
    }

    @Test func `what is undefined in part is null in that part`() async {
        let ending = await palimpsestCommand(
            ["stats", "lz76", "--json"],
            input: [#"{"params": {}, "input": {"text": "0"}}"#]
        )
        #expect(ending.out == "{\"value\": {\"phrases\": 1, \"normalised\": null}}\n")
    }
}
