import Vocabulary

/// Measures (a) to (c) of masked flattening on the tables of one target (MEASURES section 4).
///
/// - (a) Proxy mass: of questions asked several times whose modal answer is right, the share of
///   samples that leak.
/// - (b) Flips: of questions whose modal answer is right, the share of answers that leak once the
///   prompt is a paraphrase, wrapped or in the locale's language; and of questions whose modal
///   choice is right, the share of orders of the options in which the proxy's is chosen.
/// - (c) Recall gap: of questions whose modal choice is right, the share of free answers that leak.
func maskedRows(_ tables: [AnswerTable], _ policy: EvidencePolicy) -> [MaskedRow] {
    let groups = Dictionary(grouping: tables) { table in
        var key = table.key
        key.condition = ""
        return key
    }
    return groups.sorted { $0.key < $1.key }.flatMap { _, tables in
        let sides = tables.filter { !isLaterTurn(condition: $0.key.condition) }.map(MaskedSide.init)
        let plain = sides.filter { $0.table.isPlain && $0.framing != .native }
        let choices = sides.filter { $0.framing == .choice }
        let turned = sides.filter {
            $0.framing == .paraphrase || $0.framing == .wrapped || $0.framing == .native
        }
        var rows: [MaskedRow] = []
        for side in plain {
            rows += side.rows(.proxyMass, in: nil, policy)
            for other in turned { rows += side.rows(.flip, in: other, policy) }
        }
        for side in choices {
            rows += side.rows(.flip, in: nil, policy)
            for other in plain { rows += side.rows(.recallGap, in: other, policy) }
        }
        return rows
    }
}

/// One table with the places of its questions, and whether their modal answers are right.
private struct MaskedSide {
    var table: AnswerTable
    var framing: Framing?
    private var places: [String: Int]
    private var isRight: [Bool]

    init(_ table: AnswerTable) {
        self.table = table
        framing = table.isChoice ? .choice : Framing(rawValue: table.key.condition)
        places = Dictionary(
            table.items.enumerated().map { ($0.element.question, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        isRight = table.given.map {
            ModalAnswer($0)?.judgement.accepts(table.cultures.target) ?? false
        }
    }

    /// One row for each proxy; without another side, of samples that leak beside a right answer.
    func rows(_ kind: MaskedKind, in other: MaskedSide?, _ policy: EvidencePolicy) -> [MaskedRow] {
        let order = (other?.table ?? table).cultures
        return order.proxies.indices.compactMap { proxy in
            let declared = order.proxies[proxy].declared
            var contrast = PlaceboContrast(proxy, order)
            for (index, item) in table.items.enumerated() where isRight[index] {
                let leaking: MeasuredItem
                if let other {
                    guard let there = other.places[item.question] else { continue }
                    leaking = other.table.items[there]
                } else {
                    guard table.given[index].count > 1 else { continue }
                    leaking = item
                }
                contrast.add(leaking)
            }
            guard let share = contrast.share(policy) else { return nil }
            let key = table.key
            let condition = other?.table.key.condition
            return MaskedRow(
                kind: kind,
                suite: key.suite,
                model: key.model,
                origin: key.origin,
                condition: key.condition,
                otherCondition: condition,
                target: order.target,
                proxy: declared.tag,
                share: share,
                placebo: contrast.placebo,
                excess: contrast.excess(
                    policy,
                    stream: [
                        key.stream, kind.rawValue, condition ?? "", "\(order.target)",
                        "\(declared.tag)",
                    ].joined(separator: "\u{1f}")
                )
            )
        }
    }
}
