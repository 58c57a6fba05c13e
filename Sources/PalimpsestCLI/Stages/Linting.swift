import Probing
import Scoring
import Vocabulary

/// Looks through golds with the matcher's own idea of a refusal, and counts what was found.
func lintTally(
    of set: ItemSet,
    locales: [LocalePack],
    targets: [LocaleTag],
    gaps: [ScriptGap] = []
) -> (findings: [LintFinding], tally: [LintTally]) {
    var scorer = Scorer()
    // A question that nothing answers, so that only a refusal is told from the rest.
    let nothing = scorer.prepare(
        Question(
            id: "lint",
            pack: "lint",
            suite: "lint",
            probe: "lint",
            facet: "lint",
            answerType: .text,
            golds: []
        )
    )
    let findings = lint(set, locales: locales, targets: targets, gaps: gaps) { wording in
        scorer.judge(wording, for: nothing).outcome == .refused
    }
    return (findings, tally(findings, of: set, targets: targets))
}
