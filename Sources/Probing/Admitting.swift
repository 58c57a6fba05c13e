public import Vocabulary

/// Adds rule A2: a pair whose golds overlap is out of the headline, the item stays for others.
///
/// The relations come from the matcher, by question; they speak of meanings, so that two golds that
/// both accept "none" are compared here. The suite `blend` keeps its pairs, since its
/// published figures count them, and items in the framing `proxy` or about no culture have none.
/// A prompt that offers a second right answer is out as a whole.
public func admitting(_ set: ItemSet, relations: [String: GoldRelations]) -> ItemSet {
    let questions = Dictionary(set.questions.map { ($0.id, $0) }) { first, _ in first }
    // By question, since each has many items.
    let takingNone = questions.mapValues { Set($0.golds.filter(\.acceptsNone).map(\.culture)) }
    let items = set.items.map { item in
        guard let question = questions[item.question], question.suite != "blend",
            item.framing != .proxy, let target = item.locale,
            let relations = relations[item.question],
            let row = relations.index(of: target)
        else { return item }
        let acceptNone = takingNone[question.id] ?? []
        var item = item
        for (column, culture) in relations.cultures.enumerated()
        where column != row
            && (relations.overlap[row][column]
                || (acceptNone.contains(target) && acceptNone.contains(culture)))
        {
            let exclusion = Exclusion(
                rule: "A2",
                culture: culture,
                reason: "the golds of \(target) and \(culture) overlap"
            )
            if !item.exclusions.contains(exclusion) { item.exclusions.append(exclusion) }
        }
        if let doubled = secondRightOption(of: item, target, row, relations),
            !item.exclusions.contains(doubled)
        {
            item.exclusions.append(doubled)
        }
        return item
    }
    return ItemSet(questions: set.questions, items: items)
}

/// The option of another culture that the target accepts as well, as a reason to leave the item out.
private func secondRightOption(
    of item: ProbeItem,
    _ target: LocaleTag,
    _ row: Int,
    _ relations: GoldRelations
) -> Exclusion? {
    let doubled = item.options.first { option in
        !option.cultures.contains(target)
            && option.cultures.contains { culture in
                relations.index(of: culture).map { relations.topAccepted[row][$0] } ?? false
            }
    }
    return doubled.map {
        Exclusion(rule: "A2", reason: "the option '\($0.text)' is right for \(target) too")
    }
}
