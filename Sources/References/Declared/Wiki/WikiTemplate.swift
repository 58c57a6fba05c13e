/// One use of a template, its parameters not yet read any deeper.
struct WikiTemplate {
    /// A parameter with the range of its value.
    struct Parameter {
        /// The name as written, or none for those told by their place.
        var name: String?
        /// Where its value stands.
        var range: Range<Int>
        /// Whether what ends it was read; the last one of a text that is cut is not complete.
        var isComplete: Bool
    }

    /// The name in small letters, without underscores and the namespace.
    var name: String
    /// The parameters in order.
    var parameters: [Parameter]
    /// The range from the first brace to the last.
    var range: Range<Int>

    /// The values that are told by their place.
    var positional: [Parameter] { parameters.filter { $0.name == nil } }

    /// The named values that are not empty, in order; of a name the last, as MediaWiki has it.
    var fields: [(key: String, name: String, parameter: Parameter)] {
        var found: [(key: String, name: String, parameter: Parameter)] = []
        var seen: Set<String> = []
        for parameter in parameters.reversed() {
            guard let name = parameter.name.flatMap(cleaned), parameter.isComplete,
                !parameter.range.isEmpty, seen.insert(comparable(name)).inserted
            else { continue }
            found.append((comparable(name), name, parameter))
        }
        return found.reversed()
    }

    /// Whether it is the box of facts at the head of a page, as far as its name tells.
    var isInfobox: Bool {
        ["infobox", "infotable", "taxobox", "ficha de", "geobox", "তথ্যছক", "معلومات", "جعبه"]
            .contains { name.contains($0) }
    }
}

extension WikiMarkup {
    /// The templates of a range that stand in no other template, in order.
    func templates(in range: Range<Int>) -> [WikiTemplate] {
        var found: [WikiTemplate] = []
        var place = range.lowerBound
        while place + 1 < range.upperBound, found.count < 10_000 {
            if isPair(UInt8(ascii: "{"), at: place, before: range.upperBound) {
                let template = template(at: place, before: range.upperBound)
                found.append(template)
                place = template.range.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    /// Reads the template whose braces open at an offset; one that is not closed ends with the text.
    ///
    /// One pass over its bytes: a bar or an equals sign counts only outside of inner templates,
    /// links and tables, which are kept on a stack of their closing marks.
    func template(at start: Int, before limit: Int) -> WikiTemplate {
        var closers: [UInt8] = []
        var parts: [Range<Int>] = []
        var equals: [Int?] = []
        var equal: Int?
        var partStart = start + 2
        var place = start + 2
        var end = limit
        var isClosed = false
        func finishPart(at offset: Int) {
            parts.append(partStart..<offset)
            equals.append(equal)
            equal = nil
            partStart = offset + 1
        }
        while place < limit {
            let byte = bytes[place]
            let isDouble = place + 1 < limit && bytes[place + 1] == byte
            switch byte {
            case UInt8(ascii: "{"):
                if isDouble {
                    if closers.count < 200 { closers.append(UInt8(ascii: "}")) }
                    place += 2
                    continue
                }
                if place + 1 < limit, bytes[place + 1] == UInt8(ascii: "|"), closers.count < 200 {
                    closers.append(UInt8(ascii: "|"))
                    place += 2
                    continue
                }
            case UInt8(ascii: "[") where isDouble:
                if closers.count < 200 { closers.append(UInt8(ascii: "]")) }
                place += 2
                continue
            case UInt8(ascii: "]") where isDouble:
                if closers.last == byte { closers.removeLast() }
                place += 2
                continue
            case UInt8(ascii: "}") where isDouble:
                // A link that was never closed must not swallow the rest of the page.
                while closers.last == UInt8(ascii: "]") { closers.removeLast() }
                guard closers.isEmpty else {
                    if closers.last == byte { closers.removeLast() }
                    place += 2
                    continue
                }
                finishPart(at: place)
                end = place + 2
                isClosed = true
            case UInt8(ascii: "|"):
                if closers.last == byte, place + 1 < limit, bytes[place + 1] == UInt8(ascii: "}") {
                    closers.removeLast()
                    place += 2
                    continue
                }
                if closers.isEmpty { finishPart(at: place) }
            case UInt8(ascii: "=") where closers.isEmpty && equal == nil && !parts.isEmpty:
                equal = place
            default: break
            }
            if isClosed { break }
            place += 1
        }
        if !isClosed { finishPart(at: limit) }
        return made(of: parts, equals, start..<end, isClosed: isClosed)
    }

    private func made(
        of parts: [Range<Int>],
        _ equals: [Int?],
        _ range: Range<Int>,
        isClosed: Bool
    ) -> WikiTemplate {
        var parameters: [WikiTemplate.Parameter] = []
        for index in parts.indices.dropFirst().prefix(5_000) {
            let part = parts[index]
            let isComplete = isClosed || index < parts.count - 1
            if let equal = equals[index] {
                let name = text(part.lowerBound..<equal)
                let value = trimmed((equal + 1)..<part.upperBound)
                parameters.append(.init(name: name, range: value, isComplete: isComplete))
            } else {
                parameters.append(.init(name: nil, range: trimmed(part), isComplete: isComplete))
            }
        }
        let name = parts.first.map { comparable(text($0)) } ?? ""
        return WikiTemplate(
            name: name.hasPrefix("template:") ? String(name.dropFirst(9)) : name,
            parameters: parameters,
            range: range
        )
    }

    /// A range without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0d).contains($0) }
        while low < high, isBlank(bytes[low]) { low += 1 }
        while high > low, isBlank(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    func isPair(_ byte: UInt8, at place: Int, before limit: Int) -> Bool {
        place + 1 < limit && bytes[place] == byte && bytes[place + 1] == byte
    }
}
