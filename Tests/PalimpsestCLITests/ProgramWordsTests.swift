import Evidence
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import PalimpsestCLI
@testable import Reports

/// What pages repeat of packs and of the program itself is there in the languages of pages.
@Suite struct ProgramWordsTests {
    private let languages = InterfaceLanguage.allCases.filter { $0 != .english }

    /// Whether a language says a text, which it then does without marking it as English.
    private func says(_ text: String, _ language: InterfaceLanguage) -> Bool {
        if case .text(let said) = Words(language).own(text) { return !said.contains("{") }
        return false
    }

    @Test func `rules of the lint are told in every language`() {
        for language in languages {
            for rule in methodDefinitions(EvidencePolicy()).lintRules {
                for text in [rule.meaning] + [rule.detail].compactMap(\.self) {
                    #expect(says(text, language), "\(text)")
                }
            }
        }
    }

    @Test func `lenses are told in every language`() {
        for language in languages {
            for lens in Lens.all {
                for text in [lens.name, lens.question, lens.limit] + lens.needs.map(\.words)
                    + lens.measures.map(\.summary)
                {
                    #expect(says(text, language), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("prompts with fewer than 5 samples: m, marked, am-ET", "٥", "m, marked, am-ET"),
        ("one sample of each prompt, so no share of variance: m: x", "عينة", "m: x"),
        ("no interval from fewer than 20 questions", "٢٠", ""),
        ("people call 9.5 labelled answers not correct, 10 are needed", "١٠", "٩٫٥"),
        (
            "the correction gives \u{2212}0.60: the labels do not fit these answers", "",
            "\u{2212}٠٫٦٠"
        ),
        (
            "sensitivity + specificity of 1.10 cannot be told from 1 with 12 labelled answers",
            "١٢", "١٫١٠"
        ),
    ])
    func `what the program fills in stands in the translation`(
        text: String,
        count: String,
        name: String
    ) throws {
        guard case .text(let said) = Words(.arabic).own(text) else {
            Issue.record("\(text) stays English")
            return
        }
        #expect((count.isEmpty || said.contains(count)) && !said.contains("{"))
        #expect(name.isEmpty || said.contains(name))
    }

    @Test func `the reason behind a dash is told in the language of the page`() {
        let text = "no interval: resamples do not differ"
        #expect(
            Words(.french).plain(text) == "pas d’intervalle : les rééchantillons ne diffèrent pas"
        )
        #expect(Words(.english).plain(text) == text)
        #expect(Words(.french).plain("prompts with many: x") == "prompts with many: x")
    }

    @Test func `a text that nobody translated stays English and says so`() {
        guard case .element(_, let attributes, _) = Words(.french).own("prompts with many: x")
        else {
            Issue.record("it is said in French")
            return
        }
        #expect(attributes.contains { $0.name.isNamed("lang") && $0.value == "en" })
    }

    @Test func `languages and regions of shipped packs have names in every language`() throws {
        let folder = packageRoot.appending(path: "Locales").path
        var names: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder)
        where file.hasSuffix(".yaml") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for line in text.split(separator: "\n") {
                for key in ["language-name: ", "region: "] where line.hasPrefix(key) {
                    names.insert(String(line.dropFirst(key.count)))
                }
            }
        }
        #expect(names.count > 70)
        for language in languages {
            for name in names { #expect(Words(language).knows(name), "\(name)") }
        }
    }
}
