/// The names of holidays by key in several languages, as jollyday's `.properties` files have them.
struct HolidayNames: Sendable {
    /// The files by language; English is what the file without a language says too.
    private var names: [String: [(language: String, text: String)]] = [:]

    /// Adds a file of `java.util.Properties`: ASCII with escapes such as `\u00E9`.
    mutating func add(_ bytes: [UInt8], language: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        var pending = ""
        for line in text.split(whereSeparator: \.isNewline) {
            let line = pending + line.drop { $0 == " " || $0 == "\t" }
            pending = ""
            if line.hasSuffix("\\"), !line.hasSuffix("\\\\") {
                pending = String(line.dropLast())
                continue
            }
            guard let first = line.first, first != "#", first != "!",
                let split = line.firstIndex(where: { $0 == "=" || $0 == ":" })
            else { continue }
            let name = withoutBidiMarks(String(line[..<split]).replacing("\t", with: " "))
            let value = unescaped(line[line.index(after: split)...])
            guard let key = name.rest(after: "holiday.description."), !value.isEmpty else {
                continue
            }
            names[key, default: []].append((language, value))
        }
    }

    /// The names of a key, English ones first; made from the key where there are none.
    func names(of key: String) -> [(language: String, text: String)] {
        let found = names[key] ?? []
        guard found.isEmpty else {
            return found.filter { $0.language == "en" } + found.filter { $0.language != "en" }
        }
        let plain = key.split(separator: ".").last ?? ""
        let words = plain.split(separator: "_").map { word in
            let lower = word.lowercased()
            let isSmall = ["of", "and", "the", "in", "de", "al", "ul", "an"].contains(lower)
            return isSmall ? lower : lower.prefix(1).uppercased() + lower.dropFirst()
        }
        return [("en", words.joined(separator: " "))]
    }

    private func unescaped(_ text: Substring) -> String {
        var plain = ""
        var rest = withoutBidiMarks(String(text).replacing("\t", with: " "))[...]
        while let first = rest.popFirst() {
            guard first == "\\", let next = rest.popFirst() else {
                plain.append(first)
                continue
            }
            if next == "u", let code = UInt32(rest.prefix(4), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                plain.unicodeScalars.append(scalar)
                rest = rest.dropFirst(4)
            } else {
                plain.append(next)
            }
        }
        return plain
    }
}
