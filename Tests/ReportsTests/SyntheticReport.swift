import Vocabulary

@testable import Evidence
@testable import Reports

/// A made-up report: every figure and answer in it is invented for the tests.
struct SyntheticReport {
    var pack: LocalePack
    var names: [LocaleTag: String] = [
        "am-ET": "Ethiopia", "ar-DZ": "Algeria", "en-US": "United States",
        "en-GB": "United Kingdom",
        "ar-EG": "Egypt", "ar-SA": "Saudi Arabia", "fr-FR": "France", "es-ES": "Spain",
        "es-MX": "Mexico", "zh-CN": "China", "ko-KR": "South Korea", "ko-KP": "North Korea",
        "id-ID": "Indonesia", "su-ID": "West Java", "fa-IR": "Iran", "el-GR": "Greece",
        "az-AZ": "Azerbaijan", "as-IN": "Assam", "ha-NG": "Northern Nigeria",
    ].reduce(into: [:]) { $0[LocaleTag($1.key)] = $1.value }
    var generator = SeededGenerator(seed: 7)

    static func ethiopia() -> SyntheticReport {
        SyntheticReport(
            pack: LocalePack(
                tag: LocaleTag("am-ET"),
                place: "Ethiopia",
                names: ["am": "ኢትዮጵያ", "om": "Itoophiyaa"],
                languageName: "Amharic",
                territory: "ET",
                languages: ["am", "om"],
                script: "Ethi",
                calendar: "ethiopic",
                region: "Eastern Africa",
                proxies: [
                    DeclaredProxy(
                        tag: LocaleTag("en-US"),
                        kind: .globalDefault,
                        reason: "Most English training text is about the United States."
                    ),
                    DeclaredProxy(
                        tag: LocaleTag("en-GB"),
                        kind: .colonialLanguage,
                        reason: "British English is the school norm of the wider region."
                    ),
                    DeclaredProxy(
                        tag: LocaleTag("ar-EG"),
                        kind: .regional,
                        reason: "The largest neighbour in the news with its own written tradition."
                    ),
                ],
                sources: ["cldr"],
                remarks: [
                    ReferenceRemark(
                        property: "languages.home",
                        effect: .override,
                        clusters: [
                            GoldCluster(label: "አማርኛ", aliases: [Alias("አማርኛ", language: "am")])
                        ],
                        reason: "The source lists English first.",
                        source: "Census tables, 2007",
                        reviewer: nil,
                        citation: Citation(source: "locale pack", path: "am-ET.yaml", line: 30)
                    )
                ],
                digest: digest(of: "am-ET"),
                path: "Locales/am-ET.yaml"
            )
        )
    }

    static func algeria() -> SyntheticReport {
        var report = ethiopia()
        report.pack.tag = LocaleTag("ar-DZ")
        report.pack.place = "Algeria"
        report.pack.names = ["ar": "الجزائر", "kab": "Lezzayer"]
        report.pack.languageName = "Arabic"
        report.pack.territory = "DZ"
        report.pack.languages = ["ar", "kab"]
        report.pack.script = "Arab"
        report.pack.calendar = "gregorian"
        report.pack.region = "Northern Africa"
        report.pack.proxies[1] = DeclaredProxy(
            tag: LocaleTag("fr-FR"),
            kind: .colonialLanguage,
            reason: "French is the language of much schooling and business."
        )
        report.pack.remarks = []
        return report
    }

    /// A report without any answer or figure.
    func empty() -> LocaleReport {
        LocaleReport(
            pack: pack,
            cultures: names,
            evidence: LocaleEvidence(
                target: pack.tag,
                rows: [],
                cultures: [],
                facets: [],
                checks: [],
                family: ""
            ),
            questions: questions,
            items: items,
            answers: [],
            provenance: provenance
        )
    }

    /// A report with three models, the last of them simulated.
    mutating func full() -> LocaleReport {
        var report = empty()
        var evidence = LocaleEvidence(
            target: pack.tag,
            rows: [],
            cultures: [],
            facets: [],
            checks: [],
            family: "3 proxies × 4 subsets × 3 models = 36 tests, Holm within this page"
        )
        let models: [(String, AnswerOrigin, String)] = [
            ("gpt-5-mini", .live, "marked"), ("tiny-aya (control)", .recorded, "control"),
            ("simulant λ=0.3", .simulated, "marked"),
        ]
        for (index, (model, origin, condition)) in models.enumerated() {
            for proxy in pack.proxies {
                for subset in Subset.allCases {
                    evidence.rows.append(
                        row(model, origin, condition, proxy, subset, lean: Double(index) * 0.05)
                    )
                }
                for facet in ["food", "money", "calendar"] {
                    evidence.facets.append(facetRow(model, condition, proxy, facet))
                }
            }
            evidence.cultures += leaks(model, condition, lean: Double(index) * 0.05)
            evidence.checks.append(
                InstrumentCheck(
                    suite: "blend",
                    model: model,
                    condition: condition,
                    target: pack.tag,
                    shuffled: 2_215,
                    falsePositiveRate: index == 2 ? nil : 0.031,
                    low: index == 2 ? nil : 0.024,
                    high: index == 2 ? nil : 0.039
                )
            )
            report.answers += answers(model, origin, condition)
        }
        report.evidence = evidence
        return report
    }

    private var provenance: Provenance {
        Provenance(
            toolVersion: "0.1.0",
            packs: [.init(name: "everyday", version: "3", digest: digest(of: "everyday"))],
            sources: [
                .init(name: "CLDR", version: "41", licence: "Unicode licence; notice kept"),
                .init(name: "Annotations", version: nil, licence: "CC BY-SA 4.0; not copied here"),
            ],
            seed: 20_260_101,
            runs: [
                .init(
                    model: "gpt-5-mini",
                    origin: .live,
                    started: "2026-01-01 09:30 UTC",
                    parameters: ["temperature": "0.7", "samples": "2", "max_tokens": "256"]
                ),
                .init(
                    model: "tiny-aya (control)",
                    origin: .recorded,
                    started: nil,
                    parameters: ["temperature": "0.1"]
                ),
            ]
        )
    }

    var questions: [String: Question] {
        var all: [String: Question] = [:]
        for n in 1...24 {
            let facet = ["food", "money", "calendar"][n % 3]
            var golds = [
                gold(pack.tag, pack.tag == LocaleTag("am-ET") ? "እንጀራ" : "كسكس", "staple \(n)", n),
                gold(LocaleTag("en-US"), "burger", "fries", n),
                gold(LocaleTag("ar-EG"), "كشري", "koshary", n),
                gold(LocaleTag("es-ES"), "paella", "tortilla", n),
            ]
            if n % 4 == 0 { golds[0].status = .default }
            if n % 5 == 0 { golds.append(gold(LocaleTag("en-GB"), "roast", "burger", n)) }
            let id = "everyday/staple/n=\(n)"
            all[id] = Question(
                id: id,
                pack: "everyday",
                suite: "blend",
                probe: "staple",
                facet: facet,
                answerType: .text,
                golds: golds
            )
        }
        return all
    }

    private func gold(_ culture: LocaleTag, _ a: String, _ b: String, _ n: Int) -> GoldSet {
        GoldSet(
            culture: culture,
            clusters: [
                GoldCluster(
                    label: a,
                    aliases: [
                        Alias(
                            a,
                            language: a.utf8.allSatisfy { $0 < 0x80 } ? "en" : culture.language
                        ),
                        Alias("the \(a)"),
                    ],
                    weight: 4
                ),
                GoldCluster(label: b, aliases: [Alias(b, language: "en")], weight: 2),
            ],
            status: .annotated,
            citations: [
                Citation(source: "Annotations", path: "\(culture).json", line: 10 * n)
            ]
        )
    }

    var items: [ProbeItem] {
        questions.keys.sorted().enumerated().map { i, id in
            ProbeItem(
                question: id,
                locale: pack.tag,
                framing: .marked,
                language: i % 6 == 5 ? pack.tag.language : "en",
                prompt: i % 6 == 5
                    ? (pack.script == "Ethi"
                        ? "በኢትዮጵያ ብዙ ጊዜ ምን ይበላል?" : "ماذا يؤكل كثيرًا في الجزائر؟")
                    : "What do people in \(pack.place) eat most often on an ordinary weekday?",
                exclusions: i % 4 == 3
                    ? [
                        Exclusion(rule: "A1", reason: "the gold is the default of the world"),
                        Exclusion(
                            rule: "A2",
                            culture: LocaleTag("en-US"),
                            reason: "the golds share “\(id)”"
                        ),
                    ] : []
            )
        }
    }

    private mutating func answers(
        _ model: String,
        _ origin: AnswerOrigin,
        _ condition: String
    ) -> [AuditAnswer] {
        let staple = pack.script == "Ethi" ? "እንጀራ" : "كسكس"
        let filler = pack.script == "Ethi" ? "ብዙ ሰዎች " : "يأكل الناس "
        return items.flatMap { item in
            (0..<2).map { sample in
                let turn = generator.index(below: 6)
                var answer = Answer(
                    item: item.id,
                    model: model,
                    condition: condition,
                    sample: sample,
                    origin: origin,
                    text: ""
                )
                var judgement = Judgement(outcome: .coded)
                switch turn {
                case 0:
                    answer.text = filler + staple
                    judgement.matches = [match(pack.tag, staple, in: answer.text)]
                case 1:
                    answer.text = "Usually a burger with fries.\nSometimes something else."
                    judgement.matches = [
                        match(LocaleTag("en-US"), "burger", in: answer.text),
                        match(LocaleTag("es-ES"), "fries", in: answer.text),
                    ]
                case 2:
                    answer.text = "Not a burger but \(staple) with stew"
                    judgement.matches = [
                        match(pack.tag, staple, in: answer.text),
                        match(LocaleTag("en-US"), "burger", in: answer.text),
                    ]
                case 3:
                    answer.text = "I don't know."
                    judgement = Judgement(outcome: .refused, because: "idk")
                case 4:
                    answer.failure = "http-429: too many requests"
                    judgement = Judgement(outcome: .uncodable, because: "provider error")
                default:
                    answer.text = "<b>Rice</b>, \u{202E}ecir\u{202C} & lentils\u{200B}"
                }
                return AuditAnswer(answer: answer, judgement: judgement)
            }
        }
    }

    private func match(_ culture: LocaleTag, _ alias: String, in text: String) -> GoldMatch {
        let start = Array(text.utf8).firstOffset(of: Array(alias.utf8)) ?? 0
        return GoldMatch(
            culture: culture,
            cluster: 0,
            alias: alias,
            start: start,
            end: start + alias.utf8.count,
            rules: ["case"]
        )
    }
}

extension Array where Element: Equatable {
    /// Where a run of elements first stands.
    func firstOffset(of run: [Element]) -> Int? {
        guard run.count <= count else { return nil }
        return (0...(count - run.count)).first { Array(self[$0..<($0 + run.count)]) == run }
    }
}
