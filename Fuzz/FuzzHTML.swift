import Diagnostics
import MarkupKit

/// One input for the reader of HTML, which mends all but what is too large.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    let limits = MarkupLimits(operations: 20_000)
    for keepingScripts in [false, true] {
        guard
            let document = try? MarkupDocument.open(
                bytes: bytes,
                named: "f.html",
                syntax: .html,
                limits: limits,
                keepingScripts: keepingScripts
            )
        else { continue }
        let root = document.root.element
        if case .nodes(let nodes)? = try? document.select("//* | //@* | //text()") {
            for node in nodes.prefix(50) {
                precondition(node.line >= 1 && node.path.utf8.count < 2_300)
                _ = (node.value, node.language, node.name)
            }
        }
        guard !keepingScripts else { continue }
        let again = try? Markup.parseHTML(bytes: bytes, named: "f.html", limits: limits)
        precondition(again == root, "two readings differ")
    }
    return 0
}
