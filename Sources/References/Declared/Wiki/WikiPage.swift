import MarkupKit

/// One page of a dump: its newest text, or where it sends its readers.
struct WikiPage {
    /// The title.
    let title: String
    /// The title it redirects to, if it does.
    let target: String?
    /// The text, or nothing for an empty page.
    let text: String
    /// The line on which the text begins.
    let line: Int

    /// Takes a record apart, or none for a page beside the articles.
    ///
    /// Dumps without `ns`, which are older than schema 0.6, tell the namespace by the title alone.
    init?(_ page: MarkupElement) {
        guard let title = page.child("title").flatMap({ cleaned($0.text) }) else { return nil }
        if let space = page.child("ns") {
            guard space.text == "0" else { return nil }
        } else if title.contains(/^[^\s:]+:\S/) {
            return nil
        }
        // Dumps of whole histories order revisions in either way.
        var newest: MarkupElement?
        var stamp = ""
        for revision in page.children("revision") {
            let time = revision.child("timestamp")?.text ?? ""
            if newest == nil || time >= stamp {
                newest = revision
                stamp = time
            }
        }
        let element = newest?.child("text")
        self.title = title
        text = element?.text ?? ""
        line = element?.line ?? page.line
        if let named = page.child("redirect")?["title"].flatMap(cleaned) {
            target = named
        } else {
            target = WikiPage.target(of: text)
        }
    }

    /// The target of `#REDIRECT [[…]]`; the word is written in any language.
    private static func target(of text: String) -> String? {
        let head = text.prefix(500).drop(while: \.isWhitespace)
        guard head.first == "#",
            let match = head.prefixMatch(of: /#[^\s\[#*:]+\s*:?\s*\[\[([^\]|#]+)/)
        else { return nil }
        return cleaned(String(match.1).replacing("_", with: " "))
    }
}

/// A field of an infobox that was found.
struct WikiField {
    /// The name of the template.
    var template: String
    /// The name of the field as written.
    var name: String
    /// The value.
    var text: RichText
    /// The line of the dump.
    var line: Int
}

extension WikiPage {
    /// The fields of the page's infoboxes, those that look like one first; of a name the first.
    func fields() -> [WikiField] {
        let markup = WikiMarkup(text)
        let all = markup.templates(in: 0..<markup.bytes.count)
        let boxes = all.filter(\.isInfobox)
        // Wikis name their boxes in their own language: then what has many named values is one.
        let candidates =
            boxes.isEmpty ? all.filter { $0.parameters.count { $0.name != nil } >= 3 } : boxes
        var seen: Set<String> = []
        var fields: [WikiField] = []
        var counted = (offset: 0, lines: 0)
        for template in candidates.prefix(100) {
            for (key, name, parameter) in template.fields {
                guard fields.count < 2_000, seen.insert(key).inserted else { continue }
                let start = parameter.range.lowerBound
                counted.lines += markup.bytes[counted.offset..<start].count {
                    $0 == UInt8(ascii: "\n")
                }
                counted.offset = start
                let found = markup.richText(parameter.range)
                guard cleaned(found.plain) != nil || found.items.count > 1 else { continue }
                fields.append(
                    WikiField(
                        template: template.name,
                        name: name,
                        text: found,
                        line: line + counted.lines
                    )
                )
            }
        }
        return fields
    }
}
