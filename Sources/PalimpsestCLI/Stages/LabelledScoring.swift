import Diagnostics
import Exchange
import Scoring
import Statistics
import Vocabulary

/// Prints how the matcher agrees with the readers of a labelled set.
func scoreLabelled(
    _ path: String,
    _ arguments: ParsedArguments,
    _ world: World
) throws -> Int32 {
    var rules = FoldingRules.standard
    for (option, isOn) in [("with", true), ("without", false)] {
        for word in arguments.texts(option) {
            guard let rule = FoldingRule(rawValue: word) else {
                let names = FoldingRule.allCases.map(\.rawValue)
                throw UsageError("unknown rule \(quoted(word))\(hint(word, among: names))")
            }
            if isOn { rules.active.insert(rule) } else { rules.active.remove(rule) }
        }
    }
    let set: LabelledSet
    do {
        set = try LabelledSet(TextFile.read(path, limit: 1 << 26))
    } catch let fault as LabelledSet.Fault {
        throw CommandFailure("\(path):\(fault.line): \(fault.reason)")
    }
    var scorer = Scorer(rules: rules)
    let result = LabelledResult(set, scorer: &scorer)
    let lists = arguments.flag("differences")
    if arguments.flag("json") {
        try world.print(json: LabelledReport(result, rules: rules, lists: lists))
        return 0
    }
    for line in LabelledPage(result).lines { world.print(line) }
    world.print("scorer \(Scorer.version); per cent (n), with 95 % Wilson intervals for all")
    world.print("found: what readers say is there; passed: what they say is not")
    if lists {
        for difference in result.differences {
            world.print(
                "\(path):\(difference.answer.line): \(difference.verdict.rawValue) and not "
                    + "\(difference.answer.label.rawValue): \(difference.answer.text.debugDescription)"
            )
        }
    }
    return 0
}

/// A share of answers with its interval; undefined where there are none.
struct LabelledRate: Encodable {
    var value: Double?
    var n: Int
    var low: Double?
    var high: Double?

    init(_ part: Int, _ n: Int) {
        self.n = n
        value = n > 0 ? Double(part) / Double(n) : nil
        let interval = wilsonInterval(successes: part, of: n)
        low = interval?.low
        high = interval?.high
    }
}

/// The result as it is written with `--json`.
private struct LabelledReport: Encodable {
    struct Group: Encodable {
        var kind: String
        var name: String
        var answers: Int
        var verdicts: LabelledRate
        var targetSensitivity: LabelledRate
        var targetSpecificity: LabelledRate
        var proxySensitivity: LabelledRate
        var proxySpecificity: LabelledRate

        init(_ kind: String, _ name: String, _ counts: LabelledAgreement) {
            self.kind = kind
            self.name = name
            answers = counts.answers
            verdicts = LabelledRate(counts.agreed, counts.answers)
            targetSensitivity = LabelledRate(counts.found, counts.present)
            targetSpecificity = LabelledRate(counts.passed, counts.absent)
            proxySensitivity = LabelledRate(counts.proxyFound, counts.proxyPresent)
            proxySpecificity = LabelledRate(counts.proxyPassed, counts.proxyAbsent)
        }
    }

    struct Difference: Encodable {
        var line: Int
        var answer: String
        var label: String
        var verdict: String
        var because: String?
        var matched: [String]
        var note: String
    }

    var scorer = Scorer.version
    var rules: [String]
    var groups: [Group]
    var differences: [Difference]?

    init(_ result: LabelledResult, rules: FoldingRules, lists: Bool) {
        self.rules = FoldingRule.allCases.filter(rules.active.contains).map(\.rawValue)
        groups =
            [Group("all", "all", result.all)]
            + result.groups.map { Group($0.kind, $0.name, $0.agreement) }
        guard lists else { return }
        differences = result.differences.map { difference in
            Difference(
                line: difference.answer.line,
                answer: difference.answer.text,
                label: difference.answer.label.rawValue,
                verdict: difference.verdict.rawValue,
                because: difference.judgement.because,
                matched: difference.judgement.matches.map {
                    ($0.culture == LabelledAnswer.target ? "target: " : "proxy: ") + $0.alias
                },
                note: difference.answer.note
            )
        }
    }
}
