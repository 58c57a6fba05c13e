import Foundation
import MarkupKit

/// An XPath expression tried on a file, as authors do before they write a recipe.
struct XPathTrial {
    let file: String
    let xpath: String
    let syntax: MarkupDocument.Syntax
    let namespaces: [String: String]
    let isJSON: Bool

    /// One node that the expression matched.
    private struct Match: Encodable {
        var line: Int
        var path: String
        var kind: String
        var language: String?
        var value: String
    }

    init(file: String, xpath: String, _ arguments: ParsedArguments) throws {
        self.file = file
        self.xpath = xpath
        isJSON = arguments.flag("json")
        var namespaces: [String: String] = [:]
        for word in arguments.texts("namespace") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw UsageError("'--namespace' takes a prefix and an address, such as p=http://…")
            }
            namespaces[parts[0]] = parts[1]
        }
        self.namespaces = namespaces
        let ending = URL(filePath: file).pathExtension.lowercased()
        let isHTML = ["html", "htm"].contains(ending)
        syntax =
            (arguments.optionalText("syntax") ?? (isHTML ? "html" : "xml")) == "html" ? .html : .xml
    }

    /// Prints what matched; the exit code is 1 when nothing did.
    func run(_ world: World) throws -> Int32 {
        let document = try MarkupDocument.open(file: file, syntax: syntax)
        switch try document.select(xpath, namespaces: namespaces) {
        case .nodes(let nodes):
            let matches = nodes.map { node in
                Match(
                    line: node.line,
                    path: node.path,
                    kind: node.kind.rawValue,
                    language: node.language,
                    value: isJSON ? node.value : oneLine(node.value)
                )
            }
            if isJSON {
                try world.print(json: matches)
            } else {
                for match in matches {
                    let language = match.language.map { " [\($0)]" } ?? ""
                    world.print("\(file):\(match.line): \(match.path)\(language)")
                    world.print("    \(match.value)")
                }
                world.say(matches.isEmpty ? "nothing matched" : "\(matches.count) matched")
            }
            return matches.isEmpty ? 1 : 0
        case .text(let text): try show(isJSON ? text : oneLine(text), world)
        case .number(let number): try show(number.isFinite ? "\(number)" : "not a number", world)
        case .flag(let flag): try show(flag ? "true" : "false", world)
        }
        return 0
    }

    private func show(_ value: String, _ world: World) throws {
        if isJSON { try world.print(json: [value]) } else { world.print(value) }
    }

    /// A value on one line, its hidden characters shown, cut to what a terminal can bear.
    private func oneLine(_ value: String) -> String {
        let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var text = ""
        for scalar in words.unicodeScalars.prefix(300) {
            switch scalar.properties.generalCategory {
            case .control, .format: text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return words.unicodeScalars.count > 300 ? text + "…" : text
    }
}
