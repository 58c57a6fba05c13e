import Evidence
import Foundation

extension LocaleEvidence {
    /// The evidence as the ledger keeps it: JSON with sorted keys.
    ///
    /// Its long lists are written piece by piece, as `JSONList` says.
    func body() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lists = JSONList(encoder)
        var text = "{"
        func add(_ name: String, _ write: ((String) -> Void) throws -> Void) rethrows {
            text += text == "{" ? "\"\(name)\":" : ",\"\(name)\":"
            try write { text += $0 }
        }
        func plain(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        if let adjudication { try add("adjudication") { $0(try plain(adjudication)) } }
        try add("baselines") { try lists.write(baselines, to: $0) }
        try add("checks") { try lists.write(checks, to: $0) }
        try add("comparisons") { try lists.write(comparisons, to: $0) }
        try add("controls") { try lists.write(controls, to: $0) }
        try add("cultures") { try lists.write(cultures, to: $0) }
        try add("directions") { try lists.write(directions, to: $0) }
        try add("facets") { try lists.write(facets, to: $0) }
        try add("families") { try lists.write(families, to: $0) }
        try add("family") { $0(try plain(family)) }
        try add("leftOut") { try lists.write(leftOut, to: $0) }
        try add("masked") { try lists.write(masked, to: $0) }
        try add("positions") { try lists.write(positions, to: $0) }
        try add("rows") { try lists.write(rows, to: $0) }
        try add("slices") { try lists.write(slices, to: $0) }
        try add("target") { $0(try plain(target)) }
        return text + "}"
    }
}
