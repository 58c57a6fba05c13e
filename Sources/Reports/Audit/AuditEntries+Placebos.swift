import Vocabulary

extension AuditEntries {
    /// The golds of placebos on request: those that share a value together, each with its citation.
    ///
    /// Two dozen placebos often have three values between them, and cite one element of two dozen
    /// files, or elements that differ in a code. What is common is written once; what differs stands
    /// beside each culture's name.
    func placebos(_ sets: [GoldSet]) -> HTML {
        var places: [PlaceboValue: Int] = [:]
        var groups: [[GoldSet]] = []
        for set in sets {
            let value = PlaceboValue(set)
            if let place = places[value] {
                groups[place].append(set)
            } else {
                places[value] = groups.count
                groups.append([set])
            }
        }
        let notes = CitedElements(sets)
        return details(
            context.words.count(
                sets.count,
                one: "Gold of {n} placebo culture",
                other: "Golds of {n} placebo cultures"
            )
        ) {
            element("dl", .class("golds")) {
                for group in groups { value(of: group, notes) }
            }
            if !notes.shared.isEmpty {
                element("p", .class("soft small")) {
                    for (place, note) in notes.shared.enumerated() {
                        place > 0 ? "; [\(place + 1)] " : "[1] "
                        isolated(shortened(note, to: 300))
                    }
                }
            }
        }
    }

    private func value(of group: [GoldSet], _ notes: CitedElements) -> HTML {
        element("div") {
            element("dt", .class("of-placebo")) {
                isolated(context.words.list(group.map { context.name($0.culture) }))
            }
            element("dd") {
                clusters(group[0])
                element("div", .class("soft small")) {
                    standing(of: group[0])
                    for set in group {
                        "; "
                        if group.count > 1 {
                            isolated(context.name(set.culture))
                            ": "
                        }
                        for (i, citation) in set.citations.prefix(Self.mostCitations).enumerated() {
                            if i > 0 { ", " }
                            isolated(shortened(notes.text(of: citation), to: 300))
                        }
                        remainder(set.citations.count - Self.mostCitations)
                    }
                }
            }
        }
    }
}

/// What golds must share to stand together: everything but whose they are and where they stand.
private struct PlaceboValue: Hashable {
    var clusters: [GoldCluster]
    var status: GoldStatus
    var calendar: String?
    var acceptsNone: Bool
    var invalid: String?

    init(_ gold: GoldSet) {
        clusters = gold.clusters
        status = gold.status
        calendar = gold.calendar
        acceptsNone = gold.acceptsNone
        invalid = gold.invalid
    }
}

/// Sources and elements that several citations name, numbered in the order of first use.
private struct CitedElements {
    /// Source and element, as the notes under the golds have them.
    private(set) var shared: [String] = []
    private var numbers: [String: Int] = [:]

    init(_ sets: [GoldSet]) {
        let cited = sets.flatMap { $0.citations.prefix(AuditEntries.mostCitations) }
        var counts: [String: Int] = [:]
        for citation in cited { counts[CitedElements.key(citation), default: 0] += 1 }
        for citation in cited {
            let key = CitedElements.key(citation)
            guard counts[key, default: 0] > 1, numbers[key] == nil else { continue }
            shared.append(key)
            numbers[key] = shared.count
        }
    }

    /// A citation in full, or with the number of what it shares with others and what it fills in there.
    func text(of citation: Citation) -> String {
        guard let number = numbers[CitedElements.key(citation)] else { return citation.description }
        let filled = CitedElements.cut(citation.element ?? "").values
        return citation.path + (citation.line.map { ":\($0)" } ?? "")
            + (citation.note.map { " (\($0))" } ?? "")
            + " [\(([String(number)] + filled).joined(separator: ", "))]"
    }

    private static func key(_ citation: Citation) -> String {
        citation.element.map { "\(citation.source), \(cut($0).form)" } ?? citation.source
    }

    /// The path of an element with its quoted values left open, and these values.
    private static func cut(_ element: String) -> (form: String, values: [String]) {
        // Every second part stands between quotes; an odd one that is left open is no value.
        let parts: [Substring] = element.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count > 2, parts.count % 2 == 1 else { return (element, []) }
        let values = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
        let form = parts.indices.map { $0 % 2 == 1 ? "…" : String(parts[$0]) }
        return (form.joined(separator: "'"), values)
    }
}
