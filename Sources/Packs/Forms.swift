/// Calendars of civil life that CLDR names (supplementalData, calendarPreferenceData).
enum Calendar: String, CaseIterable {
    case buddhist
    case chinese
    case coptic
    case ethiopic
    case gregorian
    case hebrew
    case indian
    case islamic
    case islamicCivil = "islamic-civil"
    case islamicTabular = "islamic-tbla"
    case islamicUmmAlQura = "islamic-umalqura"
    case japanese
    case persian
    case roc
}

/// Language, perhaps script, and territory: `am-ET`, `az-Latn-AZ`.
func localeTag(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|[0-9]{3})/) != nil
}

/// Language, perhaps script or territory: `am`, `zh-Hans`.
func languageTag(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?/) != nil
}

/// Four letters: `Ethi`.
func scriptCode(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Z][a-z]{3}/) != nil
}

/// Words of small letters and digits joined by hyphens: `rest-days`.
func kebabCase(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
}

/// Letters, digits, dots and hyphens, so that identifiers can be cut at other marks: `1234.56`.
func slotKey(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9.-]*/) != nil
}

/// The name of a file without folder and `.yaml`.
func fileStem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
}
