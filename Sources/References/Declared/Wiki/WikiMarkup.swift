/// The UTF-8 of wikitext from which comments, footnotes and other unseen parts are blanked.
///
/// Blanked bytes become spaces and line ends stay, so that every later offset has its line. The
/// grammar is that of the manual pages Help:Templates, Help:Links and Help:Tables of MediaWiki, as
/// far as infoboxes use it.
struct WikiMarkup {
    let bytes: [UInt8]

    init(_ text: String) {
        var bytes = Array(text.utf8)
        WikiMarkup.blankComments(in: &bytes)
        for name in ["ref", "gallery", "timeline", "math", "score", "style", "imagemap"] {
            WikiMarkup.blank(element: Array(name.utf8), in: &bytes)
        }
        self.bytes = bytes
    }

    private static func blankComments(in bytes: inout [UInt8]) {
        var place = 0
        while let start = find("<!--", in: bytes, from: place) {
            let end = find("-->", in: bytes, from: start + 4).map { $0 + 3 } ?? bytes.count
            blank(&bytes, start..<end)
            place = end
        }
    }

    /// Blanks `<ref …>…</ref>` and `<ref …/>`; one that is never closed hides no more than its tag.
    private static func blank(element name: [UInt8], in bytes: inout [UInt8]) {
        var place = 0
        // Once one search for the end has failed, none behind it can succeed.
        var hasEnd = true
        while let start = nextTag(name, in: bytes, from: place) {
            guard let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
            var end = close + 1
            if bytes[close - 1] != UInt8(ascii: "/"), hasEnd {
                if let tag = nextTag([UInt8(ascii: "/")] + name, in: bytes, from: end) {
                    let last = bytes[tag...].firstIndex(of: UInt8(ascii: ">"))
                    end = last.map { $0 + 1 } ?? bytes.count
                } else {
                    hasEnd = false
                }
            }
            blank(&bytes, start..<end)
            place = end
        }
    }

    private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
        for index in range where bytes[index] != UInt8(ascii: "\n") {
            bytes[index] = UInt8(ascii: " ")
        }
    }

    /// Where a tag of a name, in small letters, begins.
    private static func nextTag(_ name: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + name.count < bytes.count {
            guard let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
            let end = open + 1 + name.count
            guard end < bytes.count else { return nil }
            let matches = zip(bytes[(open + 1)..<end], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
            if matches, !isLetter(bytes[end]) { return open }
            place = open + 1
        }
        return nil
    }

    /// Where an ASCII text begins.
    static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array("\(text)".utf8)
        guard let first = wanted.first else { return nil }
        var place = start
        while place + wanted.count <= bytes.count {
            guard let found = bytes[place...].firstIndex(of: first) else { return nil }
            if bytes[found...].starts(with: wanted) { return found }
            place = found + 1
        }
        return nil
    }

    /// The text of a range of offsets.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// How many lines end before an offset.
    func lines(before offset: Int) -> Int {
        bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte & 0xdf)
}
