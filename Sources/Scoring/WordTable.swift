import Foundation

/// What a word may do in a sentence besides naming something.
struct WordRoles: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// Denies what follows by itself.
    static let denies = WordRoles(rawValue: 1)
    /// Is the second word of a pair that denies what follows.
    static let endsDenial = WordRoles(rawValue: 1 << 1)
    /// May stand between a denial and what it denies.
    static let isSkipped = WordRoles(rawValue: 1 << 2)
    /// "Only" and "just".
    static let limits = WordRoles(rawValue: 1 << 3)
    static let isNot = WordRoles(rawValue: 1 << 4)
    static let isBut = WordRoles(rawValue: 1 << 5)
    /// Begins a phrase that declines.
    static let declines = WordRoles(rawValue: 1 << 6)
    /// Begins a phrase that declines when it is the whole answer.
    static let declinesAlone = WordRoles(rawValue: 1 << 7)
    /// An answer is given after it all the same.
    static let turns = WordRoles(rawValue: 1 << 8)
    static let hedges = WordRoles(rawValue: 1 << 9)
    /// "So", "that" and "which".
    static let goesOn = WordRoles(rawValue: 1 << 10)
    static let isArticle = WordRoles(rawValue: 1 << 11)
    /// Names a unit of measure.
    static let isUnit = WordRoles(rawValue: 1 << 12)
    /// Denies what stands in front of it, as in Amharic, Korean and Bengali.
    static let deniesBefore = WordRoles(rawValue: 1 << 13)
    /// Takes back what was said when it stands alone between stops: "no".
    static let takesBack = WordRoles(rawValue: 1 << 14)
    /// Begins a phrase that parts an answer, such as "whereas".
    static let parts = WordRoles(rawValue: 1 << 15)
    /// Says that nothing applies when it ends a short answer.
    static let endsNothing = WordRoles(rawValue: 1 << 16)
    /// Sends to somebody else for the answer.
    static let refers = WordRoles(rawValue: 1 << 17)
    /// Denies only what stands right behind it: "вместо".
    static let deniesNext = WordRoles(rawValue: 1 << 18)
    /// Denies what follows where it stands twice: "ni pan ni tamales".
    static let deniesTwice = WordRoles(rawValue: 1 << 19)
    /// May have a comma between the two.
    static let spansCommas = WordRoles(rawValue: 1 << 20)
    /// Joins two things of which both are denied.
    static let joins = WordRoles(rawValue: 1 << 21)
    /// Is a "but" that also stands behind the place with which a sentence begins.
    static let isButBehind = WordRoles(rawValue: 1 << 22)
}

/// The words that rules know by name, numbered from 1.
struct WordTable: Sendable {
    private var slots: ContiguousArray<UInt16> = ContiguousArray(repeating: 0, count: 1024)
    private var hashes: ContiguousArray<UInt64> = [0]
    private var ends: ContiguousArray<UInt32> = [0]
    private var bytes: ContiguousArray<UInt8> = []
    private var roles: ContiguousArray<WordRoles> = [[]]
    /// The words by which units are compared, by the number of each name.
    private var units: [UInt16: ContiguousArray<UInt8>] = [:]
    private var signs: [ContiguousArray<UInt8>] = []

    /// The number of a folded word, a new one if it has none, with some more roles.
    @discardableResult
    mutating func insert(_ word: String, _ role: WordRoles = []) -> UInt16 {
        // Folded texts are compared as they stand in normal form.
        let text = Array(word.decomposedStringWithCanonicalMapping.utf8)
        let hash = WordHash.of(text)
        var number = find(hash) { range in bytes[range].elementsEqual(text) }
        if number == 0 {
            if hashes.count * 2 > slots.count { grow() }
            number = UInt16(hashes.count)
            hashes.append(hash)
            bytes.append(contentsOf: text)
            ends.append(UInt32(bytes.count))
            roles.append([])
            place(number, hash)
        }
        roles[Int(number)].formUnion(role)
        return number
    }

    /// Gives the names of units their role, and the words they are compared by.
    mutating func insertUnits() {
        for (name, unit) in Units.canonical {
            units[insert(name, .isUnit)] = ContiguousArray(unit.utf8)
        }
        signs = Units.signs.sorted().map { ContiguousArray($0.utf8) }
    }

    func unit(of word: UInt16) -> ContiguousArray<UInt8> { units[word] ?? [] }

    /// The sign of a unit that a stretch of a text is.
    func sign(_ text: FlatText, from start: Int, to end: Int) -> ContiguousArray<UInt8>? {
        signs.first { $0.count == end - start && $0.elementsEqual(text.bytes[start..<end]) }
    }

    /// Gives a word one more role.
    mutating func insert(role: WordRoles, of word: UInt16) {
        roles[Int(word)].formUnion(role)
    }

    /// The number of a word of a text, or 0.
    @inline(__always)
    func number(of hash: UInt64, _ text: FlatText, from start: Int, to end: Int) -> UInt16 {
        find(hash) { range in
            guard range.count == end - start else { return false }
            for offset in 0..<range.count
            where bytes[range.lowerBound + offset] != text.bytes[start + offset] { return false }
            return true
        }
    }

    @inline(__always) func roles(of word: UInt16) -> WordRoles { roles[Int(word)] }

    @inline(__always)
    private func find(_ hash: UInt64, where isEqual: (Range<Int>) -> Bool) -> UInt16 {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isEqual(Int(ends[number - 1])..<Int(ends[number])) {
                return UInt16(number)
            }
            slot = (slot + 1) & mask
        }
        return 0
    }

    private mutating func place(_ number: UInt16, _ hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = number
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: 0, count: slots.count * 2)
        for number in 1..<hashes.count { place(UInt16(number), hashes[number]) }
    }
}
