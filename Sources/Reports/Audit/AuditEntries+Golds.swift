import Vocabulary

extension AuditEntries {
    /// Writes the golds of target and proxies, and those of placebos on request.
    ///
    /// They are written as they come, without a tree of elements: golds of dozens of cultures stand
    /// under every question.
    func writeGolds(_ question: Question, into page: inout HTMLWriter) {
        let placebos = context.placeboGolds(of: question)
        page.open("dl", .class("golds"))
        write(
            question.gold(of: context.pack.tag),
            of: context.pack.tag,
            look: "of-target",
            role: context.words("target"),
            into: &page
        )
        for proxy in context.pack.proxies {
            write(
                question.gold(of: proxy.tag),
                of: proxy.tag,
                look: "of-proxy",
                role: context.words(proxy.kind.term),
                into: &page
            )
        }
        page.close("dl")
        if !placebos.isEmpty { write(placebos: placebos, into: &page) }
    }

    private func write(
        _ gold: GoldSet?,
        of culture: LocaleTag,
        look: String,
        role: String,
        into page: inout HTMLWriter
    ) {
        page.open("div")
        page.open("dt", .class(look))
        page.isolate(context.name(culture))
        page.open("small")
        page.text(" \(role)")
        page.close("small")
        page.close("dt")
        page.open("dd")
        if let gold {
            write(clustersOf: gold, into: &page)
            page.open("div")
            write(originOf: gold, into: &page)
            page.close("div")
        } else {
            page.open("span", .class("soft"))
            page.text(context.words("no gold for this question"))
            page.close("span")
        }
        page.close("dd")
        page.close("div")
    }

    static let mostClusters = 40
    private static let mostAliases = 12

    /// Of placebos fewer: a list of forty operators or provinces is read in its source.
    static let mostClustersOfPlacebo = 12

    /// Writes the meanings of a gold with their wordings.
    func write(
        clustersOf gold: GoldSet,
        atMost most: Int = AuditEntries.mostClusters,
        into page: inout HTMLWriter
    ) {
        let words = context.words
        for (i, cluster) in gold.clusters.prefix(most).enumerated() {
            if i > 0 { page.text(", ") }
            write(aliased: cluster, into: &page)
        }
        write(remainder: gold.clusters.count - most, into: &page)
        if gold.acceptsNone {
            page.text(
                gold.clusters.isEmpty
                    ? words("none is right") : "; " + words("none is right too")
            )
        }
    }

    /// Says how many more there are.
    func write(remainder count: Int, into page: inout HTMLWriter) {
        guard count > 0 else { return }
        let words = context.words
        page.text(" ")
        page.text(words("and {n} more", ["n": words.number(count)]))
    }

    private func write(aliased cluster: GoldCluster, into page: inout HTMLWriter) {
        let language = cluster.aliases.first { $0.text == cluster.label }?.language
        page.isolate(shortened(cluster.label, to: 200), language: language)
        if let weight = cluster.weight {
            page.open("span", .class("soft"))
            page.text(" ×\(context.words.rank(weight))")
            page.close("span")
        }
        let others = cluster.aliases.filter { $0.text != cluster.label }
        guard !others.isEmpty else { return }
        page.open("small")
        page.text(" (")
        write(wordings: others.prefix(AuditEntries.mostAliases), into: &page)
        write(remainder: others.count - AuditEntries.mostAliases, into: &page)
        page.text(")")
        page.close("small")
    }

    /// Writes wordings one after the other, those of a language that stand together in one element.
    private func write(wordings aliases: ArraySlice<Alias>, into page: inout HTMLWriter) {
        var run: (language: String, text: String)?
        var isFirst = true
        func end(into page: inout HTMLWriter) {
            if let run { page.isolate(run.text, language: run.language) }
            run = nil
        }
        for alias in aliases {
            let text = shortened(alias.text, to: 120)
            if let language = alias.language, run?.language == language {
                run?.text += ", "
                run?.text += text
                continue
            }
            end(into: &page)
            if !isFirst { page.text(", ") }
            isFirst = false
            if let language = alias.language {
                run = (language, text)
            } else {
                page.isolate(text)
            }
        }
        end(into: &page)
    }

    private func write(originOf gold: GoldSet, into page: inout HTMLWriter) {
        write(standingOf: gold, into: &page)
        for citation in gold.citations.prefix(AuditEntries.mostCitations) {
            page.text("; ")
            page.isolate(shortened(citation.description, to: 300))
        }
        write(remainder: gold.citations.count - AuditEntries.mostCitations, into: &page)
    }

    /// Citations shown of one gold.
    static let mostCitations = 4

    /// Writes how a gold came to be, and whether it may be used.
    func write(standingOf gold: GoldSet, into page: inout HTMLWriter) {
        let words = context.words
        page.text(words(gold.status.term))
        if let calendar = gold.calendar {
            page.text(", ")
            page.write(calendarName(calendar, words))
        }
        if let reason = gold.invalid {
            page.text(", ")
            page.write(
                words.html(
                    "not used: {reason}",
                    ["reason": isolated(shortened(reason, to: 300))]
                )
            )
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
