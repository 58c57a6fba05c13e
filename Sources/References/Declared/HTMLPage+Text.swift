import Diagnostics
import MarkupKit

extension HTMLPage {
    /// What readers see of an element: its items, with links and languages, without footnotes.
    func richText(of node: MarkupNode) throws(DiagnosticsError) -> RichText {
        var text = RichText()
        var link: (path: String, title: String)?
        for part in try nodes(HTMLPage.visible, in: node) {
            guard part.kind == .element else {
                let title = link.flatMap { part.path.hasPrefix($0.path) ? $0.title : nil }
                text.add(
                    TextRun(part.value, title: title, language: languageTag(part.language))
                )
                continue
            }
            if part.name == "a" {
                link = pageTitle(of: part).map { ("\(part.path)/", $0) }
            } else {
                text.endItem()
            }
        }
        return text
    }

    /// What readers see of an element, on one line.
    func plainText(of node: MarkupNode) throws(DiagnosticsError) -> String {
        try richText(of: node).plain
    }

    /// The title of the page that a link of a wiki leads to; other links have titles of other kinds.
    private func pageTitle(of link: MarkupNode) -> String? {
        guard let title = link.attribute("title"), let address = link.attribute("href") else {
            return nil
        }
        let isWiki =
            address.hasPrefix("./") || address.contains("/wiki/")
            || address.contains("index.php?title=")
            || (link.attribute("rel") ?? "").contains("mw:WikiLink")
        return isWiki ? title : nil
    }

    /// Texts, links, and elements that part items; not what is hidden, styled or a footnote.
    private static let visible: String = {
        let parting = ["br", "li", "p", "div", "tr", "dd", "dt"].map { "self::\($0)" }
        let wanted = (["self::text()", "self::a"] + parting).joined(separator: " or ")
        let footnote = "sup[contains(@class,'reference') or .//a[starts-with(@href,'#')]]"
        return "descendant::node()[\(wanted)]"
            + "[not(ancestor-or-self::*[self::style or self::script or self::\(footnote)"
            + " or contains(translate(@style,' ',''),'display:none')])]"
    }()
}

/// A row of an infobox: what it is about, and what it says.
struct InfoboxRow {
    /// The label, without bullets.
    var label: String
    /// The label behind that of the rows above it, as `Area / Total`.
    var full: String
    /// The cell.
    var cell: MarkupNode
}

extension HTMLPage {
    /// The rows of all infoboxes in order, as MediaWiki and Parsoid write them.
    func infoboxRows() throws(DiagnosticsError) -> [InfoboxRow] {
        var rows: [InfoboxRow] = []
        var section = ""
        for row in try nodes(HTMLPage.boxRows, in: nil) {
            let heads = try nodes("./th", in: row)
            let cells = try nodes("./td", in: row)
            var label: String
            let cell: MarkupNode
            if let head = heads.first {
                label = cleaned(try plainText(of: head)) ?? ""
                guard let first = cells.first else {
                    section = label
                    continue
                }
                cell = first
            } else if cells.count == 2 {
                // Some wikis make the label a plain cell.
                label = cleaned(try plainText(of: cells[0])) ?? ""
                cell = cells[1]
            } else {
                continue
            }
            let isNested = label.hasPrefix("•")
            while let first = label.first, first == "•" || first == "-" || first.isWhitespace {
                label.removeFirst()
            }
            if !isNested, !heads.isEmpty { section = label }
            guard !label.isEmpty else { continue }
            rows.append(
                InfoboxRow(
                    label: label,
                    full: isNested && !section.isEmpty ? "\(section) / \(label)" : label,
                    cell: cell
                )
            )
        }
        return rows
    }

    private static let boxRows: String = {
        let named = ["infobox", "sinottico", "taxobox", "infotable"]
            .map { "contains(@class,'\($0)')" }
            .joined(separator: " or ")
        // A table inside a cell of the box has rows of its own, which are no fields.
        return "//table[\(named)]/*/tr|//table[\(named)]/tr"
    }()
}
