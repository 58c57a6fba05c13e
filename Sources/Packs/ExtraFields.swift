import Diagnostics
import YAMLKit

/// Reads `extra`: further fields of a request body, each value turned into JSON text.
///
/// Words without quotes are numbers, true, false or null where JSON has them so (YAML 1.2, the JSON
/// schema), and texts otherwise.
struct ExtraFields {
    /// How deep lists and mappings may be nested.
    static let deepest = 8
    /// The most bytes of one value.
    static let longest = 65_536

    let findings: Findings

    func read(_ node: YAMLNode) -> [String: String] {
        guard case .mapping(let entries) = node.content else {
            findings.error("pack-kind", at: node.location, "'extra' must be a mapping")
            return [:]
        }
        let reserved = Set(ModelSchema.parameters.keys.map(\.name)).subtracting(["extra"])
        let ours: Set = ["model", "messages", "prompt", "stream", "n"]
        var fields: [String: String] = [:]
        for entry in entries {
            if reserved.contains(entry.key) {
                findings.error(
                    "models-extra",
                    at: entry.location,
                    "'\(entry.key)' is a parameter of its own",
                    fix: "move it out of 'extra'"
                )
            } else if ours.contains(entry.key) {
                findings.error(
                    "models-extra",
                    at: entry.location,
                    "'\(entry.key)' is set by each request",
                    fix: "drop it"
                )
            } else if let value = json(entry.value, depth: 1) {
                if value.utf8.count > ExtraFields.longest {
                    findings.error("models-extra", at: entry.location, "the value exceeds 64 KiB")
                }
                fields[entry.key] = value
            }
        }
        return fields
    }

    private func json(_ node: YAMLNode, depth: Int) -> String? {
        switch node.content {
        case .scalar(let text, let style): return scalar(text, style)
        case .sequence(let items):
            guard isShallow(node, depth) else { return nil }
            let values = items.compactMap { json($0, depth: depth + 1) }
            return "[" + values.joined(separator: ",") + "]"
        case .mapping(let entries):
            guard isShallow(node, depth) else { return nil }
            let values = entries.compactMap { entry in
                json(entry.value, depth: depth + 1).map { quoted(entry.key) + ":" + $0 }
            }
            return "{" + values.joined(separator: ",") + "}"
        }
    }

    private func isShallow(_ node: YAMLNode, _ depth: Int) -> Bool {
        if depth <= ExtraFields.deepest { return true }
        findings.error(
            "models-extra",
            at: node.location,
            "lists and mappings in 'extra' are nested deeper than \(ExtraFields.deepest)"
        )
        return false
    }

    private func scalar(_ text: String, _ style: YAMLNode.Style) -> String {
        guard style == .plain else { return quoted(text) }
        if ["true", "false", "null"].contains(text) { return text }
        if text.isEmpty || text == "~" { return "null" }
        let number = /-?(?:0|[1-9][0-9]{0,30})(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?/
        return text.wholeMatch(of: number) != nil ? text : quoted(text)
    }

    private func quoted(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            case "\0"..<" ": json += "\\u00" + (scalar.value < 16 ? "0" : "") + hex(scalar)
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    private func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }
}
