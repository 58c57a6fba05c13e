import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The currency that is legal tender now, the newest one where there are several.
    func currency() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender() else { return nil }
        return try money(tender, note: tender["from"].map { "legal tender since \($0)" })
    }

    /// The legal tender that ended last, if it was another currency.
    func previousCurrency() throws(DiagnosticsError) -> GoldSet? {
        guard let current = try currentTender() else { return nil }
        let ended = try tenders().filter {
            $0["to"] != nil && $0["iso4217"] != current["iso4217"]
        }
        guard let previous = latest(ended, by: "to") else { return nil }
        return try money(previous, note: previous["to"].map { "legal tender until \($0)" })
    }

    func currentTender() throws(DiagnosticsError) -> MarkupElement? {
        latest(try tenders().filter { $0["to"] == nil }, by: "from")
    }

    private func tenders() throws(DiagnosticsError) -> [MarkupElement] {
        let data = try files.supplemental("supplementalData")
        let regions = data.child("currencyData")?.children("region") ?? []
        let region = regions.first { $0["iso3166"] == pack.territory }
        return region?.children("currency").filter { $0["tender"] != "false" } ?? []
    }

    /// The element with the latest date; the first in the file wins a tie.
    private func latest(_ elements: [MarkupElement], by attribute: String) -> MarkupElement? {
        var best: MarkupElement?
        for element in elements
        where best == nil || (element[attribute] ?? "") > (best?[attribute] ?? "") {
            best = element
        }
        return best
    }

    private func money(
        _ tender: MarkupElement,
        note: String?
    ) throws(DiagnosticsError) -> GoldSet? {
        guard let code = tender["iso4217"] else { return nil }
        var citations = [cite(tender: tender, note)]
        var names = AliasList()
        let base = LDMLPath("numbers/currencies/currency[@type='\(code)']/displayName")
        var label = code
        if let name = try english(base) {
            citations.append(name.citation(source))
            let one = try english(base.adding("count", "one"))?.text ?? name.text
            let other = try english(base.adding("count", "other"))?.text
            // English writes the unit last, as in "Ethiopian birr".
            label = unit(one)
            names.add(label, "en")
            for form in [other.map(unit), name.text, undated(name.text), one, other] {
                names.add(form, "en")
            }
        }
        let native = try native(base)
        if let native {
            citations.append(native.citation(source))
            names.add(native.text, language)
            names.add(undated(native.text), language)
        }
        for count in ["zero", "one", "two", "few", "many", "other"] {
            names.add(try self.native(base.adding("count", count))?.text, language)
        }
        names.add(try unitWord(of: label), language)
        names.add(code, nil)
        let symbol = LDMLPath("numbers/currencies/currency[@type='\(code)']/symbol")
        names.add(try self.native(symbol)?.text, language)
        names.add(try self.native(symbol.adding("alt", "narrow"))?.text, language)
        names.add(try self.native(symbol.adding("alt", "variant"))?.text, language)
        names.add(try english(symbol.adding("alt", "narrow"))?.text, nil)
        trail.key(code, for: label)
        return gold([names.cluster(label)], .explicit, citations)
    }

    /// Where a currency of the territory stands.
    func cite(tender: MarkupElement, _ note: String?) -> Citation {
        Citation(
            source: source,
            path: "supplemental/supplementalData.xml",
            line: tender.line,
            element: "/supplementalData/currencyData/region[@iso3166='\(pack.territory)']"
                + "/currency[@iso4217='\(tender["iso4217"] ?? "")']",
            note: note
        )
    }

    /// The last word of an English currency name, in lower case and without a period of use.
    func unit(_ name: String) -> String {
        let words = undated(name).split(separator: " ")
        return (words.last.map(String.init) ?? name).lowercased()
    }

    /// A name without the years in brackets that tell old issues apart.
    func undated(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
        return withoutBidiMarks(String(name[..<open]))
    }
}
