import Foundation

/// Cuts texts into flat tokens, the same ones as `Tokenizer` cuts.
struct FlatTokenizer: Sendable {
    private var table: FoldTable
    private var strings: Tokenizer
    private(set) var cutter: FlatCutter

    init(rules: FoldingRules) {
        table = FoldTable(rules: rules)
        strings = Tokenizer(rules: rules)
        cutter = FlatCutter(rules: rules)
    }

    /// The words that get a number in tokens.
    var words: WordTable {
        get { cutter.words }
        set { cutter.words = newValue }
    }

    /// Gives a word a role, as it folds by the rules in force.
    @discardableResult
    mutating func insert(_ word: String, _ role: WordRoles = []) -> UInt16 {
        read(word)
        let folded = cutter.text.tokens.first.map { cutter.text.text(of: $0) } ?? word
        return words.insert(folded, role)
    }

    /// The numbers of a phrase's words, which get one if they have none.
    mutating func numbers(of phrase: String) -> [UInt16] {
        read(phrase)
        let text = cutter.text
        return text.tokens.map { words.insert(text.text(of: $0)) }
    }

    /// Reads a text; its tokens stand in `cutter.text` until the next one is read.
    mutating func read(_ raw: String) {
        cutter.begin()
        if !cut(raw.utf8Span.span) {
            cutter.begin()
            for token in strings.tokens(of: raw) { cutter.adopt(token) }
        }
        cutter.text.raw = raw
    }

    /// Cuts a text, or says that only strings can tell its characters.
    private mutating func cut(_ raw: Span<UInt8>) -> Bool {
        let count = raw.count
        var at = 0
        var here = Read.end
        if count > 0 { here = scalar(raw, at) }
        while at < count {
            let next = at + here.length
            let ahead = next < count ? scalar(raw, next) : Read.end
            if here.folded.bits & Read.special != 0 || ahead.folded.has(.joinsPrevious) {
                if here.folded.has(.odd) { return false }
                guard let end = takeRun(raw, from: at) else { return false }
                at = end
                here = at < count ? scalar(raw, at) : Read.end
            } else {
                take(here.folded, from: at, to: next)
                at = next
                here = ahead
            }
        }
        cutter.close()
        return true
    }

    @inline(__always)
    private mutating func take(_ folded: PackedScalar, from start: Int, to end: Int) {
        if folded.has(.several) {
            for index in folded.sequence {
                cutter.add(table.sequences[index], from: start, to: end)
            }
        } else {
            cutter.take(folded, from: start, to: end)
        }
    }

    /// Takes scalars that may share characters, up to where a character surely begins.
    private mutating func takeRun(_ raw: Span<UInt8>, from start: Int) -> Int? {
        var read = scalar(raw, start)
        var end = start + read.length
        var joins = read.folded.has(.joinsNext)
        while end < raw.count {
            read = scalar(raw, end)
            let joined = read.folded.has(.joinsPrevious)
            guard joined || joins else { break }
            // A mark between a joiner and what it joins changes nothing.
            joins = read.folded.has(.joinsNext) || (joined && joins)
            end += read.length
            if end - start > FoldTable.longestRun { return nil }
        }
        guard let range = table.pieces(of: raw, from: start, to: end) else { return nil }
        for index in range {
            let piece = table.pieces[index]
            cutter.take(piece.scalar, from: start + Int(piece.start), to: start + Int(piece.end))
        }
        return end
    }

    /// A scalar of well-formed UTF-8.
    @inline(__always)
    private mutating func scalar(_ raw: Span<UInt8>, _ at: Int) -> Read {
        let lead = UInt32(raw[at])
        if lead < 0x80 { return Read(folded: table.folded(lead), length: 1) }
        let second = UInt32(raw[at + 1]) & 0x3F
        if lead < 0xE0 {
            return Read(folded: table.folded((lead & 0x1F) << 6 | second), length: 2)
        }
        let third = UInt32(raw[at + 2]) & 0x3F
        if lead < 0xF0 {
            let value = (lead & 0xF) << 12 | second << 6 | third
            return Read(folded: table.folded(value), length: 3)
        }
        let value = (lead & 7) << 18 | second << 12 | third << 6 | UInt32(raw[at + 3]) & 0x3F
        return Read(folded: table.folded(value), length: 4)
    }

    /// A folded scalar and the bytes it took.
    private struct Read {
        var folded: PackedScalar
        var length: Int

        static let end = Read(folded: .unknown, length: 0)
        static let special =
            PackedScalar.Mark.odd.rawValue | PackedScalar.Mark.joinsPrevious.rawValue
            | PackedScalar.Mark.joinsNext.rawValue
    }
}
