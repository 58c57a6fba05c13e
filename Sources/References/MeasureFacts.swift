import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// The system of measures.
    func measurementSystem() throws(DiagnosticsError) -> GoldSet? {
        guard let entry = try measurement(category: nil),
            let words = Self.systemWords[entry.element["type"] ?? ""]
        else { return nil }
        return listed(words, entry)
    }

    /// The scale of temperature: stated for it alone, or that of the system of measures.
    func temperatureScale() throws(DiagnosticsError) -> GoldSet? {
        var entry = try measurement(category: "temperature")
        if entry == nil { entry = try measurement(category: nil) }
        guard let entry else { return nil }
        let words =
            entry.element["type"] == "US"
            ? ["Fahrenheit", "degrees Fahrenheit", "°F"]
            : ["Celsius", "degrees Celsius", "centigrade", "°C"]
        return listed(words, entry)
    }

    /// The usual size of paper.
    func paperSize() throws(DiagnosticsError) -> GoldSet? {
        guard let entry = try entry("paperSize", of: "measurementData", listed: "territories")
        else { return nil }
        switch entry.element["type"] {
        case "A4": return listed(["A4", "ISO A4", "DIN A4"], entry)
        case "US-Letter": return listed(["US Letter", "letter size", "letter"], entry)
        default: return nil
        }
    }

    private func measurement(category: String?) throws(DiagnosticsError) -> TerritoryEntry? {
        let data = try files.supplemental("supplementalData")
        let rows = data.child("measurementData")?.children("measurementSystem") ?? []
        return entry(
            among: rows.filter { $0["category"] == category },
            path: "measurementData/measurementSystem",
            listed: "territories"
        )
    }

    private func listed(_ words: [String], _ entry: TerritoryEntry) -> GoldSet? {
        guard let label = words.first else { return nil }
        var names = AliasList()
        for word in words { names.add(word, "en") }
        return gold(
            [names.cluster(label)],
            entry.isWorld ? .default : .explicit,
            [entry.citation]
        )
    }

    private static let systemWords = [
        "metric": ["metric", "metric system", "International System of Units", "SI"],
        "UK": ["imperial", "imperial system", "British imperial", "imperial units"],
        "US": ["US customary", "U.S. customary", "United States customary", "customary units"],
    ]
}

extension CLDRLookup {
    /// Uses for which regions prefer different units, as category and usage of CLDR.
    static let unitUsages = [
        "area-default", "area-geograph", "area-land", "concentration-blood-glucose",
        "consumption-vehicle-fuel", "energy-food", "length-default", "length-person",
        "length-person-height", "length-rainfall", "length-road", "length-snowfall",
        "length-vehicle", "length-visiblty", "mass-default", "mass-person", "power-engine",
        "pressure-baromtrc", "pressure-default", "speed-default", "speed-wind",
        "temperature-default", "temperature-weather", "volume-default", "volume-fluid",
        "volume-vehicle",
    ]

    /// The unit preferred for a use: the largest of those that CLDR lists for the territory.
    func preferredUnit(_ use: String) throws(DiagnosticsError) -> GoldSet? {
        let parts = use.split(separator: "-", maxSplits: 1).map(String.init)
        let data = try files.supplemental("units")
        let group = data.child("unitPreferenceData")?.children("unitPreferences").first {
            $0["category"] == parts[0] && $0["usage"] == parts[1]
        }
        guard let group,
            let entry = entry(
                among: group.children("unitPreference"),
                path: "unitPreferenceData/unitPreferences[@category='\(parts[0])']"
                    + "[@usage='\(parts[1])']/unitPreference",
                listed: "regions",
                in: "units"
            )
        else { return nil }
        return listed(UnitName(entry.element.text).forms, entry)
    }
}

/// The English wordings of a unit that CLDR writes as `kilometer-per-hour`.
struct UnitName: Sendable {
    /// The wordings, the one to show first.
    let forms: [String]

    init(_ identifier: String) {
        let plain = identifier.replacing("-ofglucose", with: "").replacing(
            "-ofhg",
            with: " of mercury"
        )
        .replacing("foodcalorie", with: "calorie").replacing("-imperial", with: "")
        let singular = plain.replacing("-", with: " ")
        let parts = singular.split(separator: " ", maxSplits: 1).map(String.init)
        let first = Self.plural(parts[0])
        let plural = ([first] + parts.dropFirst()).joined(separator: " ")
        var forms = [singular, plural]
        for form in [singular, plural] where form.contains("meter") || form.contains("liter") {
            forms.append(form.replacing("meter", with: "metre").replacing("liter", with: "litre"))
        }
        if let sign = Self.signs[identifier] { forms.append(sign) }
        self.forms = forms
    }

    private static func plural(_ word: String) -> String {
        switch word {
        case "foot": "feet"
        case "inch": "inches"
        case "celsius", "fahrenheit", "horsepower": word
        default: word + "s"
        }
    }

    private static let signs = [
        "kilometer": "km", "meter": "m", "centimeter": "cm", "millimeter": "mm", "kilogram": "kg",
        "kilometer-per-hour": "km/h", "mile-per-hour": "mph", "meter-per-second": "m/s",
        "square-kilometer": "km²", "hectare": "ha", "hectopascal": "hPa", "millibar": "mbar",
        "celsius": "°C", "fahrenheit": "°F", "kilowatt": "kW", "kilocalorie": "kcal",
        "millimole-per-liter": "mmol/L", "liter-per-100-kilometer": "L/100 km",
        "mile-per-gallon": "mpg",
    ]
}
