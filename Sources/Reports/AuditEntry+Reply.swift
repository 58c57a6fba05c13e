import Vocabulary

extension AuditEntry {
    /// One answer with its verdicts, its marked text and what it matched.
    func reply(_ index: Int) -> HTML {
        let entry = answers[index]
        let answer = entry.answer
        let marked = MarkedAnswer(
            text: answer.text,
            matches: entry.judgement.matches,
            target: report.pack.tag,
            proxies: Set(report.pack.proxies.map(\.tag))
        )
        return element("div", .class("reply"), .id(replyAnchor(index))) {
            element("p") { chips(index) }
            if let failure = answer.failure {
                element("p") {
                    "No answer: "
                    isolated(shortened(failure, to: 600))
                }
            }
            if !answer.text.isEmpty {
                element(
                    "div",
                    .class("answer"),
                    languageAttribute(
                        answerLanguage(answer.text, asked: item?.language, pack: report.pack)
                    ),
                    .dir(.auto)
                ) { marked.content }
            } else if answer.failure == nil {
                element("p") { "The answer is empty." }
            }
            if answer.truncated { element("p") { "The model stopped at its length limit." } }
            for note in marked.notes { element("p") { note } }
            reasons(entry.judgement)
        }
    }

    /// A line of a list that leads to one answer.
    func link(toReply index: Int, sign: String) -> HTML {
        element("li") {
            "\(sign) "
            element("a", .href(LocalLink(anchor: replyAnchor(index)))) {
                isolated(shortened(id, to: 120))
            }
            " sample \(Figure.count(answers[index].answer.sample))"
        }
    }

    /// The same for the same item, model, condition and sample; a repeat of all four is numbered.
    private func replyAnchor(_ index: Int) -> String {
        let sample = answers[index].answer.sample
        let repeats = answers[..<index].count { $0.answer.sample == sample }
        let name = repeats == 0 ? String(sample) : "\(sample)/\(repeats)"
        return Reports.anchor("a", id, group.model, group.condition, name)
    }

    private func chips(_ index: Int) -> [HTML] {
        let answer = answers[index].answer
        return pieces {
            element("a", .href(LocalLink(anchor: replyAnchor(index)))) {
                "sample \(Figure.count(answer.sample))"
            }
            if answer.origin == .simulated {
                " "
                simulatedStamp
            }
            for proxy in report.pack.proxies {
                " "
                if let verdict = verdict(index, against: proxy.tag) {
                    element("span", .class("chip \(verdict.rawValue)")) {
                        "\(verdict.sign) \(verdict.rawValue)"
                    }
                    " against "
                } else {
                    element(
                        "span",
                        .class("chip"),
                        .title("target or proxy has no usable gold on this question")
                    ) { "no gold" }
                    " for "
                }
                isolated(report.name(proxy.tag))
            }
        }
    }

    private static let mostMatches = 30

    private func reasons(_ judgement: Judgement) -> [HTML] {
        let shownCultures = Set(report.pack.proxies.map(\.tag) + [report.pack.tag])
        let named = judgement.matches.filter { shownCultures.contains($0.culture) }
        let elsewhere = Set(judgement.matches.map(\.culture)).subtracting(shownCultures).sorted()
        return pieces {
            if judgement.outcome != .coded {
                element("p") {
                    judgement.outcome.rawValue
                    if let because = judgement.because {
                        ", because "
                        isolated(shortened(because, to: 300))
                    }
                }
            }
            if !named.isEmpty {
                element("p") {
                    "Matched: "
                    for (i, match) in named.prefix(AuditEntry.mostMatches).enumerated() {
                        if i > 0 { "; " }
                        words(of: match)
                    }
                    if named.count > AuditEntry.mostMatches {
                        " and \(Figure.count(named.count - AuditEntry.mostMatches)) more"
                    }
                    "."
                }
            }
            if !elsewhere.isEmpty {
                element("p") {
                    "Also in the gold of "
                    for (i, culture) in elsewhere.prefix(30).enumerated() {
                        if i > 0 { ", " }
                        isolated(report.name(culture))
                    }
                    if elsewhere.count > 30 { " and \(elsewhere.count - 30) more" }
                    "."
                }
            }
        }
    }

    private func words(of match: GoldMatch) -> [HTML] {
        let clusters = question?.gold(of: match.culture)?.clusters ?? []
        let label =
            clusters.indices.contains(match.cluster) ? clusters[match.cluster].label : nil
        return pieces {
            isolated(shortened(match.alias, to: 120))
            " of "
            isolated(report.name(match.culture))
            if let label, label != match.alias {
                ", meaning "
                isolated(shortened(label, to: 120))
            }
            " (bytes \(match.start) to \(match.end)"
            if !match.rules.isEmpty {
                ", by "
                isolated(shortened(match.rules.joined(separator: ", "), to: 200))
            }
            ")"
        }
    }
}
