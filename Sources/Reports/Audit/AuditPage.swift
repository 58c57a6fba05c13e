import Vocabulary

/// The page that leads to every answer of a locale: by facet without a script, by search with one.
struct AuditPage {
    let context: AuditContext
    let census: AnswerCensus
    let tables: AuditTables

    private var words: Words { context.words }

    /// The page as a file.
    var file: ReportFile {
        let shell = PageShell(
            words: words,
            title: words(
                "{place} ({tag}): answers",
                ["place": context.pack.place, "tag": context.pack.tag.rawValue]
            ),
            toolVersion: context.toolVersion,
            banner: bannerOfSimulation(words, over: Set(census.rows.map(\.origin))),
            alternate: LocaleTable.record,
            script: census.parts.isEmpty ? nil : .finder,
            body: body
        )
        return ReportFile(
            path: SafeName.audit.inside(SafeName.folder(context.pack.tag)).text,
            bytes: shell.bytes
        )
    }

    private var body: [HTML] {
        pieces {
            localeHeading(context.pack, page: words("answers"), words: words)
            if census.parts.isEmpty {
                element("p") { words("No answers yet, so there is nothing to audit.") }
            } else {
                element("p", .class("lead")) {
                    words(
                        "Every prompt as it was sent, the golds it is held against with their sources, and every answer as it came, with the words that matched and the rule by which they did."
                    )
                }
                finder
                counts
                contents
            }
        }
    }

    // MARK: With a script

    /// The form, which a script shows, and the places that it fills.
    private var finder: HTML {
        element("section", .id("finder"), .set("hidden", "hidden")) {
            element("h2") { words("Find answers") }
            element("form", .class("finder"), .set("role", "search")) {
                field(
                    "find-text",
                    words("Words in prompt or answer, in any script"),
                    element("input", .id("find-text"), .set("type", "search"))
                )
                choice("find-facet", words("Facet"))
                choice("find-framing", words("Framing"))
                choice("find-model", words("Model"))
                choice("find-proxy", words("Verdict against"))
                choice("find-verdict", words("Verdict"))
                element("button", .set("type", "reset")) { words("Clear") }
            }
            element("p", .id("find-state"), .set("role", "status")) {}
            element("ol", .id("find-list"), .class("found")) {}
            element(
                "button",
                .id("find-more"),
                .set("type", "button"),
                .set("hidden", "hidden")
            ) { words("Show more") }
            said
        }
    }

    private func field(_ id: String, _ label: String, _ control: HTML) -> HTML {
        element("p") {
            element("label", .set("for", id)) { label }
            control
        }
    }

    private func choice(_ id: String, _ label: String) -> HTML {
        field(
            id,
            label,
            element("select", .id(id)) {
                element("option", .set("value", "")) { words("any") }
            }
        )
    }

    /// The words that the script says, by name; it has none of its own.
    private var said: HTML {
        let terms = Verdict.allCases.map { ($0.letter, "\($0.sign) \(words($0.term))") }
        let framings = tables.framings.map { ($0.rawValue, words($0.term)) }
        let sentences: [(String, String)] = [
            ("found", words("Found: {found}. Looked through {done} of {all} pages.")),
            ("loading", words("Looking …")),
            ("failed", words("A data file could not be read; the pages below hold everything.")),
            ("sample", words("sample {n}")), ("against", words("{verdict} against {culture}")),
            ("none", words("no gold")), ("empty", words("The answer is empty.")),
            ("failure", words("No answer: {failure}")),
            ("truncated", words("The model stopped at its length limit.")),
            ("simulated", words("simulated")), ("open", words("Sources, golds and all samples")),
            ("copy", words("Copy as citation")), ("copied", words("Copied")),
            (
                "citation",
                words(
                    "Palimpsest {version}, {place} ({tag}), item {item}, {model}, condition {condition}, sample {n}: “{answer}” ({verdicts}). {link}, retrieved {date}.",
                    [
                        "version": context.toolVersion, "place": context.pack.place,
                        "tag": context.pack.tag.rawValue, "item": "{item}", "model": "{model}",
                        "condition": "{condition}", "n": "{n}", "verdicts": "{verdicts}",
                        "link": "{link}", "date": "{date}", "answer": "{answer}",
                    ]
                )
            ),
        ]
        return element("dl", .id("find-words"), .set("hidden", "hidden")) {
            for (name, text) in sentences { said("say-\(name)", text) }
            for (letter, text) in terms { said("verdict-\(letter)", text) }
            for (name, text) in framings { said("framing-\(name)", text) }
        }
    }

    private func said(_ name: String, _ text: String) -> [HTML] {
        [element("dt") { name }, element("dd", .id(name)) { text }]
    }

    // MARK: Without one

    private var counts: [HTML] {
        let proxies = context.pack.proxies
        guard !proxies.isEmpty else { return [] }
        var table = CountedTable(
            label: words("Answers by verdict"),
            caption: [.text(words("All answers below, by verdict against each declared proxy."))],
            columns: [
                .words(words("Model"), "once"), .words(words("Framing")),
                .words(words("Proxy"), "once"),
            ]
                + Verdict.allCases.map { .number("\($0.sign) \(words($0.term))") }
                + [.number(words("no gold"))]
        )
        for row in census.rows {
            for (index, proxy) in proxies.enumerated() {
                var cells: [[HTML]] = [
                    row.origin == .simulated
                        ? [isolated(row.model), .text(" "), stampOfSimulation(words)]
                        : [isolated(row.model)],
                    [framing(row)], [isolated(context.name(proxy.tag))],
                ]
                for count in row.verdicts[index] { cells.append([.text(words.number(count))]) }
                table.rows.append((index == 0 ? "" : "sub", cells))
            }
        }
        return pieces {
            element("h2") { words("Counts") }
            table.html
            download(.verdicts, words: words)
        }
    }

    /// The framing, with the condition where it says more.
    private func framing(_ row: AnswerCensus.Row) -> HTML {
        row.condition == row.framing.rawValue
            ? .text(words(row.framing.term)) : isolated(row.condition)
    }

    private var contents: [HTML] {
        pieces {
            element("h2") { words("All answers") }
            element("p", .class("small soft")) {
                words(
                    "By facet, then question. Each page has all models, framings and samples of its questions side by side."
                )
            }
            element("ol", .class("parts")) {
                for (index, part) in census.parts.enumerated() {
                    element("li") {
                        element("a", .href(LocalLink(file: part.file))) {
                            words("page {n}", ["n": words.number(index + 1)])
                        }
                        ": "
                        isolated(shortened(words.list(part.facets), to: 200))
                        ", "
                        words.count(
                            part.questionCount,
                            one: "{n} question",
                            other: "{n} questions"
                        )
                        ", "
                        words.count(part.answers, one: "{n} answer", other: "{n} answers")
                        if let first = part.questions.first, let last = part.questions.last {
                            " "
                            element("span", .class("soft small")) {
                                isolated(shortened(first, to: 80))
                                if first != last {
                                    " … "
                                    isolated(shortened(last, to: 80))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
