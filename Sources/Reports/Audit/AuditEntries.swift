import Vocabulary

/// Writes questions, items and answers of an audit trail; what recurs is written once.
struct AuditEntries: Sendable {
    let context: AuditContext
    private let stamp: RenderedHTML
    /// The words for samples and runs, by number.
    private var samples: [Int: RenderedHTML] = [:]
    private var runs: [Int: RenderedHTML] = [:]

    private var words: Words { context.words }

    init(_ context: AuditContext) {
        self.context = context
        stamp = RenderedHTML([.text(" "), stampOfSimulation(context.words)])
    }

    /// The verdicts of an answer, each once with the proxies that it is against.
    func chips(_ verdicts: [Verdict?]) -> RenderedHTML {
        var groups: [(verdict: Verdict?, proxies: [LocaleTag])] = []
        for (proxy, verdict) in zip(context.pack.proxies, verdicts) {
            if let place = groups.firstIndex(where: { $0.verdict == verdict }) {
                groups[place].proxies.append(proxy.tag)
            } else {
                groups.append((verdict, [proxy.tag]))
            }
        }
        let comma = words.list(["", ""])
        return RenderedHTML(
            groups.flatMap { verdict, proxies -> [HTML] in
                let names = proxies.enumerated().flatMap { place, proxy in
                    (place > 0 ? [HTML.text(comma)] : []) + [isolated(context.name(proxy))]
                }
                let culture = HTML.rendered(RenderedHTML(names))
                guard let verdict else {
                    let chip = element(
                        "span",
                        .class("chip"),
                        .title(words("target or proxy has no usable gold on this question"))
                    ) { words("no gold") }
                    return [.text(" ")]
                        + words.html(
                            "{verdict} for {culture}",
                            ["verdict": chip, "culture": culture]
                        )
                }
                let chip = element("span", .class("chip \(verdict.rawValue)")) {
                    "\(verdict.sign) \(words(verdict.term))"
                }
                return [.text(" ")]
                    + words.html(
                        "{verdict} against {culture}",
                        ["verdict": chip, "culture": culture]
                    )
            }
        )
    }

    // MARK: Heads

    /// Writes what stands above the items of a question: how it is compared, and the golds.
    func writeHead(of question: Question, continued: Bool, into page: inout HTMLWriter) {
        page.write(
            pieces {
                element("h3") {
                    isolated(shortened(question.id, to: 300))
                    if continued { " \(words("(continued)"))" }
                }
                element("p", .class("meta")) {
                    words(question.answerType.term)
                    " · "
                    words.html(
                        "probe {probe} of {pack}",
                        ["probe": isolated(question.probe), "pack": isolated(question.pack)]
                    )
                }
            }
        )
        if !continued { writeGolds(question, into: &page) }
    }

    /// What stands above the answers to an item: how it was put, and the prompt.
    func head(of entry: AuditItem, continued: Bool) -> [HTML] {
        let item = entry.item
        return pieces {
            element("h4") {
                words(item.framing.term)
                " "
                element("code") { item.language }
                if continued { " \(words("(continued)"))" }
                " "
                element(
                    "a",
                    .class("permalink"),
                    .href(LocalLink(file: .audit, anchor: AuditAnchor.item(item.id))),
                    .title(words("Link to this item that survives a new report"))
                ) { "#" }
            }
            element("p", .class("meta")) {
                isolated(shortened(item.id, to: 300))
                if item.isUnreviewed {
                    " · "
                    words("in a translation that no speaker has signed")
                }
                if item.turn > 1 {
                    " · "
                    words("turn {n} of a conversation", ["n": words.number(item.turn)])
                }
            }
            if !continued {
                for exclusions in grouped(item.exclusions) { line(about: exclusions) }
                element(
                    "div",
                    .class("prompt"),
                    languageAttribute(item.language),
                    .dir(direction(of: item.language))
                ) { shortened(item.prompt, to: MarkedAnswer.longest) }
                cite(item)
            }
        }
    }

    /// The name of the model whose answers follow.
    func heading(of answer: Answer) -> HTML {
        element("h5") {
            isolated(answer.model)
            if answer.origin == .simulated {
                " "
                stampOfSimulation(words)
            }
            if answer.condition != "" {
                ", "
                words.html("condition {condition}", ["condition": isolated(answer.condition)])
            }
        }
    }

    private func cite(_ item: ProbeItem) -> HTML {
        details(words("Cite this item")) {
            element("p", .class("cite")) {
                words.html(
                    "Palimpsest {version}, {place} ({tag}), item {item}, audit.html#{anchor}",
                    [
                        "version": isolated(context.toolVersion),
                        "place": isolated(context.pack.place),
                        "tag": isolated(context.pack.tag.rawValue),
                        "item": isolated(shortened(item.id, to: 300)),
                        "anchor": .text(AuditAnchor.item(item.id)),
                    ]
                )
            }
        }
    }

    /// Exclusions of the whole item one by one, those of pairs together by rule.
    private func grouped(_ exclusions: [Exclusion]) -> [[Exclusion]] {
        let bounded = exclusions.prefix(400)
        let whole = bounded.filter { $0.culture == nil }.prefix(40).map { [$0] }
        let pairs = Dictionary(grouping: bounded.filter { $0.culture != nil }, by: \.rule)
        return whole + pairs.sorted { $0.key < $1.key }.prefix(40).map(\.value)
    }

    private func line(about exclusions: [Exclusion]) -> HTML {
        let names = exclusions.compactMap(\.culture).map { context.name($0) }.sorted()
        let first = exclusions.first ?? Exclusion(rule: "", reason: "")
        let reason = isolated(shortened(first.reason, to: 400))
        let rule = isolated(first.rule)
        return element("p", .class("small soft")) {
            if names.isEmpty {
                words.html(
                    "Not in the headline: {reason} ({rule})",
                    ["reason": reason, "rule": rule]
                )
            } else {
                words.html(
                    "Not in the headline against {cultures}: for reasons such as {reason} ({rule})",
                    [
                        "cultures": isolated(shortened(words.list(names), to: 400)),
                        "reason": reason, "rule": rule,
                    ]
                )
            }
        }
    }

    // MARK: Answers

    /// Writes one answer with its verdicts, its marked text and what it matched.
    mutating func write(_ reply: AuditReply, into page: inout HTMLWriter) {
        let answer = reply.answer.answer
        page.open("div", .class("reply"), .id(reply.anchor))
        page.open("p")
        page.open("a", .href(LocalLink(anchor: reply.anchor)))
        page.write(.rendered(words(ofSample: answer.sample)))
        page.close("a")
        if answer.origin == .simulated { page.write(.rendered(stamp)) }
        page.write(.rendered(reply.saying.chips))
        if let run = reply.answer.run {
            page.write(.rendered(link(toRun: run)))
        }
        page.close("p")
        for piece in sent(reply) { page.write(piece) }
        page.write(.rendered(reply.saying.page))
        page.close("div")
    }

    private mutating func words(ofSample sample: Int) -> RenderedHTML {
        if let said = samples[sample] { return said }
        let said = RenderedHTML([.text(words("sample {n}", ["n": words.number(sample)]))])
        samples[sample] = said
        return said
    }

    private mutating func link(toRun run: Int) -> RenderedHTML {
        if let said = runs[run] { return said }
        let link = element("a", .href(LocalLink(anchor: "run-\(run)"))) {
            words("run {n}", ["n": words.number(run)])
        }
        let said = RenderedHTML([.text(" · "), link])
        runs[run] = said
        return said
    }

    private func sent(_ reply: AuditReply) -> [HTML] {
        guard let prompt = reply.answer.prompt, prompt != reply.entry.item.prompt else { return [] }
        return [
            details(words("The prompt as it was sent")) {
                element(
                    "div",
                    .class("prompt"),
                    languageAttribute(reply.entry.item.language),
                    .dir(direction(of: reply.entry.item.language))
                ) { shortened(prompt, to: MarkedAnswer.longest) }
            }
        ]
    }

    /// The text of an answer, or why there is none.
    func text(_ answer: Answer, _ marked: MarkedAnswer, _ language: String?) -> [HTML] {
        pieces {
            if let failure = answer.failure {
                element("p") {
                    words.html(
                        "No answer: {failure}",
                        ["failure": isolated(shortened(failure, to: 600))]
                    )
                }
            }
            if !answer.text.isEmpty {
                element(
                    "div",
                    .class("answer"),
                    languageAttribute(language),
                    .dir(.auto)
                ) { marked.content }
            } else if answer.failure == nil {
                element("p") { words("The answer is empty.") }
            }
            if answer.truncated { element("p") { words("The model stopped at its length limit.") } }
            for note in marked.notes { element("p") { note } }
        }
    }

    private static let mostMatches = 30

    /// What an answer matched, and by which rules.
    func reasons(_ judgement: Judgement, on question: Question) -> [HTML] {
        var named: [GoldMatch] = []
        var elsewhere: Set<LocaleTag> = []
        for match in judgement.matches {
            if match.culture == context.pack.tag || context.proxyTags.contains(match.culture) {
                named.append(match)
            } else {
                elsewhere.insert(match.culture)
            }
        }
        return pieces {
            if judgement.outcome != .coded {
                element("p") { outcome(judgement) }
            }
            if !named.isEmpty {
                element("p") {
                    words("Matched:")
                    for (i, match) in named.prefix(AuditEntries.mostMatches).enumerated() {
                        i > 0 ? "; " : " "
                        matched(match, on: question)
                    }
                    more(named.count - AuditEntries.mostMatches)
                }
            }
            if !elsewhere.isEmpty {
                element("p") {
                    words.html(
                        "Also in the gold of {cultures}",
                        [
                            "cultures": isolated(
                                words.list(elsewhere.sorted().prefix(30).map(context.name))
                            )
                        ]
                    )
                    more(elsewhere.count - 30)
                }
            }
        }
    }

    private func more(_ count: Int) -> [HTML] {
        count > 0 ? [.text(" "), .text(words("and {n} more", ["n": words.number(count)]))] : []
    }

    private func outcome(_ judgement: Judgement) -> [HTML] {
        let term = words(
            judgement.outcome == .refused ? Verdict.refused.term : Verdict.uncodable.term
        )
        guard let because = judgement.because else { return [.text(term)] }
        return words.html(
            "{outcome}, because {reason}",
            ["outcome": .text(term), "reason": isolated(shortened(because, to: 300))]
        )
    }

    private func matched(_ match: GoldMatch, on question: Question) -> [HTML] {
        let clusters = question.gold(of: match.culture)?.clusters ?? []
        let label = clusters.indices.contains(match.cluster) ? clusters[match.cluster].label : nil
        return pieces {
            words.html(
                "{alias} of {culture}",
                [
                    "alias": isolated(shortened(match.alias, to: 120)),
                    "culture": isolated(context.name(match.culture)),
                ]
            )
            if let label, label != match.alias {
                ", "
                words.html("meaning {label}", ["label": isolated(shortened(label, to: 120))])
            }
            " "
            element("span", .class("where")) {
                words(
                    "(bytes {start} to {end})",
                    ["start": words.number(match.start), "end": words.number(match.end)]
                )
            }
            if !match.rules.isEmpty {
                " "
                words.html(
                    "by {rules}",
                    ["rules": isolated(shortened(match.rules.joined(separator: ", "), to: 200))]
                )
            }
        }
    }
}
