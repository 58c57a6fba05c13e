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
            let overlap = matrix(cultures.count), take(",\"question\":\""),
            let question = string(), take(",\"topAccepted\":"),
            let accepted = matrix(cultures.count), take(",\"topShared\":"),
            let shared = matrix(cultures.count), take("}"), place == bytes.count
        else { return nil }
        return GoldRelations(
            question: question,
            cultures: cultures.map { LocaleTag($0) },
            topAccepted: accepted,
            topShared: shared,
            overlap: overlap
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

    /// A square of truth values.
    private mutating func matrix(_ size: Int) -> [[Bool]]? {
        guard take("[") else { return nil }
        var rows: [[Bool]] = []
        rows.reserveCapacity(size)
        if take("]") { return size == 0 ? rows : nil }
        repeat {
            guard let row = row(size) else { return nil }
            rows.append(row)
        } while take(",")
        return take("]") && rows.count == size ? rows : nil
    }

    private mutating func row(_ size: Int) -> [Bool]? {
        guard take("[") else { return nil }
        var cells: [Bool] = []
        cells.reserveCapacity(size)
        repeat {
            if take("false") {
                cells.append(false)
            } else if take("true") {
                cells.append(true)
            } else {
                return nil
            }
        } while take(",")
        return take("]") && cells.count == size ? cells : nil
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
