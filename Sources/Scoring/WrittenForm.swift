import Vocabulary

/// Compares answers by how they are written: digits, separators and marks count as they stand.
struct WrittenForm: Sendable {
    private(set) var entries: ContiguousArray<AliasEntry> = []
    private(set) var aliases: ContiguousArray<String> = []
    private var forms: ContiguousArray<Form> = []

    /// The scalars of a wording; "«…»" stands for a pair of marks around anything.
    private struct Form: Sendable {
        var open: ContiguousArray<UInt32>
        var close: ContiguousArray<UInt32>
    }

    mutating func add(_ alias: String, gold: UInt16, cluster: UInt32) {
        let parts = alias.split(separator: "\u{2026}", maxSplits: 1)
        let scalars = parts.map { ContiguousArray($0.unicodeScalars.map(\.evenedSpace)) }
        guard let open = scalars.first else { return }
        forms.append(Form(open: open, close: scalars.count > 1 ? scalars[1] : []))
        entries.append(AliasEntry(gold: gold, rules: 0, cluster: cluster))
        aliases.append(alias)
    }

    func candidates(in text: String, into found: inout ContiguousArray<Candidate>) {
        var scalars: ContiguousArray<UInt32> = []
        var offsets: ContiguousArray<UInt32> = []
        scalars.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count + 1)
        var offset: UInt32 = 0
        for scalar in text.unicodeScalars {
            offsets.append(offset)
            offset += UInt32(UTF8.width(scalar))
            scalars.append(scalar.evenedSpace)
        }
        offsets.append(offset)
        for (number, form) in forms.enumerated() {
            guard let first = form.open.first else { continue }
            /// Where the closing mark was found last; the next one is never in front of it.
            var close = 0
            for start in scalars.indices where scalars[start] == first {
                guard matches(form.open, at: start, in: scalars) else { continue }
                var end = start + form.open.count
                if form.close.isEmpty {
                    guard isFree(start: start, end: end, in: scalars) else { continue }
                } else {
                    close = max(close, end)
                    while close < scalars.count, !matches(form.close, at: close, in: scalars) {
                        close += 1
                    }
                    if close >= scalars.count { break }
                    end = close + form.close.count
                }
                found.append(
                    Candidate(
                        entry: UInt32(number),
                        gold: entries[number].gold,
                        rules: 0,
                        cluster: entries[number].cluster,
                        start: offsets[start],
                        end: offsets[end]
                    )
                )
            }
        }
    }

    private func matches(
        _ part: ContiguousArray<UInt32>,
        at start: Int,
        in scalars: ContiguousArray<UInt32>
    ) -> Bool {
        guard start + part.count <= scalars.count else { return false }
        for index in part.indices where scalars[start + index] != part[index] { return false }
        return true
    }

    /// Whether no digit, or separator with a digit behind it, goes on at either end.
    private func isFree(start: Int, end: Int, in scalars: ContiguousArray<UInt32>) -> Bool {
        func isDigit(_ index: Int) -> Bool {
            guard scalars.indices.contains(index) else { return false }
            return Unicode.Scalar(scalars[index])?.properties.numericType == .decimal
        }
        func separates(_ index: Int) -> Bool {
            guard scalars.indices.contains(index) else { return false }
            // . , and their Arabic forms, and apostrophes
            return [0x2E, 0x2C, 0x66B, 0x66C, 0x27, 0x2019].contains(scalars[index])
        }
        if isDigit(start - 1) || isDigit(end) { return false }
        if separates(start - 1) && isDigit(start - 2) { return false }
        return !(separates(end) && isDigit(end + 1))
    }
}

extension Unicode.Scalar {
    /// The scalar's number, that of a plain space for spaces of any width: they look alike in print.
    fileprivate var evenedSpace: UInt32 {
        switch value {
        case 0xA0, 0x2007, 0x2009, 0x202F: 0x20
        default: value
        }
    }
}
