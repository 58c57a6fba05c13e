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
///
/// As bytes, which are compared at once: texts are compared by what they mean, sign by sign.
private struct PlaceboValue: Hashable {
    private var bytes: [UInt8] = []

    init(_ gold: GoldSet) {
        bytes.reserveCapacity(256)
        add(gold.status.rawValue)
        add(gold.calendar)
        add(gold.invalid)
        bytes.append(gold.acceptsNone ? 1 : 0)
        for cluster in gold.clusters {
            add(cluster.label)
            add(cluster.weight.map { "\($0)" })
            for alias in cluster.aliases {
                add(alias.text)
                add(alias.language)
            }
            // No text begins with this byte, so that no list runs into the next one.
            bytes.append(0xFF)
        }
    }

    private mutating func add(_ text: String?) {
        if let text { bytes.append(contentsOf: text.utf8) }
        bytes.append(text == nil ? 0xFE : 0xFD)
    }

    func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}

/// Sources and elements that several citations name, numbered in the order of first use.
private struct CitedElements {
    /// Source and element, as the notes under the golds have them.
    private(set) var shared: [String] = []
    private var numbers: [Place: Int] = [:]
    /// The elements cited, each cut once: two dozen files are cited with one element.
    private var cuts: [String: Cut] = [:]

    /// The path of an element with its quoted values left open, and these values.
    private struct Cut {
        var form: String
        var values: [String]
    }

    /// What citations may share.
    private struct Place: Hashable {
        var source: String
        var form: String?
    }

    init(_ sets: [GoldSet]) {
        var counts: [Place: Int] = [:]
        var order: [Place] = []
        for set in sets {
            for citation in set.citations.prefix(AuditEntries.mostCitations) {
                let place = place(of: citation)
                counts[place, default: 0] += 1
                order.append(place)
            }
        }
        for place in order {
            guard counts[place, default: 0] > 1, numbers[place] == nil else { continue }
            shared.append(place.form.map { "\(place.source), \($0)" } ?? place.source)
            numbers[place] = shared.count
        }
    }

    /// A citation in full, or with the number of what it shares with others and what it fills in there.
    func text(of citation: Citation) -> String {
        let cut = citation.element.flatMap { cuts[$0] }
        guard let number = numbers[Place(source: citation.source, form: cut?.form)] else {
            return citation.description
        }
        var text = citation.path
        if let line = citation.line { text += ":\(line)" }
        if let note = citation.note { text += " (\(note))" }
        text += " [\(number)"
        for value in cut?.values ?? [] {
            text += ", "
            text += value
        }
        return text + "]"
    }

    private mutating func place(of citation: Citation) -> Place {
        guard let element = citation.element else { return Place(source: citation.source) }
        let cut = cuts[element] ?? Self.cut(element)
        cuts[element] = cut
        return Place(source: citation.source, form: cut.form)
    }

    private static func cut(_ element: String) -> Cut {
        guard element.utf8.contains(UInt8(ascii: "'")) else {
            return Cut(form: element, values: [])
        }
        // Every second part stands between quotes; an odd one that is left open is no value.
        let parts = element.utf8.split(
            separator: UInt8(ascii: "'"),
            omittingEmptySubsequences: false
        )
        guard parts.count > 2, parts.count % 2 == 1 else { return Cut(form: element, values: []) }
        var cut = Cut(form: "", values: [])
        for (index, part) in parts.enumerated() {
            if index > 0 { cut.form += "'" }
            if index % 2 == 1 {
                cut.values.append(String(Substring(part)))
                cut.form += "…"
            } else {
                cut.form += Substring(part)
            }
        }
        return cut
    }
}
