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
}

/// Slots that every pack has: the target's place in a sentence, and its main language in English.
let builtInSlots = ["place", "language"]
