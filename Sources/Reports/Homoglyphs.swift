/// Where letters stand that belong to another script than the word around them and look like its own.
///
/// Words are runs of Latin, Greek and Cyrillic letters; the script of most of them is the word's, Latin
/// where as many are of another. A word is pointed out when a stray letter looks like one of its
/// script, or all others look like those of the stray ones, and then all of these are: a unit such as `μm` mixes scripts and deceives nobody. Words with
/// digits are codes and left alone, and so are all other scripts, which few readers take for Latin.
/// - Returns: places of the text's scalars.
func homoglyphs(in text: String) -> Set<String.Index> {
    // A mixed word has a Greek or Cyrillic letter, and these bytes begin them all.
    guard text.utf8.contains(where: { 0xCD...0xD4 ~= $0 || $0 == 0xE1 }) else { return [] }
    var strays: Set<String.Index> = []
    var word = MixedWord()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
        let value = scalars[index].value
        if let script = LetterScript(value) {
            word.letters.append((index, value, script))
        } else if 0x30...0x39 ~= value {
            word.hasDigit = true
        } else if !isCombiningMark(value) {
            strays.formUnion(word.strays)
            word = MixedWord()
        }
    }
    return strays.union(word.strays)
}

/// A run of letters, perhaps of several scripts.
private struct MixedWord {
    var letters: [(index: String.Index, value: UInt32, script: LetterScript)] = []
    var hasDigit = false

    /// Where letters of another script stand that may be taken for the word's own.
    var strays: [String.Index] {
        guard let first = letters.first, !hasDigit,
            letters.contains(where: { $0.script != first.script })
        else { return [] }
        var main = LetterScript.latin
        var most = -1
        for script in [LetterScript.latin, .greek, .cyrillic] {
            let count = letters.count { $0.script == script }
            if count > most { (main, most) = (script, count) }
        }
        let others = letters.filter { $0.script != main }
        if others.contains(where: { main.isResembled(by: $0.value) }) { return others.map(\.index) }
        // Most of a word may be in disguise: then all of it but the rest looks like the rest's script.
        for script in [LetterScript.latin, .greek, .cyrillic] where script != main {
            let disguised = letters.filter { $0.script != script }
            if disguised.count < letters.count,
                disguised.allSatisfy({ script.isResembled(by: $0.value) })
            {
                return disguised.map(\.index)
            }
        }
        return []
    }
}

/// A script whose letters look like those of the others.
enum LetterScript: Sendable {
    case latin, greek, cyrillic

    /// The script of a letter; none for other characters and other scripts.
    init?(_ value: UInt32) {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = .latin
        case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F...0x386, 0x388...0x3FF,
            0x1F00...0x1FFF:
            self = .greek
        case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
        default: return nil
        }
    }

    /// Whether a letter of another script looks like one of this (after Unicode's confusables, UTS 39).
    fileprivate func isResembled(by value: UInt32) -> Bool {
        switch self {
        case .latin: likeLatin.contains(value)
        case .greek: likeGreek.contains(value)
        case .cyrillic: likeCyrillic.contains(value)
        }
    }
}

/// Whether a character stands on the letter before it.
func isCombiningMark(_ value: UInt32) -> Bool { 0x300...0x36F ~= value }

/// Letters that look like Latin ones.
///
/// Greek: alpha, iota, nu, omicron, rho, upsilon, lunate sigma, yot and capitals. Cyrillic: a, ie, o,
/// er, es, u, ha, dze, i, je, shha, komi de, qa, we, palochka, izhitsa and capitals.
private let likeLatin: Set<UInt32> = [
    0x3B1, 0x3B9, 0x3BD, 0x3BF, 0x3C1, 0x3C5, 0x3F2, 0x3F3, 0x391, 0x392, 0x395, 0x396, 0x397,
    0x399, 0x39A, 0x39C, 0x39D, 0x39F, 0x3A1, 0x3A4, 0x3A5, 0x3A7,
    0x430, 0x435, 0x43E, 0x440, 0x441, 0x443, 0x445, 0x455, 0x456, 0x458, 0x4BB, 0x501, 0x51B,
    0x51D, 0x4CF, 0x475, 0x410, 0x412, 0x415, 0x41A, 0x41C, 0x41D, 0x41E, 0x420, 0x421, 0x422,
    0x423, 0x425, 0x405, 0x406, 0x408, 0x4C0,
]

private let likeGreek = Set("aiopuvABEHIKMNOPTXYZ".unicodeScalars.map(\.value)).union([
    0x430, 0x43E, 0x440, 0x456, 0x475, 0x410, 0x412, 0x415, 0x41A, 0x41C, 0x41D, 0x41E, 0x420,
    0x422, 0x425, 0x406,
])

private let likeCyrillic = Set("aceijopsxyhABCEHIJKMOPSTXY".unicodeScalars.map(\.value)).union([
    0x3B1, 0x3B9, 0x3BF, 0x3C1, 0x391, 0x392, 0x395, 0x397, 0x399, 0x39A, 0x39C, 0x39F, 0x3A1,
    0x3A4, 0x3A5, 0x3A7,
])
