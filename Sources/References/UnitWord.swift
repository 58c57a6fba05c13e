import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The word of the main language for a unit such as `dinar`, if the currencies' names show it.
    ///
    /// Languages put the unit first, last or inflected, so no word order is assumed: it is the one
    /// word that all native names of at least three current currencies of that unit have in common.
    /// Where the names share none (Arabic has two words for pounds) or several, there is no answer.
    func unitWord(of unit: String) throws(DiagnosticsError) -> String? {
        guard let document = try files.locale("en", in: "main") else { return nil }
        let list = document.root.child("numbers")?.child("currencies")?.children("currency") ?? []
        var shared: Set<String>?
        var count = 0
        for currency in list {
            let name = currency.children("displayName").first { $0["count"] == "one" }?.text
            guard let name, let code = currency["type"], name.hasSuffix(unit),
                undated(name) == name, self.unit(name) == unit
            else { continue }
            let path = LDMLPath("numbers/currencies/currency[@type='\(code)']/displayName")
            guard let native = try native(path), native.status != .default,
                undated(native.text) == native.text
            else { continue }
            let words = Set(native.text.split(separator: " ").map { withoutBidiMarks(String($0)) })
            shared = shared?.intersection(words) ?? words
            count += 1
        }
        guard count >= 3, let shared, shared.count == 1 else { return nil }
        return shared.first
    }
}
