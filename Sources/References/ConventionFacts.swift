import Diagnostics
import MarkupKit
import Vocabulary

extension CLDRLookup {
    /// Whether hours run to 12 or to 24, by the preferred hour of the territory.
    func clockCycle() throws(DiagnosticsError) -> GoldSet? {
        guard let entry = try entry("hours", of: "timeData", listed: "regions") else { return nil }
        let words: [String]
        switch entry.element["preferred"]?.first {
        case "h", "K":
            words = [
                "12-hour", "12-hour clock", "12 hour", "12 hours", "12h", "twelve-hour",
                "twelve hour", "twelve hours", "AM/PM", "am/pm", "a.m./p.m.", "AM and PM",
            ]
        case "H", "k":
            words = [
                "24-hour", "24-hour clock", "24 hour", "24 hours", "24h", "twenty-four hour",
                "twenty-four-hour", "twenty four hour", "twenty-four hours",
            ]
        default: return nil
        }
        var names = AliasList()
        for word in words { names.add(word, "en") }
        return gold(
            [names.cluster(words[0])],
            entry.isWorld ? .default : .explicit,
            [entry.citation]
        )
    }

    /// The opening and closing quotation marks around an ellipsis.
    ///
    /// A locale that states one mark and leaves the other, equal one to root has stated its pair.
    /// - Parameter kind: `quotation`, or `alternateQuotation` for marks inside a quotation.
    func quotes(_ kind: String) throws(DiagnosticsError) -> GoldSet? {
        guard let start = try native(LDMLPath("delimiters/\(kind)Start")),
            let end = try native(LDMLPath("delimiters/\(kind)End"))
        else { return nil }
        let label = "\(start.text)\u{2026}\(end.text)"
        var forms = AliasList()
        forms.add(label, nil)
        return gold(
            [forms.cluster(label)],
            start.status == .default || end.status == .default
                ? strongest(start.status, end.status) : weakest([start.status, end.status]),
            [start.citation(source), end.citation(source)]
        )
    }
}
