/// The record being read, and the counts of those before it.
///
/// Lives for one stream on one thread. Its buffers are kept from record to record, so that only what
/// a record keeps is allocated anew.
final class RecordBuilder {
    let record: String
    let skipping: Set<String>
    let limits: RecordLimits
    private let body: (MarkupElement) throws -> Bool
    private(set) var records = 0
    private(set) var oversized = 0
    /// What the caller's closure threw, to be thrown on once C has returned.
    private(set) var thrown: (any Error)?
    /// Elements open in all.
    private(set) var depth = 0
    private var open: [MarkupElement] = []
    private var pending: [[UInt8]] = []
    private var base = 0
    private var skipped = 0
    private var size = 0
    private var elements = 0
    private var isOver = false

    init(
        record: String,
        skipping: Set<String>,
        limits: RecordLimits,
        body: @escaping (MarkupElement) throws -> Bool
    ) {
        self.record = record
        self.skipping = skipping
        self.limits = limits
        self.body = body
    }

    /// Whether what comes next may become part of a record.
    var isTaking: Bool { base > 0 && skipped == 0 && !isOver }

    /// Opens an element; of attributes it is told only when it takes them.
    func start(_ name: NameEntry, line: Int) {
        depth += 1
        if base == 0 {
            guard name.isRecord else { return }
            base = depth
            (size, elements, isOver) = (0, 0, false)
        } else if skipped > 0 || name.isSkipped {
            skipped += 1
            return
        }
        elements += 1
        size += name.text.utf8.count
        if elements > limits.elements || size > limits.bytes { giveUp() }
        guard !isOver else { return }
        if let last = open.indices.last, isBlank(pending[last]) {
            pending[last].removeAll(keepingCapacity: true)
        }
        open.append(MarkupElement(name: name.text, line: line))
        if pending.count < open.count { pending.append([]) }
    }

    /// Gives the element just opened an attribute.
    func add(_ attribute: MarkupAttribute) {
        guard let last = open.indices.last else { return }
        size += attribute.name.utf8.count + attribute.value.utf8.count
        guard size <= limits.bytes else {
            giveUp()
            return
        }
        open[last].attributes.append(attribute)
    }

    /// Adds character data to the innermost element.
    func add(text bytes: UnsafeBufferPointer<UInt8>) {
        guard isTaking, let last = open.indices.last else { return }
        size += bytes.count
        guard size <= limits.bytes else {
            giveUp()
            return
        }
        unsafe pending[last].append(contentsOf: bytes)
    }

    /// Closes the innermost element, and tells whether to go on.
    func end() -> Bool {
        defer { depth -= 1 }
        guard base > 0 else { return true }
        if skipped > 0 {
            skipped -= 1
            return true
        }
        guard depth > base else { return endRecord() }
        guard let element = close(), let last = open.indices.last else { return true }
        open[last].children.append(element)
        return true
    }

    private func endRecord() -> Bool {
        base = 0
        guard !isOver, let element = close() else {
            oversized += 1
            return true
        }
        records += 1
        do {
            return try body(element)
        } catch {
            thrown = error
            return false
        }
    }

    private func close() -> MarkupElement? {
        guard var element = open.popLast() else { return nil }
        let level = open.count
        if element.children.isEmpty || !isBlank(pending[level]) {
            element.text = String(decoding: pending[level], as: UTF8.self)
        }
        pending[level].removeAll(keepingCapacity: true)
        return element
    }

    /// Drops a record that is too large; its end is still waited for.
    private func giveUp() {
        isOver = true
        open.removeAll(keepingCapacity: true)
        pending = []
    }

    private func isBlank(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || (0x09...0x0d).contains($0) }
    }
}

/// A name as it is first met, and what it means for a stream.
struct NameEntry {
    var text: String
    var isRecord: Bool
    var isSkipped: Bool
}
