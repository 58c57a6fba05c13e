import Ledger
import Scoring
import Vocabulary

extension LedgerAnswer {
    /// The declared proxies for which the evidence counts this answer, with its verdicts.
    ///
    /// Answers without a text, letters of options and texts without gold are nothing to label.
    func countedPairs(
        of pack: LocalePack,
        relations: [String: GoldRelations]
    ) -> [(proxy: LocaleTag, verdict: Verdict)] {
        guard let judgement, answer.failure == nil, item.options.isEmpty, !question.markers else {
            return []
        }
        let own = relations[question.id]
        return pack.proxies.compactMap { proxy in
            guard exclusion(pack.tag, proxy.tag, own) == nil else { return nil }
            return (proxy.tag, judgement.verdict(target: pack.tag, proxy: proxy.tag))
        }
    }

    /// What a rater sees of the answer.
    var shownAnswer: String {
        let limit = 4_000
        let text = namingHidden(answer.text, limit: limit)
        return answer.text.unicodeScalars.count > limit ? text + " … [cut]" : text
    }

    /// What a rater sees of a culture's golds: a line for each meaning, its wordings side by side.
    func shownGolds(of culture: LocaleTag) -> String {
        guard let gold = question.gold(of: culture) else { return "" }
        var lines = gold.clusters.prefix(60).map { cluster in
            var seen: Set<String> = []
            let wordings = ([cluster.label] + cluster.aliases.map(\.text)).filter {
                !$0.isEmpty && seen.insert($0).inserted
            }
            let shown = wordings.prefix(12).map { namingHidden($0, limit: 200) }
            return shown.joined(separator: " = ").replacing("\n", with: " ")
        }
        if gold.clusters.count > 60 { lines.append("… and \(gold.clusters.count - 60) more") }
        if gold.acceptsNone { lines.append("(that there is none)") }
        return lines.joined(separator: "\n")
    }

    /// The digest of all that a rater sees beside the question, by which a change is noticed.
    func shownDigest(target: LocaleTag, proxy: LocaleTag) -> String {
        digest(
            of: [answer.text, shownGolds(of: target), shownGolds(of: proxy)]
                .joined(separator: "\u{1F}")
        )
    }
}

/// A text of which so many characters are kept, and each that hides or turns others is named.
func namingHidden(_ text: String, limit: Int) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
        let isHidden =
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\t"
            // Joiners belong to the writing of several languages.
            case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
            case .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        guard isHidden else {
            shown.append(scalar)
            continue
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        shown.append(contentsOf: "[U+\(padding)\(digits)]".unicodeScalars)
    }
    return String(shown)
}
