import Diagnostics
import MarkupKit
import Vocabulary

/// The digits in which a locale writes numbers by default.
struct LocalDigits: Sendable {
    /// The numbering system, such as `arab`.
    var system: String
    /// Its ten digits, zero first.
    var digits: [Character]
    /// Where the locale's choice of system stands.
    var choice: CLDRValue

    /// Writes text with its ASCII digits replaced.
    func writing(_ text: String) -> String {
        String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
    }
}

extension CLDRLookup {
    /// A number with local digits, decimal sign and grouping.
    ///
    /// The fraction is written as given: the question fixes the digits, not the pattern.
    func number(_ number: String) throws(DiagnosticsError) -> GoldSet? {
        guard let local = try localDigits(),
            let format = try decimalPattern(local),
            let decimal = try symbol("decimal", local),
            let group = try symbol("group", local)
        else { return nil }
        let minimum = try native(LDMLPath("numbers/minimumGroupingDigits"))
            .flatMap { Int($0.text) }
        let parts = number.split(separator: ".").map(String.init)
        let pieces = NumberPattern(format.text).groups(of: parts[0], minimum: minimum ?? 1)
        var used = [local.choice]
        if pieces.count > 1 { used += [format, group] }
        if parts.count > 1 { used.append(decimal) }
        let written = local.writing(
            pieces.joined(separator: group.text)
                + (parts.count > 1 ? decimal.text + parts[1] : "")
        )
        var forms = AliasList()
        forms.add(written, nil)
        forms.add(plainSpaces(written), nil)
        // Four digits are printed with and without a separator; either says which digits are used.
        if parts.count == 1, parts[0].count == 4 { forms.add(local.writing(parts[0]), nil) }
        return gold(
            [forms.cluster(written)],
            weakest(used.map(\.status), computed: true),
            used.map { $0.citation(source) }
        )
    }

    /// The locale's default digits, or none when its numbers are not written with ten digits.
    ///
    /// Locales leave `latn` to root but state its symbols: a locale that gives the decimal sign of a
    /// numbering system in its own files uses that system, so the choice is as good as the sign.
    func localDigits() throws(DiagnosticsError) -> LocalDigits? {
        guard var choice = try native(LDMLPath("numbers/defaultNumberingSystem")) else {
            return nil
        }
        let system = choice.text
        guard let digits = try digits(of: system) else { return nil }
        let sign = LDMLPath("numbers/symbols[@numberSystem='\(system)']/decimal")
        if choice.status == .default, let stated = try native(sign), stated.status != .default {
            choice = stated
            let note = "states symbols for the numbering system '\(system)' of root"
            choice.note = [note, stated.note].compactMap(\.self).joined(separator: ", ")
        }
        return LocalDigits(system: system, digits: digits, choice: choice)
    }

    /// The ten digits of a numbering system, zero first, or none when it has no ten digits.
    func digits(of system: String) throws(DiagnosticsError) -> [Character]? {
        let data = try files.supplemental("numberingSystems")
        let entries = data.child("numberingSystems")?.children("numberingSystem") ?? []
        guard let digits = entries.first(where: { $0["id"] == system })?["digits"],
            digits.count == 10
        else { return nil }
        return Array(digits)
    }

    /// The pattern of plain decimal numbers.
    func decimalPattern(_ local: LocalDigits) throws(DiagnosticsError) -> CLDRValue? {
        try native(
            LDMLPath(
                "numbers/decimalFormats[@numberSystem='\(local.system)']"
                    + "/decimalFormatLength/decimalFormat/pattern"
            )
        )
    }

    /// A sign of the numbering system in use.
    func symbol(
        _ name: String,
        _ local: LocalDigits
    ) throws(DiagnosticsError) -> CLDRValue? {
        try native(LDMLPath("numbers/symbols[@numberSystem='\(local.system)']/\(name)"))
    }
}

/// A text with no-break and thin spaces written as plain ones.
func plainSpaces(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map {
                switch $0.value {
                case 0xa0, 0x2007, 0x2009, 0x202f: " "
                default: $0
                }
            }
        )
    )
}
