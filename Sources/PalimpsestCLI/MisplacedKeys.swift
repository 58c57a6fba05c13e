import Foundation
import Vocabulary

/// Keys that stand on the command line by mistake, so that no line of talk shows them.
///
/// A message may name any word it was given, in any option. Results are left alone: what would be
/// kept or printed there is refused where it holds a key.
struct MisplacedKeys: Sendable {
    /// The fewest bytes by which a key is told, since messages cut long words short.
    private static let least = 12
    private let keys: [[UInt8]]

    /// Looks for words with the look of a key, and for values of variables that hold keys.
    ///
    /// A word that names a file is none, whatever the file is called.
    init(
        _ words: [String],
        environment: [String: String],
        isFile: (String) -> Bool = { FileManager.default.fileExists(atPath: $0) }
    ) {
        let values = environment.filter { variable, value in
            value.utf8.count >= 16
                && (words.contains(variable) || MisplacedKeys.namesSecret(variable))
        }
        .map { $0.value.trimmingCharacters(in: .whitespacesAndNewlines) }
        var found: Set<String> = []
        for word in words.map({ String($0.drop { $0 == "-" }) }) {
            let held = values.filter { $0.utf8.count >= 16 && word.contains($0) }
            guard !held.isEmpty || looksLikeKey(word), !MisplacedKeys.names(word, isFile) else {
                continue
            }
            // A part of a key is none the less one, such as the last of a path.
            found.formUnion(held + held.flatMap { MisplacedKeys.parts(of: $0) })
            let marked = MisplacedKeys.parts(of: word).filter(looksLikeKey)
            found.formUnion(marked)
            if held.isEmpty, marked.isEmpty { found.insert(word) }
        }
        keys = found.map { Array($0.utf8) }.filter { $0.count >= MisplacedKeys.least }
            .sorted { ($1.count, $1.first ?? 0) < ($0.count, $0.first ?? 0) }
    }

    var isEmpty: Bool { keys.isEmpty }

    /// A text with `[key]` in place of each key, also of one that the text cuts short.
    func hidden(in text: String) -> String {
        var bytes = Array(text.utf8)
        for key in keys {
            var kept: [UInt8] = []
            var start = 0
            while start < bytes.count {
                let length = zip(bytes[start...], key).prefix { $0 == $1 }.count
                if length >= MisplacedKeys.least {
                    kept += Array("[key]".utf8)
                    start += length
                } else {
                    kept.append(bytes[start])
                    start += 1
                }
            }
            bytes = kept
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a word, or what stands behind its first colon or equals sign, names a file.
    private static func names(_ word: String, _ isFile: (String) -> Bool) -> Bool {
        if isFile(word) { return true }
        guard let sign = word.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
        let rest = String(word[word.index(after: sign)...])
        return !rest.isEmpty && isFile(rest)
    }

    /// The stretches of letters, digits and the marks that keys are made of.
    private static func parts(of word: String) -> [String] {
        word.split { sign in
            !(sign.isASCII && (sign.isLetter || sign.isNumber || "-_.".contains(sign)))
        }
        .map(String.init)
    }

    /// Whether a variable is called as those are that hold keys.
    private static func namesSecret(_ variable: String) -> Bool {
        let last = variable.lowercased().split(separator: "_").last.map(String.init) ?? ""
        return ["key", "apikey", "token", "secret", "password"].contains(last)
    }
}

extension World {
    /// The world in which no line of talk shows a key among the words of a command.
    func hidingKeys(among words: [String]) -> World {
        let keys = MisplacedKeys(words, environment: environment)
        guard !keys.isEmpty else { return self }
        let talk = self.talk
        var world = self
        world.talk = { talk(keys.hidden(in: $0)) }
        return world
    }
}
