import Diagnostics

/// The names in braces of a template or property, or the fault of its braces.
func slotNames(in template: String) -> Result<[String], BraceFault> {
    var names: [String] = []
    var open: String?
    for character in template {
        switch (character, open) {
        case ("{", nil): open = ""
        case ("{", .some): return .failure(.nested)
        case ("}", nil): return .failure(.unopened)
        case ("}", .some(let name)):
            if name.isEmpty { return .failure(.nameless) }
            if !names.contains(name) { names.append(name) }
            open = nil
        case (_, .some(let name)): open = name + String(character)
        case (_, nil): break
        }
    }
    return open == nil ? .success(names) : .failure(.unclosed)
}

/// What is wrong with the braces of a template.
enum BraceFault: String, Error {
    case nested = "a '{' stands inside braces"
    case unopened = "a '}' has no '{' before it"
    case unclosed = "a '{' is not closed"
    case nameless = "braces hold no name"

    var fix: String {
        switch self {
        case .nested: "close the outer braces first"
        case .unopened: "put a '{' before the name, or drop the '}'"
        case .unclosed: "put a '}' behind the name"
        case .nameless: "write the name of a slot into them, such as '{place}'"
        }
    }
}

extension Findings {
    /// The names in braces of a text, or none when its braces are at fault, which is reported.
    func names(in text: Located) -> [String]? {
        switch slotNames(in: text.text) {
        case .success(let names): return names
        case .failure(let fault):
            error(
                "template-braces",
                at: text.location,
                "\(fault.rawValue) in '\(text.text)'",
                fix: fault.fix
            )
            return nil
        }
    }

    /// Reports a name in braces that nothing fills.
    func slot(_ name: String, isMissingIn owner: String, at text: Located, known: [String]) {
        let near = suggestion(for: name, among: known).map { "did you mean '{\($0)}'?" }
        error(
            "slot-undeclared",
            at: text.location,
            "slot '{\(name)}' of \(owner) is not declared",
            fix: near ?? "declare it under 'slots'"
        )
    }
}

/// The name that stands for the earlier answer in a follow-up.
let answerSlot = "answer"

/// Slots that every pack has: the target's place in a sentence, and its main language in English.
let builtInSlots = ["place", "language"]

/// The marked prompt inside a template that changes it.
let questionSlot = "question"

/// The lettered options inside a template of the framing `choice`.
let optionsSlot = "options"

/// What stands for a part of a prompt that is made from another.
let transformSlots = [questionSlot, optionsSlot]
