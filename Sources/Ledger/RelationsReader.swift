internal import Vocabulary

/// Reads relations in the very form in which they are written, at a fraction of a JSON reader's cost.
///
/// A question with the golds of 80 cultures has 19,200 cells in a text of a hundred kilobytes.
/// Anything else, such as a name with an escape in it, reads as none and is left to the decoder.
struct RelationsReader {
    private let bytes: [UInt8]
    private var place = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The relations of a text, or none when it is not in that form.
    static func read(_ text: String) -> GoldRelations? {
        var reader = RelationsReader(text)
        return reader.relations()
    }

    private mutating func relations() -> GoldRelations? {
        guard take("{\"cultures\":["), let cultures = strings(), take(",\"overlap\":"),
            let overlap = matrix(cultures.count, Self.truth), take(",\"question\":\""),
            let question = string()
        else { return nil }
        var taken: [[UInt16]]?
        if take(",\"taken\":") {
            taken = matrix(cultures.count, Self.number)
            if taken == nil { return nil }
        }
        guard take(",\"topAccepted\":"), let accepted = matrix(cultures.count, Self.truth),
            take(",\"topShared\":"), let shared = matrix(cultures.count, Self.truth), take("}"),
            place == bytes.count
        else { return nil }
        return GoldRelations(
            question: question,
            cultures: cultures.map { LocaleTag($0) },
            topAccepted: accepted,
            topShared: shared,
            overlap: overlap,
            taken: taken
        )
    }

    /// The rest of a list after its opening bracket.
    private mutating func strings() -> [String]? {
        if take("]") { return [] }
        var texts: [String] = []
        repeat {
            guard take("\""), let text = string() else { return nil }
            texts.append(text)
        } while take(",")
        return take("]") ? texts : nil
    }

    /// The rest of a text after its opening quote.
    private mutating func string() -> String? {
        var text: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
            text.append(byte)
        }
        return nil
    }

    /// A square of cells.
    private mutating func matrix<Cell>(
        _ size: Int,
        _ cell: (inout RelationsReader) -> Cell?
    ) -> [[Cell]]? {
        guard take("[") else { return nil }
        var rows: [[Cell]] = []
        rows.reserveCapacity(size)
        if take("]") { return size == 0 ? rows : nil }
        repeat {
            guard take("[") else { return nil }
            var cells: [Cell] = []
            cells.reserveCapacity(size)
            repeat {
                guard let value = cell(&self) else { return nil }
                cells.append(value)
            } while take(",")
            guard take("]"), cells.count == size else { return nil }
            rows.append(cells)
        } while take(",")
        return take("]") && rows.count == size ? rows : nil
    }

    private static func truth(_ reader: inout RelationsReader) -> Bool? {
        reader.take("false") ? false : reader.take("true") ? true : nil
    }

    private static func number(_ reader: inout RelationsReader) -> UInt16? {
        var value = 0
        let start = reader.place
        // Five digits are enough for sixteen bits.
        while reader.place < reader.bytes.count, reader.place - start < 5,
            0x30...0x39 ~= reader.bytes[reader.place]
        {
            value = value * 10 + Int(reader.bytes[reader.place] - 0x30)
            reader.place += 1
        }
        return reader.place > start ? UInt16(exactly: value) : nil
    }

    private mutating func take(_ form: StaticString) -> Bool {
        let length = form.utf8CodeUnitCount
        guard bytes.count - place >= length else { return false }
        let isHere = form.withUTF8Buffer { form in
            for i in 0..<length {
                guard unsafe form[i] == bytes[place + i] else { return false }
            }
            return true
        }
        if isHere { place += length }
        return isHere
    }
}
