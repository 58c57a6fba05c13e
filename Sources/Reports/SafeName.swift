public import Vocabulary

/// A file name or path made of letters, digits, `-`, `_`, `.` and `/` only, never leaving its folder.
struct SafeName: Sendable, Hashable {
    /// The name.
    let text: String

    /// Names the page of a locale inside its folder.
    static let localePage = SafeName(text: "index.html")

    /// Names the stylesheet of all pages, above the folders of the locales.
    static let style = SafeName(text: "style.css")

    /// Names the script that finds answers, above the folders of the locales.
    static let finder = SafeName(text: "finder.js")

    /// Names the page that leads to every answer.
    static let audit = SafeName(text: "audit.html")

    /// Names one page of answers, counted from one.
    static func audit(part: Int) -> SafeName {
        SafeName(text: "audit_\(part).html")
    }

    /// Names the data file that describes the others.
    static let auditIndex = SafeName(text: "audit/index.js")

    /// Names the data file beside one page of answers.
    static func auditData(part: Int) -> SafeName {
        SafeName(text: "audit/\(part).js")
    }

    /// Names the data file that leads from anchors to pages; they are told apart by one hexadecimal digit.
    static func auditFind(_ digit: Int) -> SafeName {
        SafeName(text: "audit/find-\(digit & 15).js")
    }

    /// Names the list of items that stay out of the headline.
    static func excluded(part: Int) -> SafeName {
        SafeName(text: part > 1 ? "excluded_\(part).html" : "excluded.html")
    }

    /// Names the folder of a locale: the tag itself where it is a plain one.
    static func folder(_ tag: LocaleTag) -> SafeName {
        let plain =
            !tag.rawValue.isEmpty
            && tag.rawValue.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
        return SafeName(text: plain ? tag.rawValue : slug(tag.rawValue))
    }

    /// Names a file that stands over all locales, such as the page of one model.
    ///
    /// - Parameters:
    ///   - stem: the kind of file.
    ///   - parts: what tells it from others of its kind; any text.
    ///   - ending: the end of the name with its dot.
    static func over(
        _ stem: StaticString,
        _ parts: String...,
        ending: StaticString = ".html"
    ) -> SafeName {
        let name = ([stem.description] + parts.map { slug($0) }).joined(separator: "_")
        return SafeName(text: name + ending.description)
    }

    /// Names the first page of a section.
    static func first(of section: SiteSection) -> SafeName { SafeName(text: section.path) }

    /// The same name with another ending after its last dot, and words before it.
    func beside(_ suffix: String = "", ending: StaticString) -> SafeName {
        let stem = text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
        return SafeName(
            text: stem + (suffix.isEmpty ? "" : "-\(slug(suffix))") + ending.description
        )
    }

    /// The name inside a folder.
    func inside(_ folder: SafeName) -> SafeName {
        SafeName(text: "\(folder.text)/\(text)")
    }

    private init(text: String) {
        self.text = text
    }
}

/// Turns any text into lower-case letters, digits and single hyphens, at most 48 of them.
///
/// When that loses anything, six digits of the text's digest tell it from its like.
func slug(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
        if isLetterOrDigit(byte) {
            out.append(byte | 0x20)
        } else if out.last != 0x2D, !out.isEmpty {
            out.append(0x2D)
        }
        if out.count == 48 { break }
    }
    while out.last == 0x2D { out.removeLast() }
    let plain = String(decoding: out, as: UTF8.self)
    if plain == text, !plain.isEmpty { return plain }
    let mark = digest(of: text).prefix(6)
    return plain.isEmpty ? String(mark) : "\(plain)-\(mark)"
}

/// An anchor that stays the same as long as the thing it names does.
func anchor(_ kind: StaticString, _ parts: String...) -> String {
    "\(kind)-\(digest(of: parts.joined(separator: "\u{1F}")).prefix(12))"
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
}

/// The folder of a locale inside a report.
public func localeFolder(_ tag: LocaleTag) -> String { SafeName.folder(tag).text }
