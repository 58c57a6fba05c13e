/// A JSON value whose keys keep the order in which they were written, as a schema is read by people.
indirect enum SchemaJSON: Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([SchemaJSON])
    case object([(key: String, value: SchemaJSON)])

    static func == (a: SchemaJSON, b: SchemaJSON) -> Bool { a.lines == b.lines }

    func hash(into hasher: inout Hasher) { hasher.combine(lines) }

    /// The value in lines of JSON, two blanks a level.
    var lines: [String] {
        switch self {
        case .text(let text): [quoted(text)]
        case .number(let number): ["\(number)"]
        case .flag(let flag): ["\(flag)"]
        case .list(let items): block("[", items.map(\.lines), "]")
        case .object(let entries):
            block(
                "{",
                entries.map { entry in
                    let lines = entry.value.lines
                    return [quoted(entry.key) + ": " + lines[0]] + lines.dropFirst()
                },
                "}"
            )
        }
    }

    private func block(_ open: String, _ items: [[String]], _ close: String) -> [String] {
        guard !items.isEmpty else { return [open + close] }
        var lines = [open]
        for (index, item) in items.enumerated() {
            let comma = index + 1 < items.count ? "," : ""
            lines += item.dropLast().map { "  " + $0 } + ["  " + (item.last ?? "") + comma]
        }
        return lines + [close]
    }

    private func quoted(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "\n": json += "\\n"
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
