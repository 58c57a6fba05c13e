import Diagnostics
import YAMLKit

/// One input for the reader of packs; every value and every fault has a place in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    let document = parseYAML(bytes, file: "f.yaml")
    precondition(document == parseYAML(bytes, file: "f.yaml"), "two readings differ")
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.count + 1
    for diagnostic in document.diagnostics {
        precondition(!diagnostic.description.isEmpty)
        check(diagnostic.location, lines)
    }
    if let root = document.root { walk(root, lines, depth: 0) }
    return 0
}

private func walk(_ node: YAMLNode, _ lines: Int, depth: Int) {
    precondition(depth <= 64, "deeper than is let through")
    check(node.location, lines)
    switch node.content {
    case .scalar: break
    case .sequence(let values):
        for value in values { walk(value, lines, depth: depth + 1) }
    case .mapping(let entries):
        precondition(Set(entries.map(\.key)).count == entries.count, "a key comes twice")
        for entry in entries {
            check(entry.location, lines)
            walk(entry.value, lines, depth: depth + 1)
        }
    }
}

private func check(_ location: SourceLocation, _ lines: Int) {
    precondition(location.line.map { (1...lines).contains($0) } ?? true, "no such line")
    precondition(location.column.map { $0 >= 1 } ?? true, "no such column")
}
