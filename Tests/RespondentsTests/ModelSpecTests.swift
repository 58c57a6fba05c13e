import Respondents
import Testing
import Vocabulary

/// The words that name respondents.
@Suite struct ModelSpecTests {
    @Test func `a model's name may hold colons`() throws {
        let spec = try ModelSpec.parse("openai:llama3:8b")
        #expect(spec.entry == ModelEntry(name: "llama3:8b", api: "openai-chat", model: "llama3:8b"))
        #expect(spec.simulation == nil && spec.usualKeyVariable == "OPENAI_API_KEY")
    }

    @Test func `rates, proxy and default are read and written back`() throws {
        let word = "simulated:knowledge=0.5,leak=0.25,proxy=en-US,verbosity=0.3,refusal=0.02"
        let model = try ModelSpec.parse(word)
        #expect(model.entry.name == word && model.entry.api == "simulated")
        #expect(try ModelSpec(model.entry) == model)
        let spec = try #require(model.simulation)
        #expect(spec.knowledge == 0.5 && spec.leak == 0.25 && spec.chance == 0)
        #expect(spec.proxy == LocaleTag("en-US") && spec.defaultCulture == LocaleTag("en-US"))
        #expect(try SimulationSpec.parse("\(spec)") == spec)
        #expect(try ModelSpec.parse("simulated").simulation == SimulationSpec())
    }

    @Test(arguments: [
        ("completions", "openai-completions", "OPENAI_API_KEY"),
        ("anthropic", "anthropic", "ANTHROPIC_API_KEY"),
        ("gemini", "gemini", "GEMINI_API_KEY"),
        ("ollama", "ollama", nil),
    ])
    func `each kind of endpoint has its word`(_ word: String, _ api: String, _ key: String?) throws
    {
        let spec = try ModelSpec.parse("\(word):some/model")
        #expect(spec.entry == ModelEntry(name: "some/model", api: api, model: "some/model"))
        #expect(spec.usualKeyVariable == key)
    }

    @Test func `a command is split as a shell splits it`() throws {
        let word = #"command:/opt/bin/ask  --say "two \"words\" \n" 'it''s $5' a\ b "" "#
        let entry = try ModelSpec.parse(word).entry
        #expect(
            entry.command == [
                "/opt/bin/ask", "--say", #"two "words" \n"#, "its $5", "a b", "",
            ]
        )
        #expect(entry.api == "command")
        #expect(entry.name.hasPrefix("command:ask_--say_two__words__"))
    }

    @Test func `a recording is kept under its file's name`() throws {
        let entry = try ModelSpec.parse("replay:old/gpt 5.jsonl").entry
        #expect(entry.name == "replay:gpt_5" && entry.file == "old/gpt 5.jsonl")
    }

    @Test func `a key in the place of a name is not shown`() {
        for word in ["openai:sk-planted0123456789abcd", "sk-planted0123456789abcd"] {
            let error = #expect(throws: ModelSpecError.self) { try ModelSpec.parse(word) }
            #expect(error?.message.contains("planted") == false)
        }
        let command = try? ModelSpec.parse("command:ask --api-key planted --other=1").entry
        #expect(command?.name == "command:ask_--api-key__key__--other_1")
    }

    @Test(arguments: [
        (
            "gpt-5",
            "unknown respondent \"gpt-5\"; write openai:NAME, completions:NAME, anthropic:NAME, "
                + "gemini:NAME, ollama:NAME, command:PROGRAM WORDS, replay:FILE or "
                + "simulated:key=value,…"
        ),
        ("gemini:", "\"gemini:\" names no model; write gemini:NAME"),
        ("openai:a b", "openai: \"a b\" holds a blank, which no model's name has"),
        ("replay:", "\"replay:\" names no file; write replay:FILE"),
        ("command: ", "\"command:\" names no program; write command:PROGRAM WORDS"),
        ("command:''", "\"command:\" names no program; write command:PROGRAM WORDS"),
        ("command:a 'b", "command: a quote ' is not closed; close it"),
        ("command:a \\", "command: a \\ at the end escapes nothing; drop it"),
        (
            "command:a | b",
            "command: '|' does nothing here, since no shell is used; put it in quotes, or call "
                + "sh -c '…'"
        ),
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
            "simulated: unknown key \"leek\"; known are chance, common, default, distraction, knowledge, "
                + "leak, proxy, refusal, verbosity"
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
