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
    let parts = subtags(text)
    guard let language = parts.first, isLanguage(language), let territory = parts.last else {
        return false
    }
    return isTerritory(territory)
        && (parts.count == 2 || (parts.count == 3 && isScript(parts[1])))
}

/// Language, perhaps script or territory: `am`, `zh-Hans`.
func languageTag(_ text: String) -> Bool {
    let parts = subtags(text)
    guard let language = parts.first, isLanguage(language) else { return false }
    switch parts.count {
    case 1: return true
    case 2: return isScript(parts[1]) || isTerritory(parts[1])
    case 3: return isScript(parts[1]) && isTerritory(parts[2])
    default: return false
    }
}

/// Four letters: `Ethi`.
func scriptCode(_ text: String) -> Bool { isScript(text.utf8[...]) }

/// Words of small letters and digits joined by hyphens: `rest-days`.
func kebabCase(_ text: String) -> Bool {
    subtags(text).allSatisfy { !$0.isEmpty && $0.allSatisfy { isSmall($0) || isDigit($0) } }
}

/// Letters, digits, dots and hyphens, so that identifiers can be cut at other marks: `1234.56`.
func slotKey(_ text: String) -> Bool {
    guard let first = text.utf8.first, isSmall(first) || isLarge(first) || isDigit(first) else {
        return false
    }
    return text.utf8.allSatisfy {
        isSmall($0) || isLarge($0) || isDigit($0) || $0 == UInt8(ascii: ".")
            || $0 == UInt8(ascii: "-")
    }
}

// Forms are checked some thousand times a reading, and a regex is parsed anew each time it is met.
private func subtags(_ text: String) -> [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
}

private func isLanguage(_ part: Substring.UTF8View) -> Bool {
    (2...3).contains(part.count) && part.allSatisfy(isSmall)
}

private func isScript(_ part: Substring.UTF8View) -> Bool {
    part.count == 4 && part.first.map(isLarge) == true && part.dropFirst().allSatisfy(isSmall)
}

private func isTerritory(_ part: Substring.UTF8View) -> Bool {
    (part.count == 2 && part.allSatisfy(isLarge)) || (part.count == 3 && part.allSatisfy(isDigit))
}

private func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

private func isLarge(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// The name of a file without folder and `.yaml`.
func fileStem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
}
