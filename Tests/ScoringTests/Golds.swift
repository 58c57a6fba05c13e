import Vocabulary

let target = LocaleTag("am-ET")
let proxy = LocaleTag("en-US")

/// A question with the given golds of target and proxy; clusters by a backslash, aliases by a bar.
func question(
    _ type: AnswerType = .text,
    target targetGold: String,
    proxy proxyGold: String = "zzz",
    calendar: String? = nil
) -> Question {
    func gold(_ culture: LocaleTag, _ text: String, calendar: String?) -> GoldSet {
        let clusters = text.split(separator: "\\").map { cluster in
            let aliases = cluster.split(separator: "|").map { Alias(String($0)) }
            return GoldCluster(label: aliases.first?.text ?? "", aliases: aliases)
        }
        return GoldSet(
            culture: culture,
            clusters: clusters,
            status: .annotated,
            calendar: calendar
        )
    }
    return Question(
        id: "q",
        pack: "p",
        suite: "s",
        probe: "q",
        facet: "f",
        answerType: type,
        golds: [
            gold(target, targetGold, calendar: calendar), gold(proxy, proxyGold, calendar: nil),
        ]
    )
}
