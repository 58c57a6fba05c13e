import Foundation
import PalimpsestTestSupport
import Testing

/// A template that changes between two runs.
@Suite struct ChangedWordingTests {
    @Test func `answers to an older wording are asked anew, left out and told`() async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("wording").path
        let probes = folder + "/probes"
        #expect(await palimpsestCommand(["new", "probe", "tea", "--in", probes]).code == 0)
        let model = "simulated:knowledge=1,leak=0"
        let work = ["--workspace", folder + "/work", "--probes", probes]
        let run = ["run", "--locale", "am-ET", "--model", model, "--quiet", "--json"] + work
        let first = await palimpsestCommand(run)
        #expect(first.code == 0, "\(first.talk)")
        let asked = try number("answered", first)
        #expect(asked == 6)
        #expect(try number("answeredBefore", await palimpsestCommand(run)) == asked)
        let evidence = ["evidence", "--locale", "am-ET"] + work
        #expect(await !palimpsestCommand(evidence).out.contains("older wording"))

        // The marked template changes, and with it the prompts about the target and three proxies.
        let path = probes + "/tea.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(
            "do people pay with at a market in {place}",
            with: "is used in shops in {place}"
        )
        .write(toFile: path, atomically: true, encoding: .utf8)
        let second = await palimpsestCommand(run)
        #expect(second.code == 0, "\(second.talk)")
        #expect(second.talk.contains("items have answers to an older wording"))
        #expect(try number("answeredBefore", second) == 1)
        #expect(try number("answered", second) == 5)
        let after = await palimpsestCommand(evidence)
        #expect(after.code == 0, "\(after.talk)")
        #expect(
            after.out.contains("left out: 5 answers of \(model) to an older wording of the prompt"),
            "\(after.out)"
        )
        let rows = try JSONSerialization.jsonObject(
            with: Data(await palimpsestCommand(evidence + ["--json"]).out.utf8)
        )
        let counted = try #require(rows as? [[String: Any]]).compactMap { $0["n"] as? Int }
        #expect(counted.max() == 1, "\(counted)")

        // Back to the first wording: its answers count again, and nothing is asked.
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let third = await palimpsestCommand(run)
        #expect(try number("answeredBefore", third) == 6)
    }
}
