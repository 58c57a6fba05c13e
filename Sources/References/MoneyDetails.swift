import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The code of the currency that is legal tender now.
    func currencyCode() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let code = tender["iso4217"] else { return nil }
        return gold([AliasList().cluster(code)], .explicit, [cite(tender: tender, since(tender))])
    }

    /// The English word for the unit, and the native one where the names of currencies show it.
    func currencyUnit() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let code = tender["iso4217"],
            let name = try english(displayName(code))
        else { return nil }
        let one = try english(displayName(code).adding("count", "one"))?.text ?? name.text
        let label = unit(one)
        var names = AliasList()
        names.add(label, "en")
        if let other = try english(displayName(code).adding("count", "other"))?.text {
            names.add(unit(other), "en")
        }
        names.add(try unitWord(of: label), language)
        return gold(
            [names.cluster(label)],
            .explicit,
            [cite(tender: tender, since(tender)), name.citation(source)]
        )
    }

    /// The year since which the currency is legal tender.
    func currencySince() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let year = tender["from"]?.prefix(4),
            year.count == 4
        else { return nil }
        return gold(
            [AliasList().cluster(String(year))],
            .explicit,
            [cite(tender: tender, since(tender))]
        )
    }

    /// The sign of the currency in the main language; its code where the language has none.
    func currencySymbol() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let code = tender["iso4217"] else { return nil }
        let path = LDMLPath("numbers/currencies/currency[@type='\(code)']/symbol")
        let own = try native(path)
        var names = AliasList()
        names.add(own?.text, language)
        for alt in ["narrow", "variant"] {
            let other = try native(path.adding("alt", alt))
            if let other, other.status != .draft { names.add(other.text, language) }
        }
        var citations = [cite(tender: tender, since(tender))]
        if let own { citations.append(own.citation(source)) }
        return gold([names.cluster(own?.text ?? code)], own?.status ?? .default, citations)
    }

    /// The name of the currency in the main language, with its forms after numbers.
    func currencyLocalName() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let code = tender["iso4217"],
            let name = try native(displayName(code)), name.status != .default
        else { return nil }
        var names = AliasList()
        names.add(name.text, language)
        names.add(undated(name.text), language)
        for count in Self.counts {
            names.add(try native(displayName(code).adding("count", count))?.text, language)
        }
        if let unit = try currencyUnit()?.clusters.first?.label {
            names.add(try unitWord(of: unit), language)
        }
        return gold(
            [names.cluster(name.text)],
            name.status,
            [cite(tender: tender, since(tender)), name.citation(source)]
        )
    }

    /// How many decimals prices have; two where CLDR names no other number.
    func currencyDecimals() throws(DiagnosticsError) -> GoldSet? {
        guard let tender = try currentTender(), let code = tender["iso4217"] else { return nil }
        let data = try files.supplemental("supplementalData")
        let rows = data.child("currencyData")?.child("fractions")?.children("info") ?? []
        for token in [code, "DEFAULT"] {
            guard let row = rows.first(where: { $0["iso4217"] == token }),
                let digits = row["digits"]
            else { continue }
            let place = Citation(
                source: source,
                path: "supplemental/supplementalData.xml",
                line: row.line,
                element: "/supplementalData/currencyData/fractions/info[@iso4217='\(token)']",
                note: token == code ? nil : "the default of all currencies"
            )
            return gold(
                [AliasList().cluster(digits)],
                token == code ? .explicit : .default,
                [cite(tender: tender, since(tender)), place]
            )
        }
        return nil
    }

    /// The plural categories of UTS 35, part 3, section 5.
    static let counts = ["zero", "one", "two", "few", "many", "other"]

    private func displayName(_ code: String) -> LDMLPath {
        LDMLPath("numbers/currencies/currency[@type='\(code)']/displayName")
    }

    private func since(_ tender: MarkupElement) -> String? {
        tender["from"].map { "legal tender since \($0)" }
    }
}
