import Diagnostics
import Foundation
import MarkupKit

/// Reads a file with one of the readers and says in one line what came of it.
///
///     read-markup tree|document|html|stream FILE
///     read-markup pages FILE
///
/// The last counts the pages of a MediaWiki dump, as `Benchmarks/bare_reader.c` does.
@main enum ReadMarkup {
    static func main() {
        let words = CommandLine.arguments
        guard words.count == 3 else { exit(64) }
        do {
            print(try read(words[1], words[2]))
        } catch {
            print(error)
            exit(1)
        }
    }

    private static func read(_ reader: String, _ file: String) throws -> String {
        switch reader {
        case "tree":
            let root = try Markup.parse(file: file)
            return "read '\(root.name)'"
        case "document", "html":
            let document = try MarkupDocument.open(
                file: file,
                syntax: reader == "html" ? .html : .xml
            )
            guard case .number(let count) = try document.select("count(//*[@*] | //text())") else {
                return "no number"
            }
            let value = document.root.value.utf8.count
            return "read '\(document.root.name)', \(count) nodes, \(value) bytes of text"
        case "stream":
            let summary = try Markup.stream(file: file, record: "page") { _ in true }
            let counts = "\(summary.records) records, \(summary.oversized) skipped"
            guard let cut = summary.cut else { return counts }
            return "\(counts); \(cut)"
        case "pages": return try pages(file)
        default: exit(64)
        }
    }

    private static func pages(_ file: String) throws -> String {
        var (pages, titles, articles, redirects, text) = (0, 0, 0, 0, 0)
        let summary = try Markup.stream(
            file: file,
            record: "page",
            skipping: ["contributor", "comment", "sha1", "model", "format", "timestamp"]
        ) { page in
            pages += 1
            titles += page.child("title")?.text.utf8.count ?? 0
            if page.child("ns")?.text == "0" { articles += 1 }
            if page.child("redirect") != nil { redirects += 1 }
            for revision in page.children where revision.name == "revision" {
                text += revision.child("text")?.text.utf8.count ?? 0
            }
            return true
        }
        if let cut = summary.cut { throw DiagnosticsError(cut) }
        return "\(pages) pages, \(titles) bytes of titles, \(articles) in namespace 0, "
            + "\(redirects) redirects, \(text) bytes of text"
    }
}
