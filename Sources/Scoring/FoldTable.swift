import Foundation

/// Folds text scalar by scalar, remembering what the folding of characters made of each.
///
/// Most characters are one scalar, and most scalars never join another to a character. Where they
/// may, as marks, conjuncts, joiners, jamo and CR LF do, the whole run is cut into characters and
/// folded as a string, once for each run of bytes.
struct FoldTable: Sendable {
    private var folder: CharacterFolder
    /// Where the cells of each 256 scalars begin, or -1.
    private var pages = ContiguousArray<Int32>(repeating: -1, count: Self.covered >> 8)
    private var cells: ContiguousArray<PackedScalar> = []
    private(set) var sequences: ContiguousArray<PackedScalar> = []
    private var runs: [RunKey: Range<Int>] = [:]
    private(set) var pieces: ContiguousArray<Piece> = []

    /// A folded scalar of a run with the place of its character in it.
    struct Piece: Sendable {
        var scalar: PackedScalar
        var start: UInt8
        var end: UInt8
    }

    /// Scalars from here on are looked up as runs.
    private static let covered = 0x30000
    /// The number of runs remembered; hostile texts have no end of them.
    private static let mostRuns = 4096
    /// The bytes of the longest run that is remembered.
    static let longestRun = 31

    init(rules: FoldingRules) {
        folder = CharacterFolder(rules: rules)
        for value in UInt32(0)..<0x80 { _ = folded(value) }
    }

    /// What a scalar folds to when it is a character by itself.
    @inline(__always) mutating func folded(_ value: UInt32) -> PackedScalar {
        if value < Self.covered {
            let page = pages[Int(value >> 8)]
            if page >= 0 {
                let cell = cells[Int(page) + Int(value & 0xFF)]
                if cell != .unknown { return cell }
            }
        }
        return compute(value)
    }

    @inline(never) private mutating func compute(_ value: UInt32) -> PackedScalar {
        guard value < Self.covered, let scalar = Unicode.Scalar(value) else {
            return PackedScalar(
                bits: PackedScalar.Mark([.joinsPrevious, .joinsNext]).rawValue
            )
        }
        var cell = pack(folder.fold(Character(scalar)))
        let text = String(Character(scalar))
        // Joined to itself: regional indicators and jamo, which join their own kind only.
        let pairs = (text + text).count == 1
        if pairs || ("a" + text).count == 1 { cell.insert(.joinsPrevious) }
        if pairs || (text + "a").count == 1 || scalar == "\r" || scalar == "\u{200D}"
            || scalar.properties.canonicalCombiningClass == .virama
        {
            cell.insert(.joinsNext)
        }
        let page = Int(value >> 8)
        if pages[page] < 0 {
            pages[page] = Int32(cells.count)
            cells.append(contentsOf: repeatElement(.unknown, count: 256))
        }
        cells[Int(pages[page]) + Int(value & 0xFF)] = cell
        return cell
    }

    private mutating func pack(_ character: FoldedCharacter) -> PackedScalar {
        var parts = character.packed
        guard parts.count > 1 else { return parts.popLast() ?? .unknown }
        var packed = PackedScalar(
            several: sequences.count,
            count: parts.count,
            rules: character.rules
        )
        if parts.contains(where: { $0.has(.odd) }) { packed.insert(.odd) }
        sequences.append(contentsOf: parts)
        return packed
    }

    /// The pieces of a run, or none when only strings can tell them.
    mutating func pieces(of text: Span<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
        guard end - start <= Self.longestRun else { return nil }
        let key = RunKey(text, from: start, to: end)
        if let known = runs[key] { return known.isEmpty ? nil : known }
        if runs.count >= Self.mostRuns {
            runs.removeAll(keepingCapacity: true)
            pieces.removeAll(keepingCapacity: true)
        }
        var bytes: [UInt8] = []
        for index in start..<end { bytes.append(text[index]) }
        let first = pieces.count
        var offset = 0
        for character in String(decoding: bytes, as: UTF8.self) {
            let next = offset + character.utf8.count
            let parts = folder.fold(character).packed
            if parts.contains(where: { $0.has(.odd) }) {
                pieces.removeSubrange(first...)
                break
            }
            for part in parts {
                pieces.append(Piece(scalar: part, start: UInt8(offset), end: UInt8(next)))
            }
            offset = next
        }
        runs[key] = first..<pieces.count
        return first < pieces.count ? first..<pieces.count : nil
    }
}

/// Up to 31 bytes and their number in four words.
private struct RunKey: Hashable {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var c: UInt64 = 0
    var d: UInt64

    init(_ text: Span<UInt8>, from start: Int, to end: Int) {
        d = UInt64(end - start) << 56
        for index in start..<end {
            let byte = UInt64(text[index]) << UInt64(((index - start) & 7) * 8)
            switch (index - start) >> 3 {
            case 0: a |= byte
            case 1: b |= byte
            case 2: c |= byte
            default: d |= byte
            }
        }
    }
}

extension FoldedCharacter {
    /// The same in words; never empty.
    fileprivate var packed: [PackedScalar] {
        if isDropped {
            let bits = PackedScalar.Mark.dropped.rawValue | UInt64(rules.rawValue & 0x3FFF) << 48
            return [PackedScalar(bits: bits)]
        }
        if isBreak {
            var one = PackedScalar(scalars.first ?? " ", rules: [])
            one.insert(.separates)
            return [one]
        }
        var parts = scalars.map { PackedScalar($0, rules: rules) }
        if !isNormal { parts[0].insert(.odd) }
        return parts
    }

    /// Whether tokens made of such characters are in normal form (NFD), whatever stands in front.
    private var isNormal: Bool {
        guard let first = scalars.first, scalars.count < 256 else { return false }
        if first.properties.canonicalCombiningClass != .notReordered { return false }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return Array(text.decomposedStringWithCanonicalMapping.unicodeScalars) == scalars
    }
}
