import Diagnostics
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
        let selection: MarkupSelection
        do {
            selection = try document.select(xpath, namespaces: namespaces)
        } catch {
            // The fault lies in the expression, which is shown as a file of one line.
            let source = SourceText(xpath)
            for line in error.diagnostics.flatMap({ $0.excerpt(from: source) }) { world.say(line) }
            return 1
        }
        switch selection {
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
                world.say(matches.isEmpty ? nothing(in: document) : "\(matches.count) matched")
            }
            return matches.isEmpty ? 1 : 0
        case .text(let text): try show(isJSON ? text : oneLine(text), world)
        case .number(let number):
            if isJSON {
                try world.print(json: [number.isFinite ? number : nil])
            } else {
                world.print(shown(number))
            }
        case .flag(let flag):
            if isJSON { try world.print(json: [flag]) } else { world.print("\(flag)") }
        }
        return 0
    }

    /// A number as XPath 1.0 writes it (section 4.2): whole ones without a decimal point.
    private func shown(_ number: Double) -> String {
        guard number.isFinite else { return "not a number" }
        return Int(exactly: number).map(String.init) ?? "\(number)"
    }

    /// That nothing matched, and why that is likely for names without a prefix.
    private func nothing(in document: MarkupDocument) -> String {
        guard syntax == .xml, namespaces.isEmpty, !xpath.contains("local-name"),
            case .text(let uri)? = try? document.select("namespace-uri(/*)"), !uri.isEmpty
        else {
            return "nothing matched; begin with a short path, such as '//*', and add steps and "
                + "conditions one by one"
        }
        return "nothing matched; the file's names are in a namespace, so add "
            + "--namespace p=\(oneLine(uri)) and write p:name for name"
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
