public import Vocabulary

extension Generation {
    /// One item for each further phrasing of the marked prompt.
    func paraphrases(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling
    ) -> [ProbeItem] {
        let words = words(filling, about: target)
        return probe.paraphrases.enumerated().map { index, phrasing in
            let prompt = fill(phrasing.text, words)
            return ProbeItem(
                question: question.id,
                locale: target.tag,
                framing: .paraphrase,
                language: "en",
                prompt: prompt,
                exclusions: admission(of: target, probe, question, prompt: prompt),
                variant: index + 1,
                frequency: phrasing.frequency
            )
        }
    }

    /// One item for each of the target's languages that the probe is translated to and a right
    /// answer can be told in.
    func native(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling
    ) -> [ProbeItem] {
        target.translations(of: probe).compactMap { translation in
            let words = target.words(in: translation.language, for: translation.text)
                .merging(filling.words(in: translation.language)) { name, _ in name }
            guard let prompt = filled(translation.text, words),
                isAnswerable(question, about: target.tag, in: translation)
            else { return nil }
            return ProbeItem(
                question: question.id,
                locale: target.tag,
                framing: .native,
                language: translation.language,
                prompt: prompt,
                exclusions: admission(of: target, probe, question, prompt: prompt)
                    + unwrittenExclusions(of: target.tag, question, in: translation),
                isUnreviewed: translation.reviewer == nil
            )
        }
    }

    /// The item that asks for a text, which has no right answer.
    func elaborations(
        _ target: LocalePack,
        _ probe: Probe,
        _ question: Question,
        _ filling: Filling
    ) -> [ProbeItem] {
        guard let template = probe.templates[.elaborate] else { return [] }
        return [
            ProbeItem(
                question: question.id,
                locale: target.tag,
                framing: .elaborate,
                language: "en",
                prompt: fill(template, words(filling, about: target))
            )
        ]
    }
}

/// Puts values into the braces of a text, or none when one of them has no value.
private func filled(_ text: String, _ values: [String: String]) -> String? {
    braceNames(in: text).allSatisfy { values[$0] != nil } ? fill(text, values) : nil
}

/// The names in braces of a text whose braces have been checked.
func braceNames(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
}

extension LocalePack {
    /// The translations that its languages can be asked in, the main language's first, each once.
    func translations(of probe: Probe) -> [Probe.Translation] {
        var found: [Probe.Translation] = []
        for language in languages {
            let serving =
                probe.translations.first { $0.language == language }
                ?? probe.translations.first { $0.serves(language) }
            if let serving, !found.contains(serving) { found.append(serving) }
        }
        return found
    }

    /// What `{place}`, `{language}` and their forms stand for in a language, as far as it is known.
    ///
    /// The name of a language in another is its form `language`, since packs hold the English only.
    func words(in language: String, for text: String) -> [String: String] {
        let forms = forms[language] ?? [:]
        var words: [String: String] = [:]
        for name in braceNames(in: text) {
            switch name {
            case "place":
                words[name] = names[language] ?? (language == "en" ? placeInSentence : nil)
            case "language":
                words[name] = forms[name] ?? (language == "en" ? languageName : nil)
            case _ where name.hasPrefix("place."): words[name] = forms[String(name.dropFirst(6))]
            case _ where name.hasPrefix("language."): words[name] = forms[name]
            default: break
            }
        }
        return words
    }
}

/// Why a probe has no native item about a target in a language, for authors.
public struct NativeGap: Sendable, Hashable {
    /// The language of the translation.
    public var language: String
    /// What is missing, such as `names: am` or `forms: ru: in` of the locale pack, or a slot's words.
    public var missing: [String]
}

/// Names what keeps native items of a probe about a target from being made, by language.
///
/// A slot that is filled from a property of the target has gaps by value, which are not told here.
public func nativeGaps(of probe: Probe, for target: LocalePack) -> [NativeGap] {
    target.translations(of: probe).compactMap { translation in
        let language = translation.language
        let known = target.words(in: language, for: translation.text)
        var missing: [String] = []
        for name in braceNames(in: translation.text) {
            if let slot = probe.slots.first(where: { $0.name == name }) {
                guard slot.property == nil else { continue }
                missing += slot.values.filter { slot.words($0, in: language) == nil }
                    .map { "slots: \(name): words: \(language): \($0.key)" }
            } else if known[name] == nil {
                let form = name.hasPrefix("place.") ? String(name.dropFirst(6)) : name
                missing.append(
                    name == "place" ? "names: \(language)" : "forms: \(language): \(form)"
                )
            }
        }
        return missing.isEmpty ? nil : NativeGap(language: language, missing: missing)
    }
}
