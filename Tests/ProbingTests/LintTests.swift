import Probing
import Testing
import Vocabulary

@Suite struct LintTests {
    private func world() -> SmallWorld {
        var world = SmallWorld()
        world.packs = [
            pack(
                "food",
                [
                    probe("dish", gold: "food.dish", templates: [.marked: "Which dish, {place}?"]),
                    probe(
                        "bread",
                        gold: "food.bread",
                        templates: [.marked: "Is injera bread, {place}?"]
                    ),
                ]
            )
        ]
        return world
    }

    private func findings(
        _ world: SmallWorld,
        declines: (String) -> Bool = { _ in false }
    ) -> [LintFinding] {
        let targets = [LocaleTag("am-ET"), LocaleTag("ar-DZ")]
        let set = generate(
            packs: world.packs,
            locales: world.locales,
            targets: targets,
            seed: 1,
            fact: world.fact
        )
        return lint(set, locales: world.locales, targets: targets, declines: declines)
    }

    @Test func `a value of the whole world, of root, of a parent and a draft are told apart`() {
        var world = world()
        for (status, note, rule) in [
            (GoldStatus.default, "world default 001", LintRule.worldDefault),
            (.default, "from root", .root), (.inherited, "from fr.xml", .inherited),
            (.draft, "unconfirmed", .draft),
            (.disputed, "disputed: a says 'x', b says 'y'", .disputed),
        ] {
            world.state("food.dish", ["am-ET": ["wot"]], status: status, note: note)
            let found = findings(world).filter {
                $0.locale.rawValue == "am-ET" && $0.question == "food/dish"
            }
            #expect(found.map(\.rule) == [rule])
            #expect(found.first?.reason == note)
            #expect(found.first?.items == 1)
        }
    }

    @Test func `an explicit value breaks no rule, and a missing one is named`() {
        var world = world()
        world.state("food.dish", ["am-ET": ["wot"]])
        let found = findings(world)
        #expect(!found.contains { $0.locale.rawValue == "am-ET" && $0.question == "food/dish" })
        #expect(found.contains { $0.locale.rawValue == "ar-DZ" && $0.rule == .missing })
    }

    @Test func `a prompt that holds the answer is found once`() {
        var world = world()
        world.state("food.bread", ["am-ET": ["injera"]])
        let found = findings(world).filter { $0.rule == .givesAway }
        #expect(found.map(\.question) == ["food/bread"])
        #expect(found.first?.value == "injera")
    }

    @Test func `refusals and damaged wordings are found by their words`() {
        var world = world()
        world.state("food.dish", ["am-ET": ["wot", "I don't know"], "ar-DZ": ["CafÃ© dÃ©jÃ "]])
        let found = findings(world) { $0.hasPrefix("I don't") }
        #expect(found.contains { $0.rule == .refusal && $0.value == "I don't know" })
        #expect(found.contains { $0.rule == .encoding && $0.locale.rawValue == "ar-DZ" })
    }

    @Test func `five cultures without a common language or region share a value by residue only`() {
        var world = world()
        for (index, tag) in ["fi-FI", "ja-JP", "sw-KE", "es-PE"].enumerated() {
            var pack = locale(tag, tag, tag, proxies: [])
            pack.region = "region \(index)"
            world.locales.append(pack)
        }
        let shared = ["am-ET", "fi-FI", "ja-JP", "sw-KE", "es-PE"]
        var values = Dictionary(uniqueKeysWithValues: shared.map { ($0, ["-san"]) })
        values["ar-DZ"] = ["ya sidi"]
        world.state("food.dish", values)
        #expect(
            findings(world).contains { $0.rule == .sharedValue && $0.locale.rawValue == "am-ET" }
        )
        // One of them speaks the language of another: four unrelated ones are left.
        world.locales[world.locales.count - 1].languages = ["sw"]
        #expect(!findings(world).contains { $0.rule == .sharedValue })
    }

    @Test func `where nearly all cultures have one of two values, sharing says nothing`() {
        var world = world()
        var values: [String: [String]] = ["ar-DZ": ["right to left"]]
        for (index, tag) in [
            "fi-FI", "ja-JP", "sw-KE", "es-PE", "pl-PL", "vi-VN", "lo-LA", "is-IS",
        ]
        .enumerated() {
            var pack = locale(tag, tag, tag, proxies: [])
            pack.region = "region \(index)"
            world.locales.append(pack)
            values[tag] = ["left to right"]
        }
        values["am-ET"] = ["left to right"]
        world.state("food.dish", values)
        #expect(!findings(world).contains { $0.rule == .sharedValue })
    }

    @Test func `lists of two sources that differ are stale in one of them`() {
        var world = world()
        world.state("food.dish", ["am-ET": ["a", "b"]], note: "has no 'b'; alone has 'c'")
        #expect(findings(world).contains { $0.rule == .staleList && $0.reason.contains("'c'") })
    }

    @Test func `the tally counts a question once for each rule, and what it lost`() throws {
        var world = world()
        world.state("food.dish", ["am-ET": ["wot"]], status: .inherited, note: "from fr.xml")
        world.state("food.bread", ["am-ET": ["dabbo"]])
        let targets = [LocaleTag("am-ET")]
        let set = generate(
            packs: world.packs,
            locales: world.locales,
            targets: targets,
            seed: 1,
            fact: world.fact
        )
        let found = lint(set, locales: world.locales, targets: targets)
        let counted = try #require(tally(found, of: set, targets: targets).first)
        #expect(counted.items == 2)
        #expect(counted.admitted == 1)
        let row = try #require(counted.rules.first)
        #expect(counted.rules.count == 1)
        #expect(row.rule == .inherited)
        #expect([row.findings, row.items, row.lost] == [1, 1, 1])
    }
}

@Suite struct EncodingDamageTests {
    @Test(arguments: [
        "Am\u{FFFD}n", "CafÃ© dÃ©jÃ", "Ã¢â‚¬â„¢tis", "a\u{0}b", "a\u{E000}", "\u{0301}a",
        "\u{202B}abc",
        "Fish &amp; chips", "caf&#233;", "М\u{61}рт \u{41}прель",
    ])
    func `damage is seen`(text: String) {
        #expect(encodingDamage(in: text) != nil)
    }

    @Test(arguments: [
        "መስከረም", "كُسْكُس", "\u{200F}الجزائر", "naïve café", "Ñandú", "Σπάρτη", "Алматы", "ქართული",
        "São Tomé and Príncipe", "“quoted”", "R&B", "ພາສາລາວ", "क्षत्रिय", "a\u{2067}ب\u{2069}",
        "Ã", "5 € – 10 €",
    ])
    func `honest text is left alone`(text: String) {
        #expect(encodingDamage(in: text) == nil)
    }
}
