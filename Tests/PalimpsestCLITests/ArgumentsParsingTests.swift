import Testing

@testable import PalimpsestCLI

@Suite struct ArgumentsParsingTests {
    @Test func `values come from the next word, from after the equals sign or from the default`()
        throws
    {
        let parsed = try parseSample("run m --endpoint http://x?a=b --samples=3 --seed 7")
        #expect(parsed.command == "palimpsest run")
        #expect(parsed.text("endpoint") == "http://x?a=b")
        #expect(parsed.integer("samples") == 3)
        #expect(parsed.optionalInteger("seed") == 7)
        #expect(parsed.text("workspace") == ".palimpsest")
        #expect(!parsed.isGiven("workspace") && parsed.isGiven("seed"))
        #expect(parsed.optionalNumber("temperature") == nil)
        #expect(!parsed.flag("json"))
        #expect(parsed.argument("model") == "m")
        #expect(parsed.arguments("pack").isEmpty)
    }

    @Test func `options and positions may be mixed and repeated in order`() throws {
        let parsed = try parseSample(
            "run --framing native m a.yaml --json --endpoint e b.yaml --framing marked"
        )
        #expect(parsed.texts("framing") == ["native", "marked"])
        #expect(parsed.arguments("pack") == ["a.yaml", "b.yaml"])
        #expect(parsed.flag("json"))
    }

    @Test func `words after two dashes are taken by position`() throws {
        let parsed = try parseSample("run --endpoint e m -- --odd.yaml --help - --")
        #expect(parsed.arguments("pack") == ["--odd.yaml", "--help", "-", "--"])
        #expect(!parsed.wantsHelp)
    }

    @Test func `a negative number may be a value`() throws {
        let error = #expect(throws: UsageError.self) {
            try parseSample("run m --endpoint e --seed -7")
        }
        #expect(error?.message == "'--seed' needs a number from 0, not '-7'")
    }

    @Test(arguments: [
        "--help", "run --help", "run -h", "run --nonsense --help", "runs show --help",
    ])
    func `help is never refused`(line: String) throws {
        #expect(try parseSample(line).wantsHelp)
    }

    @Test func `a group may be called with an option alone`() throws {
        let parsed = try parseSample("--version")
        #expect(parsed.flag("version") && parsed.spec.name == "palimpsest")
    }

    @Test func `commands below commands are found`() throws {
        let parsed = try parseSample("runs show 12")
        #expect(parsed.path == ["palimpsest", "runs", "show"])
        #expect(parsed.argument("run") == "12")
        #expect(try parseSample("runs list").optionalArgument("model") == nil)
        #expect(try parseSample("runs list m").optionalArgument("model") == "m")
    }

    @Test(
        arguments: [
            ("", "missing command: run or runs; see 'palimpsest --help'"),
            ("rum", "unknown command 'rum'; did you mean 'run'?; see 'palimpsest --help'"),
            ("analyse", "unknown command 'analyse'; see 'palimpsest --help'"),
            ("runs", "missing command: show or list; see 'palimpsest runs --help'"),
            (
                "runs shwo",
                "unknown command 'shwo'; did you mean 'show'?; see 'palimpsest runs --help'"
            ),
            (
                "--version run",
                "the command stands before its options, not as 'run'; see 'palimpsest --help'"
            ),
            (
                "run m --endpoint e --smaples 3",
                "unknown option '--smaples'; did you mean '--samples'?; see 'palimpsest run --help'"
            ),
            ("run m -v", "unknown option '-v'; see 'palimpsest run --help'"),
            ("run m -json", "unknown option '-json'; did you mean '--json'?"),
            ("run --endpoint e", "missing argument '<model>'"),
            ("run m", "missing option '--endpoint <url>'"),
            ("run m --endpoint", "'--endpoint <url>' needs a value"),
            ("run m --endpoint --json", "'--endpoint <url>' needs a value"),
            ("run m --endpoint=", "'--endpoint' needs a value that is not empty"),
            ("run m --json=yes", "'--json' takes no value"),
            ("run m --seed 1 --seed 2", "'--seed' is given twice"),
            ("run m --samples many", "'--samples' needs a whole number, not 'many'"),
            ("run m --samples 1.5", "'--samples' needs a whole number, not '1.5'"),
            ("run m --samples 101", "'--samples' needs a number from 1 to 100, not '101'"),
            ("run m --samples 99999999999999999999", "'--samples' needs a whole number"),
            ("run m --temperature nan", "'--temperature' needs a number, not 'nan'"),
            ("run m --temperature 0x1p1", "'--temperature' needs a number, not '0x1p1'"),
            ("run m --temperature 1e999", "'--temperature' needs a number, not '1e999'"),
            ("run m --temperature 2.5", "'--temperature' needs a number from 0 to 2"),
            (
                "run m --framing markd",
                "'--framing' is one of marked, unmarked or native, not 'markd'; "
                    + "did you mean 'marked'?"
            ),
            ("runs show", "missing argument '<run>'; see 'palimpsest runs show --help'"),
            ("runs show x", "'<run>' needs a whole number, not 'x'"),
            ("runs show 1 2", "unexpected argument '2'"),
            ("runs show 0", "'<run>' needs a number from 1, not '0'"),
        ]
    )
    func `a fault is one line that quotes the culprit`(line: String, expected: String) {
        let error = #expect(throws: UsageError.self) { try parseSample(line) }
        let description = error?.description ?? ""
        #expect(description.hasPrefix(expected), "\(description)")
        #expect(description.hasSuffix(" --help'"))
    }

    @Test func `a hostile word stays on one line`() {
        let word = "--a\nb\u{1B}[31m\u{202E}" + String(repeating: "x", count: 500)
        let error = #expect(throws: UsageError.self) { try parse(["run", word], sampleCommand) }
        let description = error?.description ?? ""
        #expect(!description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!description.unicodeScalars.contains("\u{202E}"))
        #expect(description.contains("\\u{a}"))
        #expect(description.count < 160)
    }

    @Test func `asking for a name that the table does not declare traps`() async {
        await #expect(processExitsWith: .failure) {
            let parsed = try parseSample("run m --endpoint e")
            _ = parsed.integer("smaples")
        }
        await #expect(processExitsWith: .failure) {
            let parsed = try parseSample("run m --endpoint e")
            _ = parsed.text("samples")
        }
        await #expect(processExitsWith: .success) {
            let parsed = try parseSample("run m --endpoint e")
            _ = parsed.integer("samples")
        }
    }
}
