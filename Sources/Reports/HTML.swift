/// A piece of a page; foreign text enters it only as a case that is escaped when written.
enum HTML: Sendable {
    /// Text from anywhere, hostile until written.
    case text(String)
    /// An element whose name is a literal of this target.
    case element(Tag, [Attribute], [HTML])
    /// The styles of a page that is sent alone, a literal of this target, written as it stands.
    case stylesheet
    /// Pieces that the writer has written already.
    case rendered(RenderedHTML)
}

/// The name of an element or attribute, which can only be a literal in the source.
struct Tag: Sendable, ExpressibleByStringLiteral {
    /// The literal as it stands: a page has too many names to make a string of each.
    let literal: StaticString

    /// Takes a literal; a computed string does not fit here.
    init(stringLiteral literal: StaticString) {
        self.literal = literal
    }

    /// Whether this is the name.
    func isNamed(_ name: StaticString) -> Bool {
        literal.utf8CodeUnitCount == name.utf8CodeUnitCount && begins(with: name)
    }

    /// Whether the name begins so.
    func begins(with start: StaticString) -> Bool {
        guard literal.utf8CodeUnitCount >= start.utf8CodeUnitCount else { return false }
        return literal.withUTF8Buffer { name in
            start.withUTF8Buffer { start in
                for place in start.indices where unsafe name[place] != start[place] {
                    return false
                }
                return true
            }
        }
    }
}

/// One attribute with its value still unescaped.
struct Attribute: Sendable {
    /// The name.
    let name: Tag
    /// The value as it is meant, escaped when written.
    let value: String

    private init(_ name: Tag, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Sets any attribute that is not a link: those take a `LocalLink`.
    static func set(_ name: Tag, _ value: String) -> Attribute {
        precondition(!name.isNamed("href") && !name.isNamed("src") && !name.begins(with: "on"))
        return Attribute(name, value)
    }

    /// Sets the class.
    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }

    /// Sets the identifier.
    static func id(_ value: String) -> Attribute { Attribute("id", value) }

    /// Sets the tooltip.
    static func title(_ value: String) -> Attribute { Attribute("title", value) }

    /// Sets the language.
    static func lang(_ value: String) -> Attribute { Attribute("lang", value) }

    /// Sets the direction of writing.
    static func dir(_ value: Direction) -> Attribute { Attribute("dir", value.rawValue) }

    /// Points to a page of the same report.
    static func href(_ link: LocalLink) -> Attribute { Attribute("href", link.text) }

    /// Names a script file of the same report.
    static func src(_ link: LocalLink) -> Attribute { Attribute("src", link.text) }
}

/// A link inside a report: never to the network, never a script.
struct LocalLink: Sendable {
    /// The link as written.
    let text: String

    /// Points to a file beside the page, to an anchor in it, or to an anchor in the page itself.
    init(file: SafeName? = nil, anchor: String? = nil) {
        let name = file?.text ?? ""
        text = name + (anchor.map { "#\($0)" } ?? "")
    }

    /// Points to the page of all locales from the page of one.
    static let overview = LocalLink(verbatim: "../index.html")

    /// Points to the page on calibration from the page of one locale.
    static let calibration = LocalLink(verbatim: "../calibration.html")

    /// Points to the first page of a section, from its side or from a folder below.
    init(section path: String, isBelow: Bool) {
        text = (isBelow ? "../" : "") + path
    }

    /// Points to a file over all locales, from its side or from a folder below.
    init(over file: SafeName, isBelow: Bool) {
        text = (isBelow ? "../" : "") + file.text
    }

    /// Points from the page of one locale to a file over all locales.
    init(above file: SafeName) {
        text = "../" + file.text
    }

    /// The empty icon, so that browsers ask nobody for one.
    static let emptyIcon = LocalLink(verbatim: "data:,")

    private init(verbatim: StaticString) {
        text = verbatim.description
    }
}

extension LocalLink {
    /// Points to the answers of a group, found by the script of the audit page; without one, to that
    /// page.
    static func answers(
        _ group: AnswerGroup,
        facet: String? = nil,
        proxy: String? = nil,
        verdict: String? = nil
    ) -> LocalLink {
        let wishes = [
            ("model", "\(group.model) \(group.condition)"), ("facet", facet), ("proxy", proxy),
            ("verdict", verdict),
        ]
        let query = wishes.compactMap { name, value in
            value.map { "\(name)=\(percentEncoded($0))" }
        }
        return LocalLink(file: .audit, anchor: "?" + query.joined(separator: "&"))
    }
}

/// Writes a text so that nothing in it has a meaning in an address (RFC 3986, section 2.3).
private func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
        }
    }
    return encoded
}
