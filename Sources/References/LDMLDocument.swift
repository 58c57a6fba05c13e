import MarkupKit

/// One LDML file of a locale, asked by path.
struct LDMLDocument: Sendable {
    /// What stands at a path.
    enum Answer: Sendable, Hashable {
        /// A value with its line and whether the source calls it unconfirmed or provisional.
        case value(String, line: Int, isDraft: Bool)
        /// An alias on the way there; the path after following it.
        case alias(LDMLPath)
    }

    /// The locale's identifier as in the file name, such as `am_ET`.
    let locale: String
    /// The root element.
    let root: MarkupElement

    /// Returns the value or the alias at a path, or none; `↑↑↑` is no value.
    func answer(at path: LDMLPath) -> Answer? {
        var element = root
        var isDraft = false
        for (index, step) in path.steps.enumerated() {
            if let alias = element.child("alias"), alias["source"] == "locale",
                let target = alias["path"]
            {
                var passed = path
                passed.steps.removeSubrange(index...)
                var followed = passed.following(alias: target)
                followed.steps.append(contentsOf: path.steps[index...])
                return .alias(followed)
            }
            guard let next = element.children.first(where: { matches($0, step) }) else {
                return nil
            }
            element = next
            isDraft = isDraft || isUnsure(next["draft"])
        }
        if let target = element.child("alias")?["path"] {
            return .alias(path.following(alias: target))
        }
        guard !element.text.isEmpty, element.text != "↑↑↑" else { return nil }
        return .value(element.text, line: element.line, isDraft: isDraft)
    }

    /// Whether an element has exactly the keys of a step, its draft state and references aside.
    private func matches(_ element: MarkupElement, _ step: LDMLPath.Step) -> Bool {
        guard element.name == step.name else { return false }
        var count = 0
        for attribute in element.attributes
        where attribute.name != "draft" && attribute.name != "references" {
            let isKey = step.keys.contains {
                $0.name == attribute.name && $0.value == attribute.value
            }
            guard isKey else { return false }
            count += 1
        }
        return count == step.keys.count
    }
}

/// Whether a draft state is below `contributed` (UTS 35, part 1, section 5.1).
func isUnsure(_ draft: String?) -> Bool {
    draft != nil && draft != "approved" && draft != "contributed"
}
