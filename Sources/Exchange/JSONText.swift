import Diagnostics
import Foundation

/// Parses JSON of a file with Foundation, and says where it breaks.
enum JSONText {
    static func object(in text: String, file: String, firstLine: Int = 1)
        throws(DiagnosticsError) -> [String: Any]
    {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        } catch {
            throw DiagnosticsError(fault(of: error, in: text, file: file, firstLine: firstLine))
        }
        guard let object = value as? [String: Any] else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "not-an-object",
                    at: SourceLocation(file: file, line: firstLine, column: 1),
                    "expected a JSON object in braces"
                )
            )
        }
        return object
    }

    private static func fault(
        of error: any Error,
        in text: String,
        file: String,
        firstLine: Int
    ) -> Diagnostic {
        let detail = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
        if let match = detail.firstMatch(of: /line (\d+), column (\d+)/),
            let line = Int(match.1), let column = Int(match.2)
        {
            return Diagnostic(
                .error,
                "not-json",
                at: SourceLocation(file: file, line: firstLine + line - 1, column: max(1, column)),
                "the JSON breaks off here or holds a sign that cannot stand here",
                fix: "check that the file was copied whole"
            )
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        return Diagnostic(
            .error,
            "not-json",
            at: SourceLocation(file: file, line: firstLine + lines.count - 1, column: column),
            "the JSON ends before it is complete",
            fix: "check that the file was copied whole"
        )
    }
}
