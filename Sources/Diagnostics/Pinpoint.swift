extension Diagnostic {
    /// The same fault at the very braces it speaks of, where readers only know the whole template.
    ///
    /// The text of a template may begin on the line after its key and run over several lines; the
    /// lines that belong to it are those indented deeper than the line it begins on.
    public func pinpointed(in source: SourceText) -> Diagnostic {
        guard let line = location.line, let column = location.column,
            source.line(line) != nil
        else { return self }
        // Cut out only for a fault in braces: a line may be a whole file, with a hundred other faults.
        var text: [PlacedScalar] { span(in: source, line: line, column: column) }
        let place: Place?
        switch identifier {
        case "slot-undeclared", "gold-slot", "answer-in-first-turn":
            place = culpritInBraces.flatMap { find($0, in: text) }
        case "template-names-place":
            let value = text
            place = ["{place", "{language"].compactMap { find($0, in: value) }
                .min { ($0.line, $0.column) < ($1.line, $1.column) }
        case "template-braces": place = faultyBrace(in: text)
        default: place = nil
        }
        guard let place else { return self }
        var copy = self
        copy.location.line = place.line
        copy.location.column = place.column
        return copy
    }

    private struct Place {
        var line: Int
        var column: Int
    }

    private typealias PlacedScalar = (scalar: Unicode.Scalar, place: Place)

    /// The scalars of the value that begins at a place.
    private func span(in source: SourceText, line: Int, column: Int) -> [PlacedScalar] {
        let first = source.lines[line - 1]
        let indent = first.prefix { $0 == " " }.count
        var span: [PlacedScalar] = []
        for (index, scalar) in first.enumerated() where index >= column - 1 {
            span.append((scalar, Place(line: line, column: index + 1)))
        }
        for number in (line + 1)..<(source.lines.count + 1) {
            let text = source.lines[number - 1]
            let depth = text.prefix { $0 == " " }.count
            guard depth > indent || depth == text.count else { break }
            for (index, scalar) in text.enumerated() {
                span.append((scalar, Place(line: number, column: index + 1)))
            }
            span.append(("\n", Place(line: number, column: text.count + 1)))
        }
        return span
    }

    /// What the message quotes, if it is a name in braces.
    private var culpritInBraces: String? {
        guard let start = summary.firstRange(of: "'{")?.upperBound,
            let end = summary[start...].firstIndex(of: "}")
        else { return nil }
        return "{" + summary[start..<end] + "}"
    }

    private func find(_ word: String, in text: [PlacedScalar]) -> Place? {
        let wanted = Array(word.unicodeScalars)
        guard text.count >= wanted.count else { return nil }
        for start in 0...(text.count - wanted.count)
        where (0..<wanted.count).allSatisfy({ text[start + $0].scalar == wanted[$0] }) {
            return text[start].place
        }
        return nil
    }

    /// The brace at fault: one inside others, one never opened, or the last one never closed.
    private func faultyBrace(in text: [PlacedScalar]) -> Place? {
        var open: (place: Place, isEmpty: Bool)?
        for (scalar, place) in text {
            switch (scalar, open) {
            case ("{", nil): open = (place, true)
            case ("{", .some(let outer)):
                // What is said decides: the outer brace is unclosed, or the inner one is nested.
                return summary.contains("closed") ? outer.place : place
            case ("}", nil): return place
            case ("}", .some(let brace)):
                if brace.isEmpty { return brace.place }
                open = nil
            case (_, .some(let brace)): open = (brace.place, false)
            case (_, nil): break
            }
        }
        return open?.place
    }
}
