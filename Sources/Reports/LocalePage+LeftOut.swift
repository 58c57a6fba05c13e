import Evidence
import Vocabulary

/// The same reason under several conditions or for several models, told once.
private struct LeftOutLine: Hashable {
    var suite: String
    var reason: LeftOut.Reason
    var count: Int?
    var proxy: LocaleTag?
    var subset: Subset?
}

extension LocalePage {
    /// What could not be measured, a line for each reason and the models and conditions it concerns.
    var leftOutTable: [HTML] {
        var table = CountedTable(
            label: words("What could not be measured, and why"),
            columns: [
                .words(words("Reason")), .number(words("Count")), .words(words("Suite")),
                .words(words("Condition")), .words(words("Model")),
            ]
        )
        for (line, models, conditions) in leftOutLines {
            table.add(
                reason(line),
                [figure(line.count.map { words.number($0) }, otherwise: Sentence("no count"))],
                [isolated(line.suite)],
                conditions.enumerated().flatMap { place, condition in
                    (place > 0 ? [.text(", ")] : []) + [conditionName(condition)]
                },
                models.isEmpty
                    ? [.text(words("any"))]
                    : models.enumerated().flatMap { place, model in
                        (place > 0 ? [.text(", ")] : []) + modelName(model)
                    }
            )
        }
        return table.html + [download(.leftOut)]
    }

    /// Joined first over models, then over conditions that have the same models; in order of sight.
    private var leftOutLines: [(line: LeftOutLine, models: [String], conditions: [String])] {
        var byCondition: [(line: LeftOutLine, condition: String, models: [String])] = []
        for one in report.evidence.leftOut {
            let line = LeftOutLine(
                suite: one.suite,
                reason: one.reason,
                count: one.count,
                proxy: one.proxy,
                subset: one.subset
            )
            let model = one.model.map { [$0] } ?? []
            let same = byCondition.firstIndex { $0.line == line && $0.condition == one.condition }
            if let same {
                byCondition[same].models += model
            } else {
                byCondition.append((line, one.condition, model))
            }
        }
        var joined: [(line: LeftOutLine, models: [String], conditions: [String])] = []
        for (line, condition, models) in byCondition {
            if let same = joined.firstIndex(where: { $0.line == line && $0.models == models }) {
                joined[same].conditions.append(condition)
            } else {
                joined.append((line, models, [condition]))
            }
        }
        return joined
    }

    private func reason(_ line: LeftOutLine) -> [HTML] {
        let proxy: HTML = line.proxy.map { isolated(report.name($0)) } ?? .text("")
        let place = isolated(report.pack.place)
        switch line.reason {
        case .admissionRule: return [.text(words("questions kept out by an admission rule"))]
        case .noTargetGold:
            return words.html("questions without a valid gold of {place}", ["place": place])
        case .noProxyGold:
            return words.html("the declared proxy {proxy} has no gold", ["proxy": proxy])
        case .unusedCultures:
            return [
                .text(words("cultures with gold that are neither proxies nor declared placebos"))
            ]
        case .noCommonItem:
            return words.html(
                "no item compares {place} with {proxy} in the subset {subset}",
                [
                    "place": place, "proxy": proxy,
                    "subset": .text(line.subset.map { words(subsetTerm($0)) } ?? ""),
                ]
            )
        case .tooManyModels:
            return [.text(words("more models than are compared two by two, and none is named"))]
        }
    }
}
