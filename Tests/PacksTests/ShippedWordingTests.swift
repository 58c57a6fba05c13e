import Foundation
import Packs
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Holds the wordings of the repository's probe packs to what the readers cannot know.
@Suite struct ShippedWordingTests {
    private let packs = PackReader(knowsProperty: { _ in true })
        .probes(in: packageRoot.appending(path: "Probes").path).packs
    private var probes: [Probe] { packs.flatMap(\.probes) }

    @Test(arguments: [
        "am", "ar", "as", "az", "bn", "es", "fa", "fr", "ha", "id", "ko", "ne", "ru", "sw",
    ])
    func `twelve probes or more are asked in a language, each with words for its slots`(
        language: String
    ) {
        let asked = probes.filter { $0.translations.contains { $0.language == language } }
        #expect(asked.count >= 12)
        for probe in asked {
            for slot in probe.slots where !slot.values.isEmpty {
                let isCounted = slot.values.allSatisfy { Int($0.key) != nil }
                #expect(isCounted || slot.words[language] != nil, "\(probe.id) \(language)")
            }
        }
    }

    @Test func `a translation is unreviewed until a speaker signs, and is one of its own`() {
        for probe in probes {
            #expect(probe.translations.allSatisfy { $0.reviewer == nil }, "\(probe.id)")
            let texts = probe.translations.map(\.text)
            #expect(Set(texts).count == texts.count, "\(probe.id)")
        }
    }

    @Test func `of two phrasings one is clearly more common than the other`() {
        let phrased = probes.filter { !$0.paraphrases.isEmpty }
        #expect(phrased.count >= 10)
        for probe in phrased {
            let frequencies = probe.paraphrases.compactMap(\.frequency)
            #expect(frequencies.count == probe.paraphrases.count, "\(probe.id)")
            let spread = (frequencies.max() ?? 0) - (frequencies.min() ?? 0)
            #expect(spread >= 0.9, "\(probe.id)")
        }
    }

    @Test func `every family has a probe in each framing that is made from the marked prompt`() {
        for pack in packs where pack.probes.contains(where: { !$0.markers }) {
            let made = Set(pack.probes.flatMap(\.framings))
            let wanted: Set<Framing> = [
                .marked, .unmarked, .proxy, .fictional, .persona, .paraphrase, .wrapped, .choice,
            ]
            #expect(wanted.isSubset(of: made), "\(pack.name)")
        }
    }

    @Test func `every prompt but those of open texts asks for a short answer`() {
        for probe in probes where !probe.markers {
            for text in probe.templates.values {
                #expect(text.contains("Answer "), "\(probe.id): \(text)")
                #expect(text.contains(" only") || text.contains("in the form"), "\(probe.id)")
            }
        }
    }

    @Test func `no prompt names a calendar whose months or years it asks for`() {
        let names = ["ethiop", "persian", "solar hijri", "islamic", "hebrew", "buddhist", "coptic"]
        for probe in probes {
            let texts = probe.templates.values + probe.paraphrases.map(\.text)
            for text in texts {
                #expect(!names.contains { text.lowercased().contains($0) }, "\(probe.id)")
            }
            for translation in probe.translations where translation.language == "am" {
                #expect(!translation.text.contains("ኢትዮጵያ"), "\(probe.id)")
            }
        }
    }
}
