import Diagnostics

/// Turns the events of one file into a tree, and notes everything packs may not use.
struct TreeBuilder: ~Copyable {
    private var events: EventStream
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []
    private var values = 0

    /// Reading cannot go on; the reason is among the diagnostics.
    struct Stopped: Error {}

    init(_ bytes: ArraySlice<UInt8>, file: String) {
        self.events = EventStream(bytes)
        self.file = file
    }

    /// Reads the one value of the file, and the file to its end.
    mutating func root() throws -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd:
                if root == nil { diagnostics.append(.nothing(in: file)) }
                return root
            case .documentStart where root != nil:
                diagnostics.append(.severalDocuments(at: location(event.start)))
                return root
            case .streamStart, .documentStart, .documentEnd:
                continue
            default:
                root = try node(event, depth: 0)
            }
        }
    }

    private mutating func node(_ event: Event, depth: Int) throws -> YAMLNode {
        let place = location(event.start)
        try checkCounts(at: place)
        if let anchor = event.anchor {
            diagnostics.append(.anchor("&\(shortened(anchor))", kind: "anchor", at: place))
        }
        if let tag = event.tag { diagnostics.append(.tag(shortened(tag), at: place)) }
        switch event.kind {
        case .sequenceStart(let isFlow):
            return YAMLNode(
                .sequence(try items(at: place, isFlow: isFlow, depth: depth)),
                at: place
            )
        case .mappingStart:
            return YAMLNode(.mapping(try entries(at: place, depth: depth)), at: place)
        case .alias(let name):
            diagnostics.append(.anchor("*\(shortened(name))", kind: "alias", at: place))
            return YAMLNode(.scalar("*\(name)", .plain), at: place)
        case .scalar(let text, let style):
            return YAMLNode(.scalar(withoutControls(text, at: place), style), at: place)
        case .sequenceEnd, .mappingEnd, .documentStart, .documentEnd, .streamStart, .streamEnd:
            preconditionFailure("an event that begins no value was taken for one")
        }
    }

    /// Takes out what only an escape such as `"\\e"` can bring in, and a terminal would obey.
    private mutating func withoutControls(_ text: String, at place: SourceLocation) -> String {
        guard let culprit = text.unicodeScalars.first(where: isControl) else { return text }
        diagnostics.append(.control(culprit, at: place))
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.filter { !isControl($0) })
        return String(kept)
    }

    private mutating func items(
        at place: SourceLocation,
        isFlow: Bool,
        depth: Int
    ) throws -> [YAMLNode] {
        try checkDepth(depth, at: place)
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind { break }
            items.append(try node(event, depth: depth + 1))
        }
        if isFlow, items.count == 1, case .scalar(let text, .plain) = items[0].content,
            let comma = text.unicodeScalars.first(where: { foreignCommas.contains($0) })
        {
            diagnostics.append(.foreignComma(comma, in: text, at: items[0].location))
        }
        return items
    }

    private mutating func entries(
        at place: SourceLocation,
        depth: Int
    ) throws -> [YAMLNode.Entry] {
        try checkDepth(depth, at: place)
        var entries: [YAMLNode.Entry] = []
        var firstLines: [String: Int] = [:]
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind { return entries }
            let key = try node(event, depth: depth + 1)
            let value = try node(events.next(), depth: depth + 1)
            guard case .scalar(let name, _) = key.content else {
                diagnostics.append(.keyKind(at: key.location))
                continue
            }
            if let first = firstLines[name] {
                diagnostics.append(.duplicate(shortened(name), first: first, at: key.location))
                continue
            }
            firstLines[name] = event.start.line
            entries.append(.init(key: name, location: key.location, value: value))
        }
    }

    /// Ends the reading where the file is no pack any more, whatever else it may be.
    private mutating func checkCounts(at place: SourceLocation) throws {
        values += 1
        let isTooMany = values > most
        guard isTooMany || diagnostics.count >= worst else { return }
        diagnostics.append(isTooMany ? .tooMany(at: place) : .tooFaulty(at: place))
        throw Stopped()
    }

    private mutating func checkDepth(_ depth: Int, at place: SourceLocation) throws {
        guard depth >= deepest else { return }
        diagnostics.append(.tooDeep(at: place))
        throw Stopped()
    }

    private func location(_ mark: Mark) -> SourceLocation {
        SourceLocation(file: file, line: mark.line, column: mark.column)
    }
}

/// How many lists and mappings may stand in one another.
private let deepest = 64

/// How many values, keys among them, are read.
private let most = 50_000

/// How many faults are told before the rest of the file is left unread.
private let worst = 100

/// A name for a message, which is one line whatever the file holds.
private func shortened(_ name: String) -> String {
    name.unicodeScalars.count <= 100
        ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(100))) + "…"
}

/// Commas of other scripts, which YAML takes for letters: Arabic, Ethiopic, ideographic, full width.
private let foreignCommas: Set<Unicode.Scalar> = ["\u{60C}", "\u{1363}", "\u{3001}", "\u{FF0C}"]

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    // Most text is plain, and looking a category up takes a while.
    if (0x20..<0x7f).contains(scalar.value) { return false }
    return scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
}

extension Diagnostic {
    fileprivate static func control(
        _ scalar: Unicode.Scalar,
        at place: SourceLocation
    ) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            .error,
            "yaml-control",
            at: place,
            "the text holds the control character U+\(code)",
            fix: "remove its escape"
        )
    }

    fileprivate static func nothing(in file: String) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-empty",
            at: .init(file: file),
            "the file holds no value",
            fix: "begin with 'palimpsest new', or leave the file out"
        )
    }

    fileprivate static func severalDocuments(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-documents",
            at: place,
            "a second document begins here",
            fix: "keep one document a file and drop the '---'"
        )
    }

    fileprivate static func anchor(
        _ text: String,
        kind: String,
        at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-\(kind)",
            at: place,
            "\(kind) '\(text)' is not allowed",
            fix: "write the value out where it is needed, or quote a text that begins so"
        )
    }

    fileprivate static func tag(_ tag: String, at place: SourceLocation) -> Diagnostic {
        let standard = "tag:yaml.org,2002:"
        let written = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
        return Diagnostic(
            .error,
            "yaml-tag",
            at: place,
            "tag '\(written)' is not allowed",
            fix: "drop the tag, or quote a text that begins with '!'"
        )
    }

    fileprivate static func keyKind(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-key-kind",
            at: place,
            "a key must be a text, not a list or a mapping"
        )
    }

    fileprivate static func duplicate(
        _ key: String,
        first: Int,
        at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-duplicate-key",
            at: place,
            "duplicate key '\(key)', first on line \(first)",
            fix: "keep one of the two"
        )
    }

    fileprivate static func tooDeep(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-depth",
            at: place,
            "lists and mappings are nested deeper than \(deepest)"
        )
    }

    fileprivate static func tooMany(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-values",
            at: place,
            "the file holds more than \(most) values",
            fix: "split it"
        )
    }

    fileprivate static func tooFaulty(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-faults",
            at: place,
            "the file has \(worst) faults up to here; what follows is not read",
            fix: "mend those first"
        )
    }

    fileprivate static func foreignComma(
        _ comma: Unicode.Scalar,
        in text: String,
        at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            "yaml-foreign-comma",
            at: place,
            "'\(text)' is one item: '\(comma)' does not separate items",
            fix: "separate items with ',', or quote the text if one item is meant"
        )
    }
}
