import Diagnostics
import YAMLKit

/// A text of a pack with its place.
struct Located {
    var text: String
    var location: SourceLocation
}

/// One mapping of a pack, read key by key against the schema.
///
/// Every reader returns none after reporting, so that reading goes on and finds the next fault.
struct Fields {
    let location: SourceLocation
    private let mapping: PackMapping
    private let entries: [String: YAMLNode.Entry]
    let findings: Findings

    init?(_ node: YAMLNode, as mapping: PackMapping, _ findings: Findings) {
        guard case .mapping(let entries) = node.content else {
            findings.add(.kind("the \(mapping.name)", .mapping, node))
            return nil
        }
        self.location = node.location
        self.mapping = mapping
        self.findings = findings
        let known = mapping.keys.map(\.name)
        for entry in entries where !known.contains(entry.key) {
            findings.add(.unknownKey(entry, of: mapping))
        }
        let pairs = entries.map { ($0.key, $0) }
        self.entries = Dictionary(pairs) { first, _ in first }
        for key in mapping.keys where key.isRequired && self.entries[key.name] == nil {
            findings.add(.missing(key.name, of: mapping.name, at: node.location))
        }
    }

    /// Where a key stands, or the mapping when it is absent.
    func place(of key: String) -> SourceLocation { entries[key]?.location ?? location }

    func has(_ key: String) -> Bool { entries[key] != nil }

    func text(_ key: String) -> Located? {
        node(key).flatMap { text($0, called: "'\(key)'") }
    }

    /// A text that is one of a few words.
    func word<Word: RawRepresentable & CaseIterable>(
        _ key: String,
        _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let found = text(key) else { return nil }
        if let word = Word(rawValue: found.text) { return word }
        findings.add(.unknownWord(found, key: key, known: Word.allCases.map(\.rawValue)))
        return nil
    }

    func number(_ key: String) -> Int? {
        guard let found = text(key) else { return nil }
        if let number = Int(found.text), number > 0 { return number }
        findings.error(
            "pack-number",
            at: found.location,
            "'\(key)' must be a whole number above zero, not '\(found.text)'"
        )
        return nil
    }

    func flag(_ key: String) -> Bool? {
        guard let found = text(key) else { return nil }
        switch found.text {
        case "true": return true
        case "false": return false
        default:
            findings.error(
                "pack-flag",
                at: found.location,
                "'\(key)' must be true or false, not '\(found.text)'"
            )
            return nil
        }
    }

    /// The items of a list of texts; a list that is there must hold something.
    func texts(_ key: String) -> [Located] {
        items(key, kind: .texts).compactMap { text($0, called: "an item of '\(key)'") }
    }

    /// The mappings of a list; a list that is there must hold something.
    func mappings(_ key: String, as inner: PackMapping) -> [Fields] {
        items(key, kind: .mappings).compactMap { Fields($0, as: inner, findings) }
    }

    /// Free keys with texts.
    func pairs(_ key: String) -> [(key: Located, value: Located)] {
        guard let node = node(key) else { return [] }
        guard case .mapping(let entries) = node.content else {
            findings.add(.kind("'\(key)'", .mapping, node))
            return []
        }
        if entries.isEmpty { findings.add(.empty(key, at: node.location)) }
        return entries.compactMap { entry in
            text(entry.value, called: "'\(entry.key)'").map {
                (Located(text: entry.key, location: entry.location), $0)
            }
        }
    }

    func items(_ key: String, kind: PackKey.Kind) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node.content else {
            findings.add(.kind("'\(key)'", kind, node))
            return []
        }
        if items.isEmpty { findings.add(.empty(key, at: node.location)) }
        return items
    }

    func node(_ key: String) -> YAMLNode? {
        precondition(mapping.key(key) != nil, "'\(key)' is not in the schema")
        return entries[key]?.value
    }

    private func text(_ node: YAMLNode, called name: String) -> Located? {
        guard case .scalar(let text, _) = node.content else {
            findings.add(.kind(name, .text, node))
            return nil
        }
        let trimmed = text.trimmingBlanks()
        guard !trimmed.isEmpty else {
            findings.error(
                "pack-blank",
                at: node.location,
                "\(name) has no value",
                fix: "write one, or drop the key"
            )
            return nil
        }
        return Located(text: trimmed, location: node.location)
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Diagnostic {
    fileprivate static func kind(
        _ name: String,
        _ expected: PackKey.Kind,
        _ node: YAMLNode
    ) -> Diagnostic {
        let found =
            switch node.content {
            case .scalar: "a text"
            case .sequence: "a list"
            case .mapping: "a mapping"
            }
        return Diagnostic(
            .error,
            "pack-kind",
            at: node.location,
            "\(name) must be a \(expected.rawValue), not \(found)",
            fix: expected.example.map { "write it like \($0)" }
        )
    }

    fileprivate static func unknownKey(
        _ entry: YAMLNode.Entry,
        of mapping: PackMapping
    ) -> Diagnostic {
        let known = mapping.keys.map(\.name)
        let near = suggestion(for: entry.key, among: known).map { "did you mean '\($0)'?" }
        return Diagnostic(
            .error,
            "pack-unknown-key",
            at: entry.location,
            "unknown key '\(entry.key)' in a \(mapping.name)",
            fix: near ?? "known keys: \(known.joined(separator: ", "))"
        )
    }

    fileprivate static func unknownWord(
        _ found: Located,
        key: String,
        known: [String]
    ) -> Diagnostic {
        let near = suggestion(for: found.text, among: known).map { "did you mean '\($0)'?" }
        return Diagnostic(
            .error,
            "pack-unknown-word",
            at: found.location,
            "unknown \(key) '\(found.text)'",
            fix: near ?? "one of: \(known.joined(separator: ", "))"
        )
    }

    fileprivate static func missing(
        _ key: String,
        of mapping: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "pack-missing-key",
            at: location,
            "the \(mapping) has no '\(key)'",
            fix: "add '\(key): …'"
        )
    }

    fileprivate static func empty(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            "pack-empty",
            at: location,
            "'\(key)' is empty",
            fix: "add an item or drop the key"
        )
    }
}
