import Evidence
import Vocabulary

/// One reason for which an item, or one of its pairs, stays out of the headline.
struct ExcludedItem {
    /// The item.
    var item: String
    /// The reason.
    var exclusion: Exclusion

    /// Every reason of every item, by rule, then item.
    ///
    /// A later turn is listed only for what does not keep its first turn out already. Pairs with
    /// cultures that serve neither as proxy nor as placebo are compared nowhere and not listed.
    static func all(of report: LocaleReport) -> [ExcludedItem] {
        let served = served(report)
        let known = Dictionary(report.items.map { ($0.id, $0.exclusions) }) { first, _ in first }
        return report.items
            .flatMap { item in
                let said = item.follows == nil ? [] : Set(known[item.firstTurn] ?? [])
                let isOpen = report.questions[item.question].map {
                    EvidencePolicy().openSuites.contains($0.suite)
                }
                return item.exclusions
                    .filter { exclusion in
                        !said.contains(exclusion)
                            && (isOpen == true
                                || exclusion.culture.map { served?.contains($0) ?? true } ?? true)
                    }
                    .map { ExcludedItem(item: item.id, exclusion: $0) }
            }
            .sorted { a, b in
                // One after the other: rule and item settle nearly all.
                let (x, y) = (a.exclusion, b.exclusion)
                if x.rule != y.rule { return x.rule < y.rule }
                if a.item != b.item { return a.item < b.item }
                return (x.culture?.rawValue ?? "", x.reason) < (y.culture?.rawValue ?? "", y.reason)
            }
    }

    /// The target, its proxies and its declared placebos; none when every culture serves.
    private static func served(_ report: LocaleReport) -> Set<LocaleTag>? {
        guard let placebos = report.pack.placebos else { return nil }
        return Set(placebos.tags).union(report.pack.proxies.map(\.tag)).union([report.pack.tag])
    }

    /// How often each rule speaks, by rule.
    static func countsByRule(_ list: [ExcludedItem]) -> [(rule: String, count: Int)] {
        var counts: [String: Int] = [:]
        for entry in list { counts[entry.exclusion.rule, default: 0] += 1 }
        return counts.keys.sorted().map { ($0, counts[$0] ?? 0) }
    }
}

/// The same reason for several pairs of one item, told once.
struct ExcludedRow {
    /// The item.
    var item: String
    /// The rule.
    var rule: String
    /// The cultures concerned; none for the whole item.
    var cultures: [LocaleTag] = []
    /// The reason, with an ellipsis for the culture's tag where there are several.
    var reason: String

    /// Joins entries that differ in nothing but the culture that they name, in their order.
    static func rows(of list: [ExcludedItem]) -> [ExcludedRow] {
        var rows: [ExcludedRow] = []
        var places: [[String]: Int] = [:]
        for entry in list {
            let exclusion = entry.exclusion
            guard let culture = exclusion.culture else {
                rows.append(
                    ExcludedRow(item: entry.item, rule: exclusion.rule, reason: exclusion.reason)
                )
                continue
            }
            let open = replaced(culture.rawValue, in: exclusion.reason)
            let key = [entry.item, exclusion.rule, open]
            if let place = places[key] {
                rows[place].cultures.append(culture)
                rows[place].reason = open
            } else {
                places[key] = rows.count
                rows.append(
                    ExcludedRow(
                        item: entry.item,
                        rule: exclusion.rule,
                        cultures: [culture],
                        reason: exclusion.reason
                    )
                )
            }
        }
        return rows
    }
}

/// A page that lists excluded items, made only when the list is long.
struct ExcludedPage {
    /// Where it stands beside the locale page.
    var file: SafeName
    /// The page as UTF-8.
    var bytes: [UInt8]
}

/// Longer lists get pages of their own.
private let longestInlineList = 150

/// Reasons a page; each is at most a few hundred bytes.
private let reasonsPerPage = 4_000

/// Makes the pages of excluded items; none when the list fits the locale page.
func excludedPages(_ report: LocaleReport, listing rows: [ExcludedRow]) -> [ExcludedPage] {
    guard rows.count > longestInlineList else { return [] }
    let starts = Array(stride(from: 0, to: rows.count, by: reasonsPerPage))
    return starts.enumerated().map { index, start in
        let part = Array(rows[start..<min(start + reasonsPerPage, rows.count)])
        let shell = PageShell(
            words: report.words,
            title: report.words(
                "{place} ({tag}): kept out of the headline",
                ["place": report.pack.place, "tag": report.pack.tag.rawValue]
            ),
            toolVersion: report.provenance.toolVersion,
            banner: bannerOfSimulation(report.words, over: report.origins),
            alternate: LocaleTable.record,
            body: pieces {
                localeHeading(
                    report.pack,
                    page: report.words("kept out of the headline"),
                    words: report.words
                )
                pager(
                    starts.indices.map { SafeName.excluded(part: $0 + 1) },
                    current: index,
                    words: report.words
                )
                excludedTable(part, of: report)
            }
        )
        return ExcludedPage(file: .excluded(part: index + 1), bytes: shell.bytes)
    }
}

/// Excluded items with rule and reason.
func excludedTable(_ rows: [ExcludedRow], of report: LocaleReport) -> [HTML] {
    let words = report.words
    var table = CountedTable(
        label: words("Excluded items"),
        columns: [
            .words(words("Item")), .words(words("Rule")), .words(words("Concerns"), "once"),
            .words(words("Reason"), "wide"),
        ]
    )
    for row in rows {
        table.add(
            [element("span", .class("id")) { isolated(row.item) }],
            [isolated(row.rule)],
            [
                row.cultures.isEmpty
                    ? .text(words("the whole item"))
                    : isolated(words.list(row.cultures.map(report.name)))
            ],
            [isolated(shortened(row.reason, to: 400))]
        )
    }
    return table.html + [download(.excluded, words: words)]
}

/// Links to the parts of something that takes several pages.
func pager(_ files: [SafeName], current: Int, words: Words) -> [HTML] {
    guard files.count > 1 else { return [] }
    return pieces {
        element("nav", .set("aria-label", words("Parts"))) {
            element("ul", .class("pager")) {
                for (i, file) in files.enumerated() {
                    element("li") {
                        let name = words("Part {n}", ["n": words.number(i + 1)])
                        if i == current {
                            element("b", .set("aria-current", "page")) { name }
                        } else {
                            element("a", .href(LocalLink(file: file))) { name }
                        }
                    }
                }
            }
        }
    }
}

/// The beginning of a text, with an ellipsis when something is missing.
func shortened(_ text: String, to scalars: Int) -> String {
    // No text has more scalars than bytes.
    if text.utf8.count <= scalars { return text }
    let view = text.unicodeScalars
    guard let end = view.index(view.startIndex, offsetBy: scalars, limitedBy: view.endIndex),
        end != view.endIndex
    else { return text }
    return String(view[..<end]) + "…"
}

/// A text with an ellipsis in the places of a tag.
///
/// Bytes are compared where letters of their own surround the tag, as they nearly always do; where
/// a sign beside it could belong to its first or last letter, characters are.
private func replaced(_ tag: String, in text: String) -> String {
    let (tagBytes, bytes) = (Array(tag.utf8), Array(text.utf8))
    guard let first = tagBytes.first, tagBytes.allSatisfy({ 0x21..<0x7F ~= $0 }) else {
        return text.replacing(tag, with: "…")
    }
    var open: [UInt8] = []
    var (place, start) = (0, 0)
    while place + tagBytes.count <= bytes.count {
        guard bytes[place] == first,
            bytes[place..<place + tagBytes.count].elementsEqual(tagBytes)
        else {
            place += 1
            continue
        }
        let end = place + tagBytes.count
        let isApart =
            (place == 0 || bytes[place - 1] < 0x80) && (end == bytes.count || bytes[end] < 0x80)
        guard isApart else { return text.replacing(tag, with: "…") }
        open.append(contentsOf: bytes[start..<place])
        open.append(contentsOf: "…".utf8)
        (place, start) = (end, end)
    }
    if start == 0 { return text }
    open.append(contentsOf: bytes[start...])
    return String(decoding: open, as: UTF8.self)
}
