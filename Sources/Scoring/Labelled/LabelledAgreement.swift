public import Vocabulary

/// How the matcher's judgements agree with a reader's, counted.
public struct LabelledAgreement: Sendable, Hashable {
    /// Answers in which the reader found something of the target's gold.
    public private(set) var present = 0
    /// Those of them in which the matcher did too: sensitivity is their share.
    public private(set) var found = 0
    /// Answers in which the reader found nothing of it.
    public private(set) var absent = 0
    /// Those of them in which the matcher found nothing either: specificity is their share.
    public private(set) var passed = 0
    /// All answers.
    public private(set) var answers = 0
    /// Those with the reader's verdict.
    public private(set) var agreed = 0
    /// Answers in which the reader found something of the proxy's gold.
    public private(set) var proxyPresent = 0
    /// Those of them in which the matcher did too.
    public private(set) var proxyFound = 0
    /// Answers in which the reader found nothing of the proxy's gold.
    public private(set) var proxyAbsent = 0
    /// Those of them in which the matcher found nothing either.
    public private(set) var proxyPassed = 0

    /// Counts one answer.
    mutating func count(_ answer: LabelledAnswer, _ judgement: Judgement, _ verdict: Verdict) {
        answers += 1
        if verdict == answer.label { agreed += 1 }
        let target = judgement.accepts(LabelledAnswer.target)
        if answer.namesTarget {
            present += 1
            if target { found += 1 }
        } else {
            absent += 1
            if !target { passed += 1 }
        }
        let proxy = judgement.accepts(LabelledAnswer.proxy)
        if answer.namesProxy {
            proxyPresent += 1
            if proxy { proxyFound += 1 }
        } else {
            proxyAbsent += 1
            if !proxy { proxyPassed += 1 }
        }
    }
}

/// A labelled answer on which matcher and reader differ.
public struct LabelledDifference: Sendable, Hashable {
    /// The answer.
    public var answer: LabelledAnswer
    /// The matcher's verdict.
    public var verdict: Verdict
    /// What the matcher found, or why it found nothing.
    public var judgement: Judgement
}

/// The accuracy of the matcher on a labelled set, in all and by language, topic and type.
public struct LabelledResult: Sendable {
    /// All answers.
    public private(set) var all = LabelledAgreement()
    /// By language, topic and type of answer, in this order and sorted by name.
    public private(set) var groups: [(kind: String, name: String, agreement: LabelledAgreement)]
    /// The answers on which the two differ, in the order of the file.
    public private(set) var differences: [LabelledDifference] = []

    /// Judges every answer of a set.
    public init(_ set: LabelledSet, scorer: inout Scorer) {
        var tables: [String: [String: LabelledAgreement]] = [:]
        var ready: [String: PreparedQuestion] = [:]
        for answer in set.answers {
            let question = ready[answer.question.id] ?? scorer.prepare(answer.question)
            ready[answer.question.id] = question
            let judgement = scorer.judge(answer.text, for: question)
            let verdict = judgement.verdict(
                target: LabelledAnswer.target,
                proxy: LabelledAnswer.proxy
            )
            all.count(answer, judgement, verdict)
            for (kind, name) in [
                ("language", answer.language), ("topic", answer.topic),
                ("type", answer.question.answerType.rawValue),
            ] {
                tables[kind, default: [:]][name, default: LabelledAgreement()]
                    .count(answer, judgement, verdict)
            }
            if verdict != answer.label {
                differences.append(
                    LabelledDifference(answer: answer, verdict: verdict, judgement: judgement)
                )
            }
        }
        groups = ["language", "topic", "type"].flatMap { kind in
            (tables[kind] ?? [:]).sorted { $0.key < $1.key }.map { (kind, $0.key, $0.value) }
        }
    }
}
