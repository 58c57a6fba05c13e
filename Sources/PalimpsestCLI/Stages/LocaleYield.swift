import Probing
import Vocabulary

/// How many marked items of a probe pack a locale has, and how many of them may be counted.
struct ItemYield: Encodable, Equatable {
    /// Items without an exclusion that compare the target with one declared proxy or more.
    var admitted = 0
    /// All of them.
    var all = 0
}

/// The marked items of every target by probe pack, later turns left out.
func yields(
    _ set: ItemSet,
    targets: [LocalePack]
) -> [LocaleTag: [String: ItemYield]] {
    let questions = Dictionary(set.questions.map { ($0.id, $0) }) { first, _ in first }
    let packs = Dictionary(targets.map { ($0.tag, $0) }) { first, _ in first }
    var found: [LocaleTag: [String: ItemYield]] = [:]
    for item in set.items where item.framing == .marked && item.follows == nil {
        guard let tag = item.locale, let pack = packs[tag], let question = questions[item.question]
        else { continue }
        var isOut = false
        var left: Set<LocaleTag> = []
        for exclusion in item.exclusions {
            guard let culture = exclusion.culture, culture != tag else {
                isOut = true
                break
            }
            left.insert(culture)
        }
        let compares =
            !isOut && question.gold(of: tag)?.isValid == true
            && pack.proxies.contains { proxy in
                !left.contains(proxy.tag) && question.gold(of: proxy.tag)?.isValid == true
            }
        found[tag, default: [:]][question.pack, default: ItemYield()].all += 1
        if compares { found[tag]?[question.pack]?.admitted += 1 }
    }
    return found
}
