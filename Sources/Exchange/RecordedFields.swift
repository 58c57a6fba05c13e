/// The names under which data sets keep what tells their rows apart, the most telling first.
private let identifierNames = [
    "palimpsest_item", "item_id", "item", "question_id", "qid", "id", "ID", "uid", "key",
]

extension JSONView {
    /// The texts of an object's fields that are named like identifiers.
    var identifiers: [String] {
        guard isObject else { return [] }
        return identifierNames.compactMap { self[$0]?.scalarText }.filter {
            !$0.isEmpty && $0.utf8.count <= 512
        }
    }

    /// The text of a message's content: a string, or the text parts of a list.
    var contentText: String? {
        if let string { return string }
        guard isArray else { return nil }
        var text = ""
        for part in elements {
            if let string = part.string {
                text += string
            } else if part["type"]?.string == "text" {
                text += part["text"]?.string ?? ""
            }
        }
        return text
    }

    /// The text of the last user message in a list of chat messages.
    var lastUserMessage: String? {
        guard isArray else { return nil }
        var last: String?
        for message in elements where message["role"]?.string == "user" {
            last = message["content"]?.contentText
        }
        return last
    }
}
