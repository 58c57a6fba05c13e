/// The path of an element below the root of an LDML file, each step with its distinguishing keys.
struct LDMLPath: Sendable, Hashable {
    /// One step: an element name and the attributes that tell it from its siblings.
    struct Step: Sendable, Hashable {
        var name: String
        var keys: [String: String] = [:]
    }

    var steps: [Step]

    /// Reads `a/b[@k='v']/c`; a step without keys means the element without distinguishing keys.
    init(_ text: String) {
        steps = []
        apply(text)
    }

    /// The path that an alias below this one points to, as `../x[@k='v']` or `../../y`.
    func following(alias: String) -> LDMLPath {
        var path = self
        path.apply(alias)
        return path
    }

    /// The same path with a key added to its last step.
    func adding(_ key: String, _ value: String) -> LDMLPath {
        var path = self
        guard let last = path.steps.indices.last else { return self }
        path.steps[last].keys[key] = value
        return path
    }

    private mutating func apply(_ text: String) {
        for part in splitSteps(text) {
            if part == ".." {
                _ = steps.popLast()
                continue
            }
            var step = Step(name: String(part.prefix { $0 != "[" }))
            for match in part.matches(of: /\[@([\w-]+)=["']([^"']*)["']\]/) {
                step.keys[String(match.1)] = String(match.2)
            }
            steps.append(step)
        }
    }

    /// Splits at slashes outside brackets.
    private func splitSteps(_ text: String) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for character in text {
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            if character == "/", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.filter { !$0.isEmpty }
    }
}

extension LDMLPath: CustomStringConvertible {
    /// The path as XPath from the document's root, keys in order of their names.
    var description: String {
        "/ldml"
            + steps.map { step in
                let keys = step.keys.sorted { $0.key < $1.key }
                return "/" + step.name + keys.map { "[@\($0.key)='\($0.value)']" }.joined()
            }.joined()
    }
}
