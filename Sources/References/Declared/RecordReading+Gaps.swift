import Diagnostics
import MarkupKit
import Vocabulary

extension RecordReading {
    /// The expressions that matched in no record; those that were never asked are not told.
    func gaps(_ hits: PartHits) -> [RecipeGap] {
        let parts =
            [("subject", 0, recipe.subject, hits.subject), ("value", 0, recipe.value, hits.value)]
            + zip(recipe.aliases, hits.aliases).enumerated()
            .map { ("aliases", $0.offset, Optional($0.element.0), $0.element.1) }
        return parts.compactMap { key, item, expression, isHit in
            guard isHit == false, let expression else { return nil }
            return missing(key, item, expression)
        }
    }

    /// That an expression matches nothing, with the names in the document that come near its own.
    func missing(
        _ key: String,
        _ item: Int,
        _ expression: String
    ) -> RecipeGap {
        let names = documentNames()
        let known = Set(names.all)
        let strange =
            names.isComplete ? nameTests(in: expression).first { !known.contains($0) } : nil
        let place = key == "records" ? "in the file" : "in any record of the recipe"
        var gap = RecipeGap(
            key: key,
            item: item,
            wanted: expression,
            fault: "matches nothing \(place)",
            mend: "try it with 'palimpsest facts --file FILE --xpath X'"
        )
        // Wordings beside the value are often there for some values only, and so for none.
        gap.isMinor = key == "aliases"
        if let strange {
            gap.fault += ", which has no '\(shownName(strange))'"
            gap.culprit = strange
            gap.noun = "the names there"
            gap.present = names.all
            gap.mend = nil
        } else if names.hasNamespace, declaration.namespaces.isEmpty {
            gap.mend =
                "names in a namespace need a prefix, which 'namespaces' declares, or local-name()"
        }
        return gap
    }

    /// The names of elements and attributes, and whether a document is small enough to have them all.
    private func documentNames() -> (all: [String], isComplete: Bool, hasNamespace: Bool) {
        var names: [String] = []
        var known: Set<String> = []
        var isComplete = true
        for expression in ["//*", "//@*"] {
            guard
                let selection = try? document.select(expression, limit: Extraction.mostValues),
                case .nodes(let nodes) = selection
            else {
                isComplete = false
                continue
            }
            for node in nodes where names.count < RecipeGap.mostPresent {
                let name = localName(node.name)
                if known.insert(name).inserted { names.append(name) }
            }
        }
        isComplete = isComplete && names.count < RecipeGap.mostPresent
        guard document.syntax == .xml,
            let spaced = try? document.select("boolean(//*[namespace-uri()!=''])"),
            case .flag(let hasNamespace) = spaced
        else { return (names, isComplete, false) }
        return (names, isComplete, hasNamespace)
    }

    /// The names that an expression tests elements and attributes for, without their prefixes.
    private func nameTests(in expression: String) -> [String] {
        // What stands in quotes is a value, and what goes before a bracket or colons a function or axis.
        let bare = expression.replacing(/"[^"]*"|'[^']*'/, with: "''")
        let words = ["and", "or", "div", "mod"]
        return bare.matches(of: /[$]?[\p{L}_][\p{L}\p{N}_.\-]*(?:\s*(?:::|:(?!:)|\())?/).compactMap
        {
            let text = String($0.output)
            guard let last = text.last, !":($".contains(last), !text.hasPrefix("$"),
                !words.contains(text)
            else { return nil }
            return text
        }
    }
}

/// Whether the expressions that are asked in each record ever matched; none where never asked.
struct PartHits {
    var subject: Bool?
    var value: Bool?
    var aliases: [Bool?]

    init(aliases count: Int) { aliases = Array(repeating: nil, count: count) }
}
