import Diagnostics
import Vocabulary

extension CLDRLookup {
    /// The codes that name the meanings of a value in every source, one for each cluster.
    func keys(of property: CLDRProperty, in gold: GoldSet) throws(DiagnosticsError) -> [String?] {
        switch property {
        case .divisions:
            return try namedDivisions().map { Self.subdivisionCode($0.code) }
        case .country:
            return [pack.territory]
        case .currency, .previousCurrency:
            return Self.codes("iso4217", in: gold)
        case .mostSpokenLanguage, .officialLanguages:
            let codes = Self.codes("type", in: gold)
            // A language in two scripts is one answer of two entries: then none can be told.
            return codes.count == gold.clusters.count ? codes : []
        case .script:
            let code = gold.clusters.first?.aliases.first {
                $0.language == nil && $0.text.utf8.count == 4
            }
            return [code?.text]
        default:
            return []
        }
    }

    /// The ISO 3166-2 code of a CLDR subdivision: `etor` is `ET-OR`.
    static func subdivisionCode(_ code: String) -> String {
        let country = code.prefix(code.first?.isNumber == true ? 3 : 2)
        return "\(country)-\(code.dropFirst(country.count))".uppercased()
    }

    /// The codes in the last predicates of the citations of supplemental data.
    private static func codes(_ attribute: String, in gold: GoldSet) -> [String?] {
        gold.citations.filter { $0.path.hasPrefix("supplemental/") }.compactMap { citation in
            citation.element?.split(separator: "[@\(attribute)='").last.map {
                String($0.prefix { $0 != "'" })
            }
        }
    }
}
