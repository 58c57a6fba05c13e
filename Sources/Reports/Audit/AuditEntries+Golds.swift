import Vocabulary

extension AuditEntries {
    /// The golds of target and proxies, and those of placebos on request.
    func golds(_ question: Question) -> [HTML] {
        let placebos = context.placeboGolds(of: question)
        return pieces {
            element("dl", .class("golds")) {
                gold(
                    question.gold(of: context.pack.tag),
                    of: context.pack.tag,
                    look: "of-target",
                    role: context.words("target")
                )
                for proxy in context.pack.proxies {
                    gold(
                        question.gold(of: proxy.tag),
                        of: proxy.tag,
                        look: "of-proxy",
                        role: context.words(proxy.kind.term)
                    )
                }
            }
            if !placebos.isEmpty { self.placebos(placebos) }
        }
    }

    private func gold(
        _ gold: GoldSet?,
        of culture: LocaleTag,
        look: String,
        role: String?
    ) -> HTML {
        element("div") {
            element("dt", .class(look)) {
                isolated(context.name(culture))
                if let role { element("span", .class("soft small")) { " \(role)" } }
            }
            element("dd") {
                if let gold {
                    clusters(gold)
                    element("div", .class("soft small")) { origin(of: gold) }
                } else {
                    element("span", .class("soft")) { context.words("no gold for this question") }
                }
            }
        }
    }

    static let mostClusters = 40
    private static let mostAliases = 12

    /// Of placebos fewer: a list of forty operators or provinces is read in its source.
    static let mostClustersOfPlacebo = 12

    /// The meanings of a gold with their wordings.
    func clusters(_ gold: GoldSet, atMost most: Int = AuditEntries.mostClusters) -> [HTML] {
        let words = context.words
        return pieces {
            for (i, cluster) in gold.clusters.prefix(most).enumerated() {
                if i > 0 { ", " }
                aliased(cluster)
            }
            remainder(gold.clusters.count - most)
            if gold.acceptsNone {
                gold.clusters.isEmpty
                    ? words("none is right") : "; " + words("none is right too")
            }
        }
    }

    /// Says how many more there are.
    func remainder(_ count: Int) -> [HTML] {
        guard count > 0 else { return [] }
        let words = context.words
        return [.text(" "), .text(words("and {n} more", ["n": words.number(count)]))]
    }

    private func aliased(_ cluster: GoldCluster) -> [HTML] {
        let others = cluster.aliases.filter { $0.text != cluster.label }
        let language = cluster.aliases.first { $0.text == cluster.label }?.language
        return pieces {
            isolated(shortened(cluster.label, to: 200), language: language)
            if let weight = cluster.weight {
                element("span", .class("soft")) { " ×\(context.words.rank(weight))" }
            }
            if !others.isEmpty {
                element("span", .class("soft small")) {
                    " ("
                    wordings(Array(others.prefix(AuditEntries.mostAliases)))
                    remainder(others.count - AuditEntries.mostAliases)
                    ")"
                }
            }
        }
    }

    /// Wordings one after the other, those of a language that stand together in one element.
    private func wordings(_ aliases: [Alias]) -> [HTML] {
        var runs: [(language: String?, texts: [String])] = []
        for alias in aliases {
            let text = shortened(alias.text, to: 120)
            if let last = runs.last, last.language == alias.language, last.language != nil {
                runs[runs.count - 1].texts.append(text)
            } else {
                runs.append((alias.language, [text]))
            }
        }
        return pieces {
            for (i, run) in runs.enumerated() {
                if i > 0 { ", " }
                isolated(run.texts.joined(separator: ", "), language: run.language)
            }
        }
    }

    private func origin(of gold: GoldSet) -> [HTML] {
        pieces {
            standing(of: gold)
            for citation in gold.citations.prefix(AuditEntries.mostCitations) {
                "; "
                isolated(shortened(citation.description, to: 300))
            }
            remainder(gold.citations.count - AuditEntries.mostCitations)
        }
    }

    /// Citations shown of one gold.
    static let mostCitations = 4

    /// How a gold came to be, and whether it may be used.
    func standing(of gold: GoldSet) -> [HTML] {
        let words = context.words
        return pieces {
            words(gold.status.term)
            if let calendar = gold.calendar {
                ", "
                calendarName(calendar, words)
            }
            if let reason = gold.invalid {
                ", "
                words.html(
                    "not used: {reason}",
                    ["reason": isolated(shortened(reason, to: 300))]
                )
            }
        }
    }

    // MARK: Around the answers

    /// What the marks in answers mean.
    var key: HTML {
        let words = context.words
        return element("p", .class("small")) {
            words.html(
                "In the answers: {target}, {proxy}, {both}. Characters that are hidden or reorder text are shown by code point, such as {code}.",
                [
                    "target": element("mark", .class("target")) {
                        words.html(
                            "in the gold of {place}",
                            ["place": isolated(context.pack.place)]
                        )
                    },
                    "proxy": element("mark", .class("proxy")) {
                        words("in the gold of a declared proxy")
                    },
                    "both": element("mark", .class("both")) { words("in both") },
                    "code": element("bdi", .class("u")) { "U+202E" },
                ]
            )
        }
    }

    /// The runs that brought the answers of a page, with what shaped them.
    func runs(_ numbers: Set<Int>) -> [HTML] {
        guard !numbers.isEmpty else { return [] }
        return pieces {
            element("h2") { context.words("Runs and parameters") }
            element("dl", .class("runs")) {
                for number in numbers.sorted() {
                    element("dt", .id("run-\(number)")) {
                        context.words("run {n}", ["n": context.words.number(number)])
                    }
                    element("dd") { run(context.runs.filter { $0.number == number }) }
                }
            }
        }
    }

    /// What is known of one run, which may have brought answers of several models.
    private func run(_ models: [Provenance.Run]) -> [HTML] {
        let words = context.words
        guard let run = models.first else { return [.text(words("Nothing more is recorded."))] }
        return pieces {
            if !run.model.isEmpty {
                isolated(words.list(models.map(\.model)))
                ", "
            }
            words(run.origin.term)
            if let started = run.started { ", \(words.dateAndTime(started))" }
            for key in run.parameters.keys.sorted() {
                ", "
                element("code") { "\(key)=\(run.parameters[key] ?? "")" }
            }
        }
    }
}
