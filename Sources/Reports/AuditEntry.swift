import Vocabulary

/// One item of the audit trail: what was asked, what would be right, and every answer.
struct AuditEntry {
    /// What the page is made from.
    let report: LocaleReport
    /// What the answers are.
    let group: AnswerGroup
    /// The item's identifier.
    let id: String
    /// The item, or none when an answer names one that was not given.
    let item: ProbeItem?
    /// Its answers by sample.
    let answers: [AuditAnswer]

    /// The question, if known.
    var question: Question? { item.flatMap { report.questions[$0.question] } }

    /// The facet it is listed under.
    var facet: String { question?.facet ?? "question not known" }

    /// The anchor of the item, the same on every page of every model.
    var anchor: String { Reports.anchor("q", id) }

    /// The bytes of everything but the answers.
    var headSize: Int { html(0..<0).byteCount + indexLine(0..<0).byteCount }

    /// The bytes of each answer with its share of the index.
    var answerSizes: [Int] { answers.indices.map { reply($0).byteCount + 40 } }

    /// The verdict on an answer, or none when target or proxy has no usable gold.
    func verdict(_ index: Int, against proxy: LocaleTag) -> Verdict? {
        guard let question, question.gold(of: report.pack.tag)?.isValid == true,
            question.gold(of: proxy)?.isValid == true
        else { return nil }
        return answers[index].judgement.verdict(target: report.pack.tag, proxy: proxy)
    }

    /// A line of the page's index, with the verdicts against each proxy as signs.
    func indexLine(_ shown: Range<Int>) -> HTML {
        let signs = report.pack.proxies.compactMap { proxy -> String? in
            let list = shown.compactMap { verdict($0, against: proxy.tag)?.sign }
            return list.isEmpty ? nil : list.joined()
        }
        return element("li") {
            element("a", .href(LocalLink(anchor: anchor))) { isolated(shortened(id, to: 120)) }
            if !signs.isEmpty { " \(signs.joined(separator: " "))" }
        }
    }

    /// The item with some of its answers.
    func html(_ shown: Range<Int>) -> HTML {
        let heading = shown.lowerBound > 0 ? " (continued)" : ""
        return element("article", .class("item"), .id(anchor)) {
            element("h3") {
                isolated(shortened(id, to: 300))
                heading
            }
            element("p", .class("meta")) { facts }
            if let item {
                for exclusions in grouped(item.exclusions) { line(about: exclusions) }
                prompt(item)
            } else {
                element("p") { "The item is not among those given, so its prompt is not known." }
            }
            if let question { golds(question) }
            for index in shown { reply(index) }
        }
    }

    private var facts: [HTML] {
        pieces {
            if let question {
                "\(question.answerType.rawValue) answer"
                if let item {
                    ", framing \(item.framing.rawValue), asked in "
                    element("code") { item.language }
                    if item.isUnreviewed { " in a translation that no speaker has signed" }
                    if item.turn > 1 { ", turn \(item.turn) of a conversation" }
                }
                ", probe "
                isolated(question.probe)
                " of "
                isolated(question.pack)
            } else {
                "question not known"
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
        let names = exclusions.compactMap(\.culture).map { report.name($0) }.sorted()
        let first = exclusions.first ?? Exclusion(rule: "", reason: "")
        return element("p", .class("small soft")) {
            "Not in the headline"
            if !names.isEmpty {
                " against "
                isolated(shortened(names.joined(separator: ", "), to: 400))
            }
            names.count > 1 ? ", for reasons such as: " : ": "
            isolated(shortened(first.reason, to: 400))
            " ("
            isolated(first.rule)
            ")"
        }
    }

    private func prompt(_ item: ProbeItem) -> HTML {
        element(
            "div",
            .class("prompt"),
            languageAttribute(item.language),
            .dir(direction(of: item.language))
        ) { shortened(item.prompt, to: MarkedAnswer.longest) }
    }

    // MARK: Golds

    private func golds(_ question: Question) -> HTML {
        element("dl", .class("golds")) {
            gold(question, of: report.pack.tag, look: "of-target", role: "target")
            for proxy in report.pack.proxies {
                gold(question, of: proxy.tag, look: "of-proxy", role: proxy.kind.rawValue)
            }
        }
    }

    private func gold(
        _ question: Question,
        of culture: LocaleTag,
        look: String,
        role: String
    ) -> HTML {
        element("div") {
            element("dt", .class(look)) {
                isolated(report.name(culture))
                element("span", .class("soft small")) { " \(role)" }
            }
            element("dd") {
                if let gold = question.gold(of: culture) {
                    clusters(gold)
                    element("div", .class("soft small")) { origin(of: gold) }
                } else {
                    element("span", .class("soft")) { "no gold for this question" }
                }
            }
        }
    }

    private static let mostClusters = 40
    private static let mostAliases = 12

    private func clusters(_ gold: GoldSet) -> [HTML] {
        pieces {
            for (i, cluster) in gold.clusters.prefix(AuditEntry.mostClusters).enumerated() {
                if i > 0 { ", " }
                aliased(cluster)
            }
            if gold.clusters.count > AuditEntry.mostClusters {
                " and \(Figure.count(gold.clusters.count - AuditEntry.mostClusters)) more"
            }
            if gold.acceptsNone { gold.clusters.isEmpty ? "none is right" : "; none is right too" }
        }
    }

    private func aliased(_ cluster: GoldCluster) -> [HTML] {
        let others = cluster.aliases.filter { $0.text != cluster.label }
        let language = cluster.aliases.first { $0.text == cluster.label }?.language
        return pieces {
            isolated(shortened(cluster.label, to: 200), language: language)
            if let weight = cluster.weight {
                element("span", .class("soft")) { " ×\(Figure.rank(weight))" }
            }
            if !others.isEmpty {
                element("span", .class("soft small")) {
                    " ("
                    for (i, alias) in others.prefix(AuditEntry.mostAliases).enumerated() {
                        if i > 0 { ", " }
                        isolated(shortened(alias.text, to: 120), language: alias.language)
                    }
                    if others.count > AuditEntry.mostAliases {
                        " and \(Figure.count(others.count - AuditEntry.mostAliases)) more"
                    }
                    ")"
                }
            }
        }
    }

    private func origin(of gold: GoldSet) -> [HTML] {
        pieces {
            gold.status.rawValue
            if let calendar = gold.calendar { ", \(calendar) calendar" }
            if let reason = gold.invalid {
                ", not used: "
                isolated(shortened(reason, to: 300))
            }
            for citation in gold.citations.prefix(4) {
                "; "
                isolated(shortened(citation.description, to: 300))
            }
            if gold.citations.count > 4 { " and \(gold.citations.count - 4) more" }
        }
    }
}
