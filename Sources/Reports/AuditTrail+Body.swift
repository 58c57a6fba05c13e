import Vocabulary

extension AuditTrail {
    /// What one page shows: the words on marks, an index, and the items by facet.
    func body(of sheet: [Slice], files: [SafeName], index: Int) -> [HTML] {
        pieces {
            localeHeading(report.pack, page: "answers")
            element("p") {
                isolated(group.model)
                if isSimulated {
                    " "
                    simulatedStamp
                }
                ", condition "
                isolated(group.condition)
                ", questions of "
                isolated(group.suite)
                if files.count > 1 { ", part \(index + 1) of \(files.count)" }
                "."
            }
            pager(files, current: index)
            element("p", .class("small")) {
                "In the answers: "
                element("mark", .class("target")) { "in the gold of \(report.pack.place)" }
                ", "
                element("mark", .class("proxy")) { "in the gold of a declared proxy" }
                ", "
                element("mark", .class("both")) { "in both" }
                ". Characters that are hidden or reorder text are shown by code point, such as "
                element("bdi", .class("u")) { "U+202E" }
                "."
            }
            verdictCounts(sheet)
            lookFirst(sheet)
            element("nav", .set("aria-label", "Questions on this page")) {
                for (facet, slices) in byFacet(sheet) {
                    details("\(facet), \(Figure.count(slices.count, "question", "questions"))") {
                        element("ul", .class("toc")) {
                            for slice in slices { slice.entry.indexLine(slice.shown) }
                        }
                    }
                }
            }
            for (facet, slices) in byFacet(sheet) {
                element("section") {
                    element("h2") { isolated(facet) }
                    for slice in slices { slice.entry.html(slice.shown) }
                }
            }
            pager(files, current: index)
        }
    }

    private func byFacet(_ sheet: [Slice]) -> [(facet: String, slices: [Slice])] {
        var groups: [(facet: String, slices: [Slice])] = []
        for slice in sheet {
            if groups.last?.facet == slice.entry.facet {
                groups[groups.count - 1].slices.append(slice)
            } else {
                groups.append((slice.entry.facet, [slice]))
            }
        }
        return groups
    }

    private static let mostLinks = 400

    /// Links to the answers a reader of an excess will want to see.
    private func lookFirst(_ sheet: [Slice]) -> [HTML] {
        var links: [HTML] = []
        var count = 0
        for slice in sheet {
            for i in slice.shown {
                let verdicts = report.pack.proxies.compactMap { proxy in
                    slice.entry.verdict(i, against: proxy.tag)
                }
                guard let found = [Verdict.leak, .mixed].first(where: verdicts.contains) else {
                    continue
                }
                count += 1
                if count > AuditTrail.mostLinks { continue }
                links.append(slice.entry.link(toReply: i, sign: found.sign))
            }
        }
        guard count > 0 else { return [] }
        return [
            details("Leak and mixed answers, \(Figure.count(count))") {
                element("ul", .class("toc")) { links }
                if count > links.count {
                    element("p") { "The first \(Figure.count(links.count)) are linked." }
                }
            }
        ]
    }

    private func verdictCounts(_ sheet: [Slice]) -> [HTML] {
        let proxies = report.pack.proxies.map(\.tag)
        guard !proxies.isEmpty else { return [] }
        var table = CountedTable(
            label: "Verdicts on this page",
            caption: [.text("Answers on this page, by verdict against each declared proxy.")],
            columns: [.words("Proxy", "once")]
                + Verdict.allCases.map { .number("\($0.sign) \($0.rawValue)") }
                + [.number("no gold")]
        )
        for proxy in proxies {
            var counts: [Verdict: Int] = [:]
            var without = 0
            for slice in sheet {
                for i in slice.shown {
                    if let verdict = slice.entry.verdict(i, against: proxy) {
                        counts[verdict, default: 0] += 1
                    } else {
                        without += 1
                    }
                }
            }
            var cells: [[HTML]] = [[isolated(report.name(proxy))]]
            for verdict in Verdict.allCases {
                cells.append([.text(Figure.count(counts[verdict] ?? 0))])
            }
            cells.append([.text(Figure.count(without))])
            table.rows.append(("", cells))
        }
        return table.html
    }
}
