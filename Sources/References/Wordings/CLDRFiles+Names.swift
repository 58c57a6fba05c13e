import Diagnostics
import MarkupKit

/// What languages call things, worked out once for each language.
extension CLDRFiles {
    /// The names that a language's own files state; a language without files has none.
    ///
    /// - Parameter language: as files are called, such as `am` or `pa_Arab`.
    func names(in language: String) throws(DiagnosticsError) -> LanguageNames {
        try nameTables.value(language) { () throws(DiagnosticsError) in
            LanguageNames(
                main: try locale(language, in: "main")?.root,
                subdivisions: try locale(language, in: "subdivisions")?.root
            )
        }
    }

    /// The bare words of a language for units of currencies.
    func unitNames(in language: String) throws(DiagnosticsError) -> UnitNames {
        try unitTables.value(language) { () throws(DiagnosticsError) in
            UnitNames(try names(in: language), units: try englishUnits())
        }
    }

    /// The names of divisions in a language that say which country's they are.
    func divisionNames(in language: String) throws(DiagnosticsError) -> DivisionNames {
        try divisionTables.value(language) { () throws(DiagnosticsError) in
            DivisionNames(try names(in: language))
        }
    }

    /// The names of languages in a language that tell apart what English tells apart.
    func tongueNames(in language: String) throws(DiagnosticsError) -> TongueNames {
        try tongueTables.value(language) { () throws(DiagnosticsError) in
            TongueNames(try names(in: language), english: try names(in: "en"))
        }
    }

    /// The tag of the language that an English name stands for, by the name as it is compared.
    func englishLanguages() throws(DiagnosticsError) -> [String: String] {
        try codeTables.value("languages") { () throws(DiagnosticsError) in
            var codes: [String: String] = [:]
            // The shortest tag first: a name of a language is none of its varieties.
            let names = try names(in: "en").languages
            let sorted = names.keys.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
            for code in sorted {
                for name in names[code] ?? [] where codes[folded(name)] == nil {
                    codes[folded(name)] = code
                }
            }
            return codes
        }
    }

    /// The code of the division that an English name stands for, by `divisionKey`.
    func englishDivisions() throws(DiagnosticsError) -> [String: String] {
        try codeTables.value("divisions") { () throws(DiagnosticsError) in
            var codes: [String: String] = [:]
            // The smallest code, so that the answer does not hang on the order of a dictionary.
            for (code, found) in try names(in: "en").divisions.sorted(by: { $0.key < $1.key }) {
                for name in found {
                    let key = divisionKey(name, in: code.prefix(2).uppercased())
                    if codes[key] == nil { codes[key] = code }
                }
            }
            return codes
        }
    }

    /// The time zones of a territory, in the order of the file.
    func zones(in territory: String) throws(DiagnosticsError) -> [String] {
        let table = try zoneTables.value("zones") { () throws(DiagnosticsError) in
            var zones: [String: [String]] = [:]
            let data = try supplemental("windowsZones")
            let rows = data.child("windowsZones")?.child("mapTimezones")?.children("mapZone") ?? []
            for row in rows {
                guard let territory = row["territory"] else { continue }
                zones[territory, default: []] += tokens(row["type"])
            }
            return zones
        }
        return table[territory] ?? []
    }

    /// The other identifiers of time zones, such as `Africa/Asmara` of `Africa/Asmera`.
    func zoneAliases() throws(DiagnosticsError) -> [String: [String]] {
        try zoneTables.value("aliases") { () throws(DiagnosticsError) in
            guard has("timezone", in: "bcp47") else { return [:] }
            let root = try document("bcp47/timezone.xml")
            let types = root.child("keyword")?.child("key")?.children("type") ?? []
            return Dictionary(
                types.compactMap { type in
                    let names = tokens(type["alias"])
                    return names.first.map { ($0, Array(names.dropFirst())) }
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// The English unit of each currency that is legal tender anywhere now, such as `birr` of `ETB`.
    private func englishUnits() throws(DiagnosticsError) -> [String: String] {
        try codeTables.value("units") { () throws(DiagnosticsError) in
            var tender: Set<String> = []
            let data = try supplemental("supplementalData")
            for region in data.child("currencyData")?.children("region") ?? [] {
                for currency in region.children("currency")
                where currency["to"] == nil && currency["tender"] != "false" {
                    if let code = currency["iso4217"] { tender.insert(code) }
                }
            }
            var units: [String: String] = [:]
            let list = try locale("en", in: "main")?.root.child("numbers")?.child("currencies")
            for currency in list?.children("currency") ?? [] {
                let names = currency.children("displayName")
                guard let code = currency["type"], tender.contains(code),
                    let name = names.first(where: { $0["count"] == "one" })?.text,
                    let unit = name.split(separator: " ").last
                else { continue }
                units[code] = unit.lowercased()
            }
            return units
        }
    }
}

/// A division's name in its territory, as names are compared.
func divisionKey(_ name: String, in territory: String) -> String { "\(territory) \(folded(name))" }
