import Diagnostics
import Foundation
import MarkupKit

/// One input for the three readers of XML, which have to agree on what they read.
///
/// A first line that begins with `?=` is an XPath expression for the rest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    var bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    var xpath = "//*[@*][normalize-space(.)] | //@* | //text()"
    if bytes.starts(with: [0x3f, 0x3d]), let end = bytes.firstIndex(of: 0x0a) {
        xpath = String(decoding: bytes[2..<end], as: UTF8.self)
        bytes = Array(bytes[(end + 1)...])
    }
    let limits = MarkupLimits(operations: 20_000)
    let tree = try? Markup.parse(bytes: bytes, named: "f.xml", limits: limits)
    let document = try? MarkupDocument.open(
        bytes: bytes,
        named: "f.xml",
        syntax: .xml,
        limits: limits
    )
    precondition(tree == document?.root.element, "the tree and the document differ")
    if let document { ask(document, xpath) }
    stream(bytes, tree)
    return 0
}

private func ask(_ document: MarkupDocument, _ xpath: String) {
    do throws(DiagnosticsError) {
        let spaces = ["p": "urn:p", "l": "urn:l"]
        guard case .nodes(let nodes) = try document.select(xpath, namespaces: spaces) else {
            return
        }
        for node in nodes.prefix(50) {
            precondition(node.line >= 1 && node.path.utf8.count < 2_300)
            precondition(
                node.kind == .document || node.path.hasPrefix("/") || node.path.hasPrefix("…")
            )
            _ = (node.value, node.language, node.name, node.attribute("k"))
        }
    } catch {
        precondition(!error.description.isEmpty)
    }
}

/// Streams the whole root as one record, and pages as records of their own.
private func stream(_ bytes: [UInt8], _ tree: MarkupElement?) {
    let path = "/dev/shm/palimpsest-fuzz-\(getpid()).xml"
    guard let file = unsafe fopen(path, "w") else { return }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    _ = try? Markup.stream(file: path, record: "page", limits: RecordLimits(bytes: 200)) { page in
        precondition(page.name.hasSuffix("page"))
        return true
    }
    guard let tree, !tree.name.contains(":"), !bytes.starts(with: [0xff, 0xfe]),
        !bytes.starts(with: [0xfe, 0xff])
    else { return }
    var records: [MarkupElement] = []
    let summary = try? Markup.stream(file: path, record: tree.name) { record in
        records.append(record)
        return true
    }
    precondition(summary?.cut == nil, "the stream ends where the tree does not")
    precondition(records == [tree], "the tree and the stream differ")
}
