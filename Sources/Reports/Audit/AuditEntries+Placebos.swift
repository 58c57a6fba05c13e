import Vocabulary

extension AuditEntries {
    /// Writes the golds of placebos on request: those that share a value together, each with its citation.
    ///
    /// Two dozen placebos often have three values between them, and cite one element of two dozen
    /// files, or elements that differ in a code. What is common is written once; what differs stands
    /// beside each culture's name.
    func write(placebos sets: [GoldSet], into page: inout HTMLWriter) {
        var places: [PlaceboValue: Int] = [:]
        var groups: [[Int]] = []
        for (index, set) in sets.enumerated() {
            let value = PlaceboValue(set)
            if let place = places[value] {
                groups[place].append(index)
            } else {
                places[value] = groups.count
                groups.append([index])
            }
        }
        let notes = CitedElements(sets)
        page.open("details")
        page.open("summary")
        page.text(
            context.words.count(
                sets.count,
                one: "Gold of {n} placebo culture",
                other: "Golds of {n} placebo cultures"
            )
        )
        page.close("summary")
        page.open("dl", .class("golds"))
        for group in groups { write(valueOf: group, among: sets, notes, into: &page) }
        page.close("dl")
        if !notes.shared.isEmpty {
            page.open("p", .class("soft small"))
            for (place, note) in notes.shared.enumerated() {
                page.text(place > 0 ? "; [\(place + 1)] " : "[1] ")
                page.isolate(shortened(note, to: 300))
            }
            page.close("p")
        }
        page.close("details")
    }

    private func write(
        valueOf group: [Int],
        among sets: [GoldSet],
        _ notes: CitedElements,
        into page: inout HTMLWriter
    ) {
        page.open("div")
        page.open("dt")
        page.isolate(context.words.list(group.map { context.name(sets[$0].culture) }))
        page.close("dt")
        page.open("dd")
        write(clustersOf: sets[group[0]], atMost: Self.mostClustersOfPlacebo, into: &page)
        page.open("div")
        write(standingOf: sets[group[0]], into: &page)
        for index in group {
            let set = sets[index]
            page.text("; ")
            if group.count > 1 {
                page.isolate(context.name(set.culture))
                page.text(": ")
            }
            for (i, citation) in set.citations.prefix(Self.mostCitations).enumerated() {
                if i > 0 { page.text(", ") }
                page.isolate(shortened(notes.text(of: citation, number: i, in: index), to: 300))
            }
            write(remainder: set.citations.count - Self.mostCitations, into: &page)
        }
        page.close("div")
        page.close("dd")
        page.close("div")
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
    /// What citations may share, each once.
    private var places: [Place] = []
    /// The number of each place among what is shared; none where it is named once.
    private var numbers: [Int?] = []
    /// Place and cut of every citation, by set and by its number there.
    private var cited: [[(place: Int, cut: Int?)]] = []
    /// The elements cited, each cut once: two dozen files are cited with one element.
    private var cuts: [Cut] = []

    /// The path of an element with its quoted values left open, and these values.
    private struct Cut {
        var form: String
        var values: [String]
    }

    /// What citations may share.
    private struct Place: Hashable {
        var source: ByteKey
        var form: ByteKey?
    }

    init(_ sets: [GoldSet]) {
        var counts: [Int] = []
        var known: [Place: Int] = [:]
        var knownCuts: [ByteKey: Int] = [:]
        for set in sets {
            cited.append(
                set.citations.prefix(AuditEntries.mostCitations).map { citation in
                    let cut = citation.element.map { element in
                        if let number = knownCuts[ByteKey(element)] { return number }
                        cuts.append(Self.cut(element))
                        knownCuts[ByteKey(element)] = cuts.count - 1
                        return cuts.count - 1
                    }
                    let place = Place(
                        source: ByteKey(citation.source),
                        form: cut.map { ByteKey(cuts[$0].form) }
                    )
                    let number = known[place] ?? places.count
                    if number == places.count {
                        known[place] = number
                        places.append(place)
                        counts.append(0)
                    }
                    counts[number] += 1
                    return (number, cut)
                }
            )
        }
        numbers = places.indices.map { number in
            guard counts[number] > 1 else { return nil }
            let place = places[number]
            shared.append(
                place.form.map { "\(place.source.text), \($0.text)" } ?? place.source.text
            )
            return shared.count
        }
    }

    /// A citation in full, or with the number of what it shares with others and what it fills in there.
    /// - Parameters:
    ///   - number: its place among those of its gold.
    ///   - set: the place of its gold.
    func text(of citation: Citation, number: Int, in set: Int) -> String {
        let (place, cut) = cited[set][number]
        guard let number = numbers[place] else { return citation.description }
        var text = citation.path
        if let line = citation.line { text += ":\(line)" }
        if let note = citation.note { text += " (\(note))" }
        text += " [\(number)"
        for value in cut.map({ cuts[$0].values }) ?? [] {
            text += ", "
            text += value
        }
        return text + "]"
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

/// A text as the key of a dictionary by its bytes: to compare by meaning takes longer.
private struct ByteKey: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (a: ByteKey, b: ByteKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        let span = text.utf8Span.span
        unsafe span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
