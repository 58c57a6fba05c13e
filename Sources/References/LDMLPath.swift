/// The path of an element below the root of an LDML file, each step with its distinguishing keys.
struct LDMLPath: Sendable, Hashable {
    /// One step: an element name and the attributes that tell it from its siblings.
    struct Step: Sendable, Hashable {
        var name: String
        var keys: [Key] = []
    }

    /// An attribute that tells an element from its siblings.
    struct Key: Sendable, Hashable {
        var name: String
        var value: String
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
        path.steps[last].keys.append(Key(name: key, value: value))
        return path
    }

    /// Walks the steps of a text; a bracket that is no key is left out.
    private mutating func apply(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let name = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "[") }
            rest = rest.dropFirst(name.count)
            var step = Step(name: String(decoding: name, as: UTF8.self))
            while rest.first == UInt8(ascii: "[") {
                let key = rest.prefix { $0 != UInt8(ascii: "]") }
                rest = rest.dropFirst(key.count + 1)
                let parts = key.split(maxSplits: 1) { $0 == UInt8(ascii: "=") }
                guard parts.count == 2, parts[0].starts(with: Array("[@".utf8)) else { continue }
                step.keys.append(
                    Key(
                        name: String(decoding: parts[0].dropFirst(2), as: UTF8.self),
                        value: String(decoding: parts[1].dropFirst().dropLast(), as: UTF8.self)
                    )
                )
            }
            if step.name == ".." {
                _ = steps.popLast()
            } else if !step.name.isEmpty {
                steps.append(step)
            }
            rest = rest.drop { $0 == UInt8(ascii: "/") }
        }
    }
}

extension LDMLPath: CustomStringConvertible {
    /// The path as XPath from the document's root, keys in order of their names.
    var description: String {
        "/ldml"
            + steps.map { step in
                let keys = step.keys.sorted { $0.name < $1.name }
                return "/" + step.name + keys.map { "[@\($0.name)='\($0.value)']" }.joined()
            }.joined()
    }
}
