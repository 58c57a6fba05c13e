import Diagnostics

/// A stranger's or author's word as a message has it: short, and without what steers a terminal.
func shownName(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
        count += 1
        if count > 60 { return shown + "…" }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            // Joiners spell in Persian and the scripts of India.
            if scalar.value == 0x200c || scalar.value == 0x200d {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += "\\u{\(String(scalar.value, radix: 16))}"
            }
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return shown
}

/// What is there in place of something, the nearest of it first.
func also(_ noun: String, _ names: [String], _ wanted: String) -> String {
    var met = MetNames()
    met.add(names)
    guard !met.names.isEmpty else { return "" }
    let near = nearest(wanted, among: met.names).map { " did you mean '\(shownName($0))'?" }
    return ";\(near ?? "") \(noun): \(quotedList(met.names))"
}

/// The known name that is nearest as names of sources are compared.
func nearest(_ word: String, among known: [String]) -> String? {
    let plain = known.map(comparable)
    guard let near = suggestion(for: comparable(word), among: plain) else { return nil }
    return plain.firstIndex(of: near).map { known[$0] }
}

/// Names in quotes, so many at most, and how many more there are.
func quotedList(_ names: some Collection<String>, most: Int = 12) -> String {
    let shown = names.prefix(most).map { "'\(shownName($0))'" }.joined(separator: ", ")
    // So many are kept at most; how many there are is not known then.
    let rest = names.count < RecipeGap.mostPresent ? "\(names.count - most) more" : "many more"
    return names.count > most ? "\(shown) and \(rest)" : shown
}

func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
