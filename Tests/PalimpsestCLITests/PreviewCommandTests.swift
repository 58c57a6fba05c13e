import Foundation
import PalimpsestTestSupport
import Testing

/// What a probe would ask and could show, before anything is asked.
@Suite struct PreviewCommandTests {
    private func preview(_ words: [String]) async -> Ending {
        await palimpsestCommand(["probes", "preview"] + words)
    }

    @Test func `prompts, golds, reasons and sums are shown`() async throws {
        guard hasCLDR41 else { return }
        let ending = await preview(["week/first-day", "--locale", "es-ES"])
        #expect(ending.code == 0, "\(ending.talk)")
        for part in [
            "week/first-day  (time, weekday)\n",
            "  marked en: On a calendar printed in Spain, with which day",
            "  unmarked en: On a printed calendar, with which day",
            "  proxy en, about en-US: On a calendar printed in the United States,",
            "  target es-ES: Monday (explicit)\n    CLDR 41, supplemental/supplementalData.xml:",
            "  proxy en-US: Sunday (explicit)\n",
            "    tells the two apart\n",
            "    tells nothing by A2: the golds of es-ES and en-GB overlap: 'Monday'\n",
            "week for es-ES: 1 of 1 marked items enter the headline; too few to show any excess\n",
            "  en-US, US: 1 informative items",
            "  en-GB, UK: 0 informative items",
        ] {
            #expect(ending.out.contains(part), "\(part) in \(ending.out)")
        }
        #expect(!ending.out.contains("week/rest-days"))
    }

    @Test func `a framing that makes no prompt says why`() async throws {
        guard hasCLDR41 else { return }
        let folder = try temporaryFolder("preview").path
        let probe = """
            name: dish
            version: "1"
            suite: reference
            title: Dishes
            probes:
              - id: dish
                goal: Learn the dish
                facet: food
                answer-type: text
                gold: food.dish
                templates:
                  marked: Which dish is eaten in {place}? Answer with its name only.
                framings: [marked, native, choice]
                translations:
                  - language: fr
                    text: "Pays : {place}. Quel plat ? Le nom seulement."
            """
        try write(probe, to: URL(filePath: folder + "/probes/dish.yaml"))
        let made = await palimpsestCommand([
            "new", "source", "meals", "--kind", "html", "--in", folder + "/locales/sources",
        ])
        #expect(made.code == 0)
        let own = [
            "--locales", "shipped", "--locales", folder + "/locales", "--probes",
            folder + "/probes",
        ]
        let ending = await preview(["dish", "--locale", "am-ET"] + own)
        #expect(ending.out.contains("  native: no prompt, since no translation serves am\n"))
        #expect(ending.out.contains("  choice: no prompt, since no two answers could stand"))
        let tried = await palimpsestCommand(
            ["probes", "try", "dish", "--locale", "am-ET", "--model", "simulated:knowledge=1"] + own
        )
        #expect(tried.out.contains("  verdict: none, since no proxy has a value\n"), "\(tried.out)")
    }

    @Test func `a language in whose script no right answer is known is not asked, and says why`()
        async throws
    {
        guard hasCLDR41 else { return }
        let operators = await preview(["everyday/operator", "--locale", "am-ET"])
        #expect(
            operators.out.contains(
                "  native am: no prompt, since no wording of the gold is in the script of the translation"
            ),
            "\(operators.out)"
        )
        #expect(!operators.out.contains("since no translation serves"))
        // The capital has its name in Amharic, and so has that of a proxy.
        let capital = await preview(["places/capital", "--locale", "am-ET", "--json"])
        #expect(capital.out.contains("places/capital@am-ET:native.am"))
        #expect(capital.out.contains("አዲስ አበባ") && capital.out.contains("ለንደን"))
    }

    @Test func `an item that is out says so by its rule`() async throws {
        guard hasCLDR41 else { return }
        let ending = await preview(["week/first-day", "--locale", "am-ET"])
        #expect(
            ending.out.contains("out of the headline by A3: the gold is disputed"),
            "\(ending.out)"
        )
        #expect(ending.out.contains("0 of 1 marked items enter the headline"))
    }

    @Test func `the least excess is that of plan`() async throws {
        guard hasCLDR41 else { return }
        let seen = try object(await preview(["months", "--locale", "am-ET", "--json"]))
        let plan = try object(
            await palimpsestCommand(["plan", "--locale", "am-ET", "--pack", "months", "--json"])
        )
        let locales = try #require(plan["locales"] as? [[String: Any]])
        let planned = try #require(locales.first?["detectableExcess"] as? Double)
        #expect(seen["detectableExcess"] as? Double == planned)
        #expect(seen["headline"] as? Int == locales.first?["headline"] as? Int)
        let proxies = try #require(seen["proxies"] as? [[String: Any]])
        #expect(proxies.map { $0["proxy"] as? String } == ["en-US", "en-GB", "ar-EG"])
        let questions = try #require(seen["entries"] as? [[String: Any]])
        // What is counted is what the sides of the questions say.
        for proxy in proxies {
            let tag = try #require(proxy["proxy"] as? String)
            let count = questions.count { question in
                (question["sides"] as? [[String: Any]] ?? []).contains {
                    $0["culture"] as? String == tag && $0["isInformative"] as? Bool == true
                }
            }
            #expect(proxy["informative"] as? Int == count)
        }
        #expect((proxies[0]["informative"] as? Int ?? 0) > 10)
    }

    @Test func `placebos are shown on demand, with status and place`() async throws {
        guard hasCLDR41 else { return }
        let words = ["money/currency", "--locale", "am-ET"]
        let short = await preview(words)
        #expect(short.out.contains("  placebos: "))
        #expect(!short.out.contains("ko-KR: "))
        let long = await preview(words + ["--placebos"])
        #expect(
            long.out.contains(#/\n    ko-KR: won \(explicit\); CLDR 41, [^\n]*:\d+/#),
            "\(long.out)"
        )
    }

    @Test(arguments: [
        ("mony", "did you mean 'money'?"), ("money/curency", "did you mean 'currency'?"),
    ])
    func `a slip of the name is told`(word: String, part: String) async {
        let ending = await preview([word, "--locale", "am-ET"])
        #expect(ending.code == 64)
        #expect(ending.complaints.count == 1 && ending.talk.contains(part), "\(ending.talk)")
    }
}
