public import Vocabulary

/// Why a question has no native item about a target in a language, though it has a translation.
public struct ScriptGap: Sendable, Hashable, Codable {
    /// The culture asked about.
    public var locale: LocaleTag
    /// The question, such as `everyday/operator`.
    public var question: String
    /// The language of the translation.
    public var language: String

    /// The reason in words.
    public var reason: String {
        "no wording of the gold is in the script of the translation into '\(language)', "
            + "so that a right answer in it would not be seen"
    }
}

/// Names the native items that are not made since a right answer in the language asked could not be
/// told, sorted by culture, question and language.
public func scriptGaps(
    in set: ItemSet,
    packs: [ProbePack],
    locales: [LocalePack],
    targets: [LocaleTag]
) -> [ScriptGap] {
    let wanted = Set(targets)
    var probes: [String: Probe] = [:]
    for pack in packs {
        for probe in pack.probes where probe.framings.contains(.native) {
            probes["\(pack.name)/\(probe.id)"] = probe
        }
    }
    return locales.filter { wanted.contains($0.tag) }.sorted { $0.tag < $1.tag }.flatMap { target in
        set.questions.flatMap { question -> [ScriptGap] in
            guard question.scope == nil || question.scope == target.tag,
                let probe = probes["\(question.pack)/\(question.probe)"]
            else { return [] }
            return target.translations(of: probe)
                .filter { !isAnswerable(question, about: target.tag, in: $0) }
                .map { ScriptGap(locale: target.tag, question: question.id, language: $0.language) }
                .sorted { $0.language < $1.language }
        }
    }
}

/// Whether some wording of a culture's gold is in the script that a translation is written in.
///
/// Numbers, dates and weekdays are read as values in whatever script. A gold that is not there is told
/// by rule A1, and "none" is understood in every language.
func isAnswerable(
    _ question: Question,
    about culture: LocaleTag,
    in translation: Probe.Translation
) -> Bool {
    guard let script = scriptAsked(question, in: translation),
        let gold = question.gold(of: culture)
    else { return true }
    return gold.isWritten(in: script)
}

/// The cultures whose answers could not be met in the script of a translation, as pairs that are out.
///
/// Proxies and placebos alike, since one that cannot be found would make the other look more common.
func unwrittenExclusions(
    of target: LocaleTag,
    _ question: Question,
    in translation: Probe.Translation
) -> [Exclusion] {
    guard let script = scriptAsked(question, in: translation) else { return [] }
    return question.golds.filter { $0.culture != target && !$0.isWritten(in: script) }.map {
        Exclusion(
            rule: "A4",
            culture: $0.culture,
            reason: "no wording of \($0.culture) is in the script of the prompt"
        )
    }
}

/// The script of a translation, where words in it have to be told.
private func scriptAsked(
    _ question: Question,
    in translation: Probe.Translation
) -> LetterBlock? {
    switch question.answerType {
    case .number, .weekday, .clock, .date, .digits: nil
    case .text, .month, .currency: LetterBlock.most(in: withoutSlots(translation.text))
    }
}

extension GoldSet {
    fileprivate func isWritten(in script: LetterBlock) -> Bool {
        guard isValid, !acceptsNone else { return true }
        return clusters.contains { $0.aliases.contains { script.serves($0.text) } }
    }
}

/// A template without what stands in braces.
private func withoutSlots(_ text: String) -> String {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
        index == 0 ? String(part) : String(part.drop { $0 != "}" }.dropFirst())
    }.joined()
}
