import Respondents
import Testing
import Vocabulary

/// The words that name respondents.
@Suite struct ModelSpecTests {
    @Test func `a model's name may hold colons`() throws {
        #expect(try ModelSpec.parse("openai:llama3:8b") == .openAI("llama3:8b"))
    }

    @Test func `rates, proxy and default are read and written back`() throws {
        let word = "simulated:knowledge=0.5,leak=0.25,proxy=en-US,verbosity=0.3,refusal=0.02"
        guard case .simulated(let spec) = try ModelSpec.parse(word) else {
            Issue.record("not a simulation")
            return
        }
        #expect(spec.knowledge == 0.5 && spec.leak == 0.25 && spec.chance == 0)
        #expect(spec.proxy == LocaleTag("en-US") && spec.defaultCulture == LocaleTag("en-US"))
        #expect(try SimulationSpec.parse("\(spec)") == spec)
        #expect(try ModelSpec.parse("simulated") == .simulated(SimulationSpec()))
    }

    @Test(arguments: [
        ("gpt-5", "unknown respondent \"gpt-5\"; write openai:NAME or simulated:key=value,…"),
        ("openai:", "\"openai:\" names no model; write openai:NAME"),
        (
            "simulated:",
            "\"simulated:\" ends after the colon; write simulated or simulated:leak=0.15"
        ),
        ("simulated:leak", "simulated: \"leak\" is not of the form key=value, such as leak=0.15"),
        ("simulated:leak=0.1,", "simulated: \"\" is not of the form key=value, such as leak=0.15"),
        ("simulated:leak=x", "simulated: leak is \"x\", but must be a number from 0 to 1"),
        ("simulated:leak=nan", "simulated: leak is \"nan\", but must be a number from 0 to 1"),
        ("simulated:leak=1.5", "simulated: leak is 1.5, but a rate lies between 0 and 1"),
        ("simulated:leak=0.1,leak=0.2", "simulated: \"leak\" is given twice"),
        (
            "simulated:leek=0.1",
            "simulated: unknown key \"leek\"; known are chance, default, knowledge, leak, proxy, "
                + "refusal, verbosity"
        ),
        ("simulated:proxy=", "simulated: proxy is \"\", but must be a locale tag such as en-US"),
        (
            "simulated:leak=0.6,refusal=0.5",
            "simulated: leak and refusal add up to more than 1, but are shares of one whole"
        ),
    ])
    func `another word is refused in one line`(_ word: String, _ message: String) {
        let error = #expect(throws: ModelSpecError.self) { try ModelSpec.parse(word) }
        #expect(error?.message == message)
    }
}
