import Vocabulary

/// An answer cut to what a page can show, with what it matched marked.
struct MarkedAnswer {
    /// The most scalars shown of one answer.
    static let longest = 20_000

    /// The marked text, to stand in an element that keeps white space.
    let content: [HTML]
    /// What the reader must know about the part not shown or not marked.
    let notes: [String]

    /// Marks an answer's matches with the golds of a target and its declared proxies.
    ///
    /// Spans may overlap, reach beyond the text or cut through a character: they are clipped to
    /// the text and widened to whole characters, and those left empty are counted in a note.
    init(
        text: String,
        matches: [GoldMatch],
        target: LocaleTag,
        proxies: Set<LocaleTag>,
        words: Words = Words()
    ) {
        let bytes = Array(text.utf8)
        let shown = MarkedAnswer.shownLength(of: bytes)
        var starts: [Int: Change] = [:]
        var outside = 0
        var hidden = 0
        for match in matches {
            let isTarget = match.culture == target
            guard isTarget || proxies.contains(match.culture) else { continue }
            let start = max(0, min(match.start, bytes.count))
            let end = max(0, min(match.end, bytes.count))
            guard start < end, match.start >= 0, match.end <= bytes.count else {
                outside += 1
                if start >= end { continue }
                MarkedAnswer.note(start, end, isTarget, bytes, shown, &starts)
                continue
            }
            if start >= shown {
                hidden += 1
                continue
            }
            MarkedAnswer.note(start, end, isTarget, bytes, shown, &starts)
        }
        content = MarkedAnswer.segments(of: bytes, shown: shown, changes: starts)
        var notes: [String] = []
        if shown < bytes.count {
            notes.append(
                words(
                    "Cut for display: the first {shown} of {all} characters (Unicode scalars).",
                    [
                        "shown": words.number(MarkedAnswer.longest),
                        "all": words.number(text.unicodeScalars.count),
                    ]
                )
            )
        }
        if hidden > 0 {
            notes.append(
                words.count(
                    hidden,
                    one: "{n} match lies in the part not shown.",
                    other: "{n} matches lie in the part not shown."
                )
            )
        }
        if outside > 0 {
            notes.append(
                words.count(
                    outside,
                    one: "{n} span reaches beyond the answer; the record is inconsistent.",
                    other: "{n} spans reach beyond the answer; the record is inconsistent."
                )
            )
        }
        self.notes = notes
    }

    /// How many matches of each side begin and end at a byte.
    private struct Change {
        var target = 0
        var proxy = 0
    }

    private static func note(
        _ start: Int,
        _ end: Int,
        _ isTarget: Bool,
        _ bytes: [UInt8],
        _ shown: Int,
        _ changes: inout [Int: Change]
    ) {
        var (first, last) = (start, end)
        while first > 0, isContinuation(bytes[first]) { first -= 1 }
        while last < bytes.count, isContinuation(bytes[last]) { last += 1 }
        last = min(last, shown)
        guard first < last else { return }
        if isTarget {
            changes[first, default: Change()].target += 1
            changes[last, default: Change()].target -= 1
        } else {
            changes[first, default: Change()].proxy += 1
            changes[last, default: Change()].proxy -= 1
        }
    }

    private static func segments(
        of bytes: [UInt8],
        shown: Int,
        changes: [Int: Change]
    ) -> [HTML] {
        var parts: [HTML] = []
        var (target, proxy) = (0, 0)
        var from = 0
        var look: String?
        func close(at end: Int) {
            guard from < end else { return }
            let text = String(decoding: bytes[from..<end], as: UTF8.self)
            parts.append(look.map { look in element("mark", .class(look)) { text } } ?? .text(text))
            from = end
        }
        for place in changes.keys.sorted() {
            guard let change = changes[place] else { continue }
            target += change.target
            proxy += change.proxy
            let next: String? =
                switch (target > 0, proxy > 0) {
                case (true, true): "both"
                case (true, false): "target"
                case (false, true): "proxy"
                case (false, false): nil
                }
            if next != look {
                close(at: place)
                look = next
            }
        }
        close(at: shown)
        return parts
    }

    /// The bytes of the first scalars, as many as are shown.
    private static func shownLength(of bytes: [UInt8]) -> Int {
        guard bytes.count > longest else { return bytes.count }
        var scalars = 0
        for (i, byte) in bytes.enumerated() where !isContinuation(byte) {
            if scalars == longest { return i }
            scalars += 1
        }
        return bytes.count
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
