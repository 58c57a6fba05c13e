extension WikiMarkup {
    /// What readers see of a range: its items, with links and languages.
    func richText(_ range: Range<Int>, depth: Int = 0) -> RichText {
        var text = RichText()
        var plain: [UInt8] = []
        var place = range.lowerBound
        let limit = range.upperBound
        func flush() {
            guard !plain.isEmpty else { return }
            text.add(TextRun(withoutEntities(String(decoding: plain, as: UTF8.self))))
            plain = []
        }
        while place < limit {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "{") where isPair(byte, at: place, before: limit):
                let template = template(at: place, before: limit)
                flush()
                if depth < 20 { text.add(shown(template, depth: depth + 1)) }
                place = template.range.upperBound
                continue
            case UInt8(ascii: "[") where isPair(byte, at: place, before: limit):
                flush()
                let link = link(at: place, before: limit)
                if let run = run(of: link) { text.add(run) }
                place = link.upperBound + 2
                continue
            case UInt8(ascii: "["):
                if let end = outerLink(at: place, before: limit) {
                    place = end.shown
                    plain.append(contentsOf: bytes[end.shown..<end.close])
                    place = end.close + 1
                    continue
                }
            case UInt8(ascii: "'") where isPair(byte, at: place, before: limit):
                while place < limit, bytes[place] == byte { place += 1 }
                continue
            case UInt8(ascii: "<"):
                if let tag = tag(at: place, before: limit) {
                    if tag.endsItem {
                        flush()
                        text.endItem()
                    }
                    place = tag.end
                    continue
                }
            case UInt8(ascii: "\n"):
                plain.append(UInt8(ascii: " "))
                place += 1
                if place < limit, "*#:".utf8.contains(bytes[place]) {
                    flush()
                    text.endItem()
                    while place < limit, "*#:".utf8.contains(bytes[place]) { place += 1 }
                }
                continue
            case UInt8(ascii: "*") where plain.isEmpty && place == range.lowerBound:
                while place < limit, bytes[place] == byte { place += 1 }
                continue
            default: break
            }
            plain.append(byte)
            place += 1
        }
        flush()
        return text
    }

    /// The inside of the link that opens at an offset, ending at its brackets or with its line.
    private func link(at start: Int, before limit: Int) -> Range<Int> {
        var depth = 0
        var place = start + 2
        while place < limit {
            if isPair(UInt8(ascii: "["), at: place, before: limit) {
                depth += 1
                place += 2
            } else if isPair(UInt8(ascii: "]"), at: place, before: limit) {
                if depth == 0 { return (start + 2)..<place }
                depth -= 1
                place += 2
            } else {
                place += 1
            }
        }
        return min(start + 2, limit)..<max(limit - 2, min(start + 2, limit))
    }

    /// The run of a link, or none for a picture, sound or category.
    private func run(of link: Range<Int>) -> TextRun? {
        let parts = text(link).split(separator: "|", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last else { return nil }
        var target = String(first)
        if target.hasPrefix(":") { target.removeFirst() }
        target = String(target.prefix { $0 != "#" })
        if let colon = target.firstIndex(of: ":") {
            let name = target[..<colon].lowercased()
            let rest = target[target.index(after: colon)...].lowercased()
            let media = ["svg", "png", "jpg", "jpeg", "gif", "webp", "ogg", "oga", "mp3", "webm"]
            if ["file", "image", "category", "media"].contains(name) { return nil }
            if media.contains(where: { rest.hasSuffix(".\($0)") }) { return nil }
        }
        guard let title = cleaned(withoutEntities(target)) else {
            return TextRun(withoutEntities(String(last)))
        }
        var shown = String(last).replacing("''", with: "")
        if parts.count == 1, shown.hasPrefix(":") { shown.removeFirst() }
        if let at = shown.firstRange(of: "[[") { shown = String(shown[..<at.lowerBound]) }
        return TextRun(
            withoutEntities(cleaned(shown) == nil ? title : shown),
            title: title
        )
    }

    /// Where the text of a link to another site begins and ends: `[https://… text]`.
    private func outerLink(at start: Int, before limit: Int) -> (shown: Int, close: Int)? {
        let head = text(start + 1..<min(start + 9, limit))
        guard head.hasPrefix("http") || head.hasPrefix("//") else { return nil }
        guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let blank = bytes[start..<close].firstIndex(of: UInt8(ascii: " "))
        return (blank.map { $0 + 1 } ?? close, close)
    }

    /// Where a tag ends, and whether it parts items; the words in a superscript stay unseen.
    private func tag(at start: Int, before limit: Int) -> (end: Int, endsItem: Bool)? {
        guard start + 1 < limit,
            let close = bytes[start..<min(limit, start + 400)].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let inside = text((isEnd ? start + 2 : start + 1)..<close).lowercased()
        let name = String(inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
        guard !name.isEmpty else { return nil }
        if name == "sup", !isEnd, !inside.hasSuffix("/"),
            let end = WikiMarkup.find("</sup>", in: bytes, from: close), end < limit
        {
            return (end + 6, false)
        }
        return (close + 1, ["br", "li", "p", "div", "ul", "ol", "hr", "tr"].contains(name))
    }
}

/// Text with the character references of HTML that wikitext uses resolved.
func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let named = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "ndash": "–", "mdash": "—",
        "thinsp": " ", "ensp": " ", "emsp": " ", "middot": "·", "bull": "•", "shy": "", "lrm": "",
        "rlm": "", "zwnj": "\u{200c}", "zwj": "\u{200d}", "apos": "'", "hellip": "…",
    ]
    return text.replacing(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/) { match in
        let word = match.1
        if let known = named[String(word)] { return known }
        guard word.hasPrefix("#") else { return String(match.0) }
        let digits = word.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
}
