import Diagnostics

/// A stranger's words made fit for one line of a message: bounded, without controls or line ends.
func shownText(_ text: String, limit: Int = 300) -> String {
    var out = String.UnicodeScalarView()
    // A character may be any number of scalars long, so scalars are what is bounded.
    for scalar in text.unicodeScalars.prefix(limit) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            out.append(" ")
        default: out.append(scalar)
        }
    }
    return String(out)
}

extension JSONFault {
    /// The fault of one line as a diagnostic; a last line that breaks off is called cut.
    func diagnostic(
        _ severity: Severity,
        in bytes: [UInt8],
        at place: SourceLocation,
        isCut: Bool
    ) -> Diagnostic {
        if isCut, offset >= bytes.count {
            return Diagnostic(
                severity,
                "cut-line",
                at: place,
                "the last line breaks off",
                fix: "check that the file was copied whole"
            )
        }
        var place = place
        let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
        place.column = before.unicodeScalars.count + 1
        return Diagnostic(severity, "not-json", at: place, reason)
    }
}
