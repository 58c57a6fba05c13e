import Diagnostics

/// The tree as far as it is read, and the fault that ended the reading.
///
/// Lives for one parse on one thread; it knows nothing of the parser that feeds it.
final class TreeBuilder {
    let file: String
    let text: [UInt8]
    let skipping: Set<String>
    let limits: MarkupLimits
    private(set) var root: MarkupElement?
    private(set) var failure: DiagnosticsError?
    private var open: [MarkupElement] = []
    private var pending: [[UInt8]] = []
    private var skipped = 0
    private var count = 0

    init(file: String, text: [UInt8], skipping: Set<String>, limits: MarkupLimits) {
        self.file = file
        self.text = text
        self.skipping = skipping
        self.limits = limits
    }

    /// Whether what comes next is part of the tree.
    var isSkipping: Bool { skipped > 0 }

    /// Records a fault at a byte; only the first one counts.
    func fail(_ identifier: String, at offset: Int, _ summary: String, fix: String? = nil) {
        guard failure == nil else { return }
        let place = position(of: offset, in: text)
        failure = fault(file, place.line, place.column, identifier, summary, fix: fix)
    }

    /// Opens an element, or tells that it is beyond the limits.
    func start(_ name: String, attributes: Int, line: Int, at offset: Int) -> Bool {
        count += 1 + attributes
        if open.count + skipped >= limits.depth {
            fail("markup-depth", at: offset, "elements are nested deeper than \(limits.depth)")
            return false
        }
        if count > limits.elements {
            fail(
                "markup-elements",
                at: offset,
                "the file has more than \(limits.elements) elements and attributes"
            )
            return false
        }
        if skipped > 0 || skipping.contains(name) {
            skipped += 1
            return true
        }
        if let last = pending.indices.last, isBlank(pending[last]) { pending[last] = [] }
        open.append(MarkupElement(name: name, line: line))
        pending.append([])
        return true
    }

    /// Gives the element just opened its attributes.
    func add(_ attributes: [MarkupAttribute]) {
        guard let last = open.indices.last else { return }
        open[last].attributes = attributes
    }

    /// Adds character data to the innermost element.
    func add(text bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, let last = pending.indices.last else { return }
        unsafe pending[last].append(contentsOf: bytes)
    }

    /// Closes the innermost element.
    func end() {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard var element = open.popLast(), let bytes = pending.popLast() else { return }
        if element.children.isEmpty || !isBlank(bytes) {
            element.text = String(decoding: bytes, as: UTF8.self)
        }
        if let last = open.indices.last {
            open[last].children.append(element)
        } else {
            root = element
        }
    }

    /// Says where a file stops short.
    func failAtEnd() {
        let inside = open.last.map { " inside the element '\(quoted($0.name))' of line \($0.line)" }
        fail(
            "markup-truncated",
            at: text.count,
            "the file ends\(inside ?? " before its root element is complete")",
            fix: "fetch the file again"
        )
    }

    /// Whether nothing but what a cut leaves follows a byte.
    func isAtEnd(_ offset: Int) -> Bool {
        isSpent(text.dropFirst(offset))
    }

    private func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || (0x09...0x0d).contains($0) }
    }
}
