import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

@Suite struct SitePagesTests {
    private static func input() -> SiteInput {
        var ethiopia = SyntheticReport.ethiopia()
        var algeria = SyntheticReport.algeria()
        var entries = [IndexEntry(algeria.full()), IndexEntry(ethiopia.full())]
        for i in entries.indices { entries[i].evidence.comparisons = [comparison(entries[i])] }
        return SiteInput(
            locales: entries,
            words: Words(),
            toolVersion: "0.1.0",
            methods: SiteMethods(
                metrics: [.init(name: "holm", meaning: "adjusted p-values", source: "Holm 1979")],
                foldingRules: [.init(name: "case", meaning: "upper and lower case")],
                lintRules: [.init(name: "root", meaning: "the value of no locale")]
            ),
            dictionary: [
                DictionaryTable(
                    name: "answers",
                    meaning: "One reply.",
                    key: ["item"],
                    columns: [
                        .init(
                            name: "item",
                            kind: "text",
                            unit: nil,
                            meaning: "The prompt.",
                            allowed: ["a", "b"],
                            isRequired: true
                        )
                    ]
                )
            ],
            lenses: [
                SiteLens(
                    id: "repetition",
                    name: "Repetition",
                    question: "Does it repeat itself?",
                    needs: ["2 samples of each prompt or more"],
                    source: "arXiv 2510.22954",
                    limit: "It shows no culture.",
                    measures: [],
                    result: .notEnough(reason: "one sample only", command: "palimpsest run -n 5")
                )
            ]
        )
    }

    private static func comparison(_ entry: IndexEntry) -> ModelComparison {
        ModelComparison(
            suite: "blend",
            first: "simulant λ=0.3",
            firstOrigin: .simulated,
            second: "gpt-5-mini",
            secondOrigin: .live,
            condition: "marked",
            target: entry.pack.tag,
            proxy: LocaleTag("en-US"),
            n: 440,
            firstCorrect: 0.4,
            secondCorrect: 0.5,
            correct: Estimate(value: -0.1, low: -0.15, high: -0.05, n: 440, method: .bca),
            leak: Estimate(value: 0.02, n: 440, reason: "none"),
            excess: nil,
            correctFlips: VerdictFlips(firstOnly: 10, secondOnly: 54),
            leakFlips: VerdictFlips(firstOnly: 0, secondOnly: 0)
        )
    }

    private static let files = siteFiles(input())

    private func page(_ path: String) throws -> String {
        try #require(Self.files.first { $0.path == path }?.text, "no \(path)")
    }

    @Test func `there is a page for each section, model, pair and pack`() {
        let pages = Self.files.map(\.path).filter { $0.hasSuffix(".html") }
        for section in SiteSection.allCases { #expect(pages.contains(section.path)) }
        #expect(pages.count { $0.hasPrefix("model_") } == 3)
        #expect(pages.count { $0.hasPrefix("compare_") } == 3)
        #expect(pages.contains("probes_everyday.html") && pages.contains("lens_repetition.html"))
        #expect(Set(Self.files.map(\.path)).count == Self.files.count)
    }

    @Test func `pages nest soundly and link to files that are there`() throws {
        let there = Set(Self.files.map(\.path))
        for file in Self.files where file.path.hasSuffix(".html") {
            let checker = PageChecker(file.text)
            #expect(checker.faults.isEmpty, "\(file.path): \(checker.faults)")
            for link in checker.tags.compactMap({ $0.attributes["href"] }) {
                let target = String(link.prefix { $0 != "#" })
                if target.isEmpty || target == "data:," || target.contains("/") { continue }
                #expect(there.contains(target), "\(file.path) links to \(target)")
            }
            #expect(!file.text.contains("<script") && !checker.text.contains("{n}"))
        }
    }

    @Test func `every page has its JSON, and every table its CSV`() throws {
        for file in Self.files where file.path.hasSuffix(".html") {
            let record = file.path.replacing(".html", with: ".json")
            #expect(Self.files.contains { $0.path == record })
            #expect(file.text.contains("href=\"\(record)\""))
        }
        let table = try page("index-evidence.csv")
        let rows = table.split(separator: "\r\n")
        // Three models, three proxies, two locales; the recorded control has figures of its own.
        #expect(rows.count == 1 + 18)
        #expect(rows[0].hasPrefix("target,model,origin,condition,suite,proxy,kind,subset,n,excess"))
    }

    @Test func `what pages share stands once beside them`() throws {
        #expect(try page("style.css").contains(".finder{"))
        #expect(try page("finder.js") == PageScript.auditFinder.source)
    }

    @Test func `the dictionary has every column of the tables beside a locale's page`() throws {
        let rows = Set(try page("dictionary-columns.csv").split(separator: "\r\n").map(String.init))
        let html = try page("dictionary.html")
        for table in LocaleTable.all {
            #expect(html.contains("<code>\(table.name)</code>"))
            for field in table.fields {
                let row = rows.first { $0.contains(",\(field.name),\(field.kind.rawValue),") }
                #expect(row != nil, "\(table.name) has \(field.name)")
            }
        }
    }

    @Test func `the same input gives the same bytes, in whatever order locales come`() {
        var turned = Self.input()
        turned.locales.reverse()
        let again = SiteInput(
            locales: turned.locales,
            words: turned.words,
            toolVersion: turned.toolVersion,
            methods: turned.methods,
            dictionary: turned.dictionary,
            lenses: turned.lenses
        )
        #expect(siteFiles(again) == Self.files)
    }

    @Test func `figures of a simulated model are stamped on every page that has them`() throws {
        let stamp = "<span class=\"stamp\">simulated</span>"
        let simulated = Self.files.first { $0.path.hasPrefix("model_simulant") }
        #expect(try #require(simulated).text.contains(stamp))
        #expect(try !page("model_gpt-5-mini.html").contains(stamp))
        for path in ["index.html", "models.html", "comparisons.html"] {
            #expect(try page(path).contains(stamp))
        }
        let pair = Self.files.first { $0.path.hasPrefix("compare_gpt-5-mini_simulant") }
        #expect(try #require(pair).text.contains(stamp))
        #expect(try #require(pair).text.contains("class=\"simulated\""))
    }

    @Test func `a comparison is turned to the order of its page`() throws {
        let csv = Self.files.first {
            $0.path.hasPrefix("compare_gpt-5-mini_simulant") && $0.path.contains("differences")
        }
        let row = try #require(csv).text.split(separator: "\r\n")[1]
        #expect(
            row.hasPrefix("am-ET,en-US,marked,blend,440,0.5,0.4,0.1,0.05,0.15,-0.02,,,,,,54,10,")
        )
    }

    @Test func `more than four models are compared only when asked`() throws {
        var site = Self.input()
        let row = try #require(site.locales[0].evidence.rows.first)
        for n in 0..<2 {
            var copy = row
            copy.model = "extra-\(n)"
            site.locales[0].evidence.rows.append(copy)
        }
        #expect(comparisonDocuments(site).count == 1)
        site.comparing = .asked([
            ComparedPair(ComparedSide(model: "extra-0"), ComparedSide(model: "extra-1"))
        ])
        #expect(comparisonDocuments(site).count == 2)
    }

    @Test func `where wrong answers fall stands on the page of the model`() throws {
        var site = Self.input()
        site.matrices = [
            FlatteningMatrix(
                suite: "blend",
                model: "gpt-5-mini",
                origin: .live,
                condition: "marked",
                form: .free,
                targets: [LocaleTag("am-ET")],
                cultures: [LocaleTag("am-ET"), LocaleTag("en-US"), LocaleTag("es-ES")],
                cells: [
                    [
                        nil,
                        .init(observed: 9, offered: 40, expected: 3.2, residual: 4.25),
                        .init(observed: 1, offered: 40, expected: 3.2, residual: nil),
                    ]
                ],
                wrong: [20],
                n: 10,
                asymmetries: []
            )
        ]
        let files = ModelPage(site: site, model: "gpt-5-mini").document.files(of: site)
        let page = try #require(files.first).text
        #expect(PageChecker(page).faults.isEmpty)
        #expect(page.contains("n high2\" title=\"9 observed, 3.2 expected\">+4.3</td>"))
        let table = try #require(files.first { $0.path.hasSuffix("-matrix.csv") }).text
        #expect(table.split(separator: "\r\n").last == "blend,marked,free,am-ET,es-ES,1,40,3.2,")
        let other = ModelPage(site: site, model: "tiny-aya (control)").document.files(of: site)
        #expect(!other.contains { $0.path.hasSuffix("-matrix.csv") })
    }

    @Test func `a site of nothing has every section and says so`() throws {
        let files = siteFiles(SiteInput(locales: [], words: Words(), toolVersion: "0.1.0"))
        for section in SiteSection.allCases {
            let page = try #require(files.first { $0.path == section.path })
            #expect(PageChecker(page.text).faults.isEmpty)
        }
        #expect(files.contains { $0.text.contains("No locale has a report yet.") })
    }

    @Test func `the methods page has the definitions with formulas and sources`() throws {
        let page = try page("methods.html")
        #expect(page.contains("<math ") && page.contains("Holm 1979"))
        #expect(page.contains("minimumLeaks") && page.contains("upper and lower case"))
        for measure in measureDefinitions { #expect(page.contains("id=\"m-\(measure.id)\"")) }
    }
}
