/// Writes trees as UTF-8 that reads alike as HTML and as XML.
struct HTMLWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Writes one piece.
    mutating func write(_ piece: HTML) {
        write(piece, boxed: true)
    }

    /// Writes the first line of a page.
    mutating func writeDoctype() {
        append("<!DOCTYPE html>\n")
    }

    private mutating func write(_ piece: HTML, boxed: Bool) {
        switch piece {
        case .text(let text):
            writeVisible(text, into: &bytes, style: boxed ? .boxed : .bracketed)
        case .stylesheet:
            append("\n")
            append(localeStylesheet)
        case .rendered(let rendered):
            bytes.append(contentsOf: rendered.bytes)
        case .element(let tag, let attributes, let children):
            let form = tag.form
            writeStart(tag, attributes)
            if form.contains(.childless) {
                append("/>")
            } else {
                append(">")
                // Elements cannot nest in these, so hidden characters are named in brackets.
                let textOnly = boxed == false || form.contains(.textOnly)
                for child in children { write(child, boxed: !textOnly) }
                append("</")
                append(tag.literal)
                append(">")
            }
            if form.contains(.block) { append("\n") }
        }
    }

    /// Opens an element whose children are written one by one.
    mutating func open(_ tag: Tag, _ attributes: Attribute...) {
        open(tag, attributes: attributes)
    }

    /// Opens an element with an array of attributes.
    mutating func open(_ tag: Tag, attributes: [Attribute]) {
        writeStart(tag, attributes)
        append(">")
    }

    /// Writes text between elements.
    mutating func text(_ text: String) {
        writeVisible(text, into: &bytes, style: .boxed)
    }

    /// Writes several pieces.
    mutating func write(_ pieces: [HTML]) {
        for piece in pieces { write(piece, boxed: true) }
    }

    /// Closes an element that was opened.
    mutating func close(_ tag: Tag) {
        append("</")
        append(tag.literal)
        append(">")
        if tag.form.contains(.block) { append("\n") }
    }

    private mutating func writeStart(_ tag: Tag, _ attributes: [Attribute]) {
        append("<")
        append(tag.literal)
        for attribute in attributes {
            append(" ")
            append(attribute.name.literal)
            append("=\"")
            writeVisible(attribute.value, into: &bytes, style: .attribute)
            append("\"")
        }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }
}

/// Pieces of a page as the writer wrote them, so that what recurs is written once.
struct RenderedHTML: Sendable {
    /// What was written.
    let bytes: [UInt8]

    /// Writes pieces.
    init(_ pieces: [HTML]) {
        var writer = HTMLWriter()
        for piece in pieces { writer.write(piece) }
        bytes = writer.bytes
    }

    /// Takes what a writer has written.
    init(_ writer: HTMLWriter) {
        bytes = writer.bytes
    }
}

extension HTML {
    /// How many bytes the piece takes on a page.
    var byteCount: Int {
        var writer = HTMLWriter()
        writer.write(self)
        return writer.bytes.count
    }
}

/// How an element is written.
private struct ElementForm: OptionSet {
    var rawValue: UInt8

    /// It has no content and no closing tag.
    static let childless = ElementForm(rawValue: 1)
    /// It holds text alone.
    static let textOnly = ElementForm(rawValue: 2)
    /// A line ends after it.
    static let block = ElementForm(rawValue: 4)
}

extension Tag {
    /// How an element of this name is written.
    fileprivate var form: ElementForm { forms[key] ?? [] }

    /// The first eight bytes of the name, which tell all elements apart.
    fileprivate var key: UInt64 {
        literal.withUTF8Buffer { name in
            var key: UInt64 = 0
            for place in name.indices.prefix(8) { key = key << 8 | UInt64(unsafe name[place]) }
            return key
        }
    }
}

private let forms: [UInt64: ElementForm] = {
    let childless: [Tag] = [
        "br", "circle", "hr", "input", "line", "link", "meta", "mspace", "path", "rect", "wbr",
    ]
    // Token elements of MathML hold text too; an element of HTML in them would end the formula.
    let textOnly: [Tag] = ["desc", "mi", "mn", "mo", "mtext", "text", "title"]
    let blocks: [Tag] = [
        "article", "aside", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "link", "main",
        "meta", "nav", "ol", "p", "section", "style", "summary", "svg", "table", "tbody", "thead",
        "title", "tr", "ul",
    ]
    var forms: [UInt64: ElementForm] = [:]
    for tag in childless { forms[tag.key, default: []].insert(.childless) }
    for tag in textOnly { forms[tag.key, default: []].insert(.textOnly) }
    for tag in blocks { forms[tag.key, default: []].insert(.block) }
    return forms
}()
