/// A piece of a page; foreign text enters it only as a case that is escaped when written.
indirect enum HTML: Sendable {
    /// Text from anywhere, hostile until written.
    case text(String)
    /// An element whose name is a literal of this target.
    case element(Tag, [Attribute], [HTML])
    /// The one stylesheet, written as it stands.
    case stylesheet
    /// A script of ours, written as it stands.
    case script(PageScript)
}

/// The name of an element or attribute, which can only be a literal in the source.
struct Tag: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name.
    let name: String

    /// Takes a literal; a computed string does not fit here.
    init(stringLiteral literal: StaticString) {
        name = literal.description
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
        precondition(name.name != "href" && name.name != "src" && !name.name.hasPrefix("on"))
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

    /// Points to the first page of a section, from its side or from a folder below.
    init(section path: String, isBelow: Bool) {
        text = (isBelow ? "../" : "") + path
    }

    /// The empty icon, so that browsers ask nobody for one.
    static let emptyIcon = LocalLink(verbatim: "data:,")

    private init(verbatim: StaticString) {
        text = verbatim.description
    }
}
