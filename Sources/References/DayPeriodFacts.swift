import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The parts of the day of UTS 35, part 4, section 4.4.
    static let dayPeriods = [
        "morning1", "morning2", "afternoon1", "afternoon2", "evening1", "evening2", "night1",
        "night2",
    ]

    /// The part of the day that an hour belongs to, in the main language.
    ///
    /// Names with a digit in them (`ጥዋት1`) are left out: they are residue of the code.
    func dayPeriod(at hour: Int) throws(DiagnosticsError) -> GoldSet? {
        let rules = try dayPeriodRules()
        let found = rules.children.first { rule in
            guard let from = minutes(rule["from"]), let before = minutes(rule["before"]) else {
                return false
            }
            let time = hour * 60
            return from < before ? (from..<before).contains(time) : time >= from || time < before
        }
        guard let rule = found, let period = rule["type"] else { return nil }
        var names = AliasList()
        var label: CLDRValue?
        let exact = rules.children.first { minutes($0["at"]) == hour * 60 }?["type"]
        for type in [period, exact].compactMap(\.self) {
            for width in ["wide", "abbreviated"] {
                for context in ["format", "stand-alone"] {
                    let path = LDMLPath(
                        "dates/calendars/calendar[@type='gregorian']/dayPeriods"
                            + "/dayPeriodContext[@type='\(context)']"
                            + "/dayPeriodWidth[@type='\(width)']/dayPeriod[@type='\(type)']"
                    )
                    guard let value = try native(path), value.status != .default,
                        !value.text.contains(where: \.isNumber)
                    else { continue }
                    names.add(value.text, language)
                    if type == period { label = label ?? value }
                }
            }
        }
        guard let label else { return nil }
        return gold(
            [names.cluster(label.text)],
            label.status,
            [label.citation(source), cite(rule: rule)]
        )
    }

    /// The time at which a part of the day begins.
    func dayPeriodStart(_ period: String) throws(DiagnosticsError) -> GoldSet? {
        guard let rule = try dayPeriodRules().children.first(where: { $0["type"] == period }),
            let from = rule["from"], let total = minutes(from)
        else { return nil }
        let (hour, minute) = (total / 60, total % 60)
        let rest = minute < 10 ? "0\(minute)" : "\(minute)"
        var forms = AliasList()
        forms.add(from, nil)
        forms.add("\(hour):\(rest)", nil)
        forms.add("\((hour + 11) % 12 + 1):\(rest) \(hour < 12 ? "AM" : "PM")", "en")
        return gold([forms.cluster(from)], .explicit, [cite(rule: rule)])
    }

    /// The rules of the main language, an element without children where it has none.
    private func dayPeriodRules() throws(DiagnosticsError) -> MarkupElement {
        let data = try files.supplemental("dayPeriods")
        let sets = data.children("dayPeriodRuleSet").filter { $0["type"] == nil }
        let rules = sets.flatMap { $0.children("dayPeriodRules") }
        for locale in ["\(language)_\(pack.territory)", language] {
            if let own = rules.first(where: { lists($0["locales"], locale) }) { return own }
        }
        return MarkupElement(name: "dayPeriodRules", line: 1)
    }

    private func cite(rule: MarkupElement) -> Citation {
        Citation(
            source: source,
            path: "supplemental/dayPeriods.xml",
            line: rule.line,
            element: "/supplementalData/dayPeriodRuleSet/dayPeriodRules[@locales~='\(language)']"
                + "/dayPeriodRule[@type='\(rule["type"] ?? "")']"
        )
    }

    private func minutes(_ time: String?) -> Int? {
        let parts = (time ?? "").split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return parts[0] * 60 + parts[1]
    }
}
