import Vocabulary

@testable import Scoring

/// Compares answers by how they are written: digits, separators and marks count as they stand.
struct ReferenceWrittenForm: Sendable {
    private var aliases:
        [(entry: ReferenceEntry, open: [Unicode.Scalar], close: [Unicode.Scalar])] = []

    init(question: Question) {
        for (index, gold) in question.golds.enumerated() where gold.isValid {
            for (number, cluster) in gold.clusters.enumerated() {
                for alias in cluster.aliases {
                    let entry = ReferenceEntry(
                        gold: index,
                        cluster: number,
                        alias: alias.text,
                        rules: []
                    )
                    // "«…»" stands for a pair of marks around anything.
                    let parts = alias.text.split(separator: "\u{2026}", maxSplits: 1)
                    let scalars = parts.map { $0.unicodeScalars.map(\.plainSpace) }
                    guard let open = scalars.first else { continue }
                    aliases.append((entry, open, scalars.count > 1 ? scalars[1] : []))
                }
            }
        }
    }

    func candidates(in text: String) -> [ReferenceCandidate] {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
            scalars.append(scalar.plainSpace)
        }
        offsets.append(offset)
        var found: [ReferenceCandidate] = []
        for alias in aliases {
            for start in scalars.indices where matches(alias.open, at: start, in: scalars) {
                var end = start + alias.open.count
                if alias.close.isEmpty {
                    guard isFree(start: start, end: end, in: scalars) else { continue }
                } else {
                    guard
                        let close = (end..<scalars.count).first(where: {
                            matches(alias.close, at: $0, in: scalars)
                        })
                    else { continue }
                    end = close + alias.close.count
                }
                found.append(
                    ReferenceCandidate(alias.entry, start: offsets[start], end: offsets[end])
                )
            }
        }
        return found
    }

    private func matches(
        _ part: [Unicode.Scalar],
        at start: Int,
        in scalars: [Unicode.Scalar]
    ) -> Bool {
        start + part.count <= scalars.count
            && part.indices.allSatisfy { scalars[start + $0] == part[$0] }
    }

    /// Whether no digit, or separator with a digit behind it, goes on at either end.
    private func isFree(start: Int, end: Int, in scalars: [Unicode.Scalar]) -> Bool {
        func isDigit(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].properties.numericType == .decimal
        }
        func separates(_ index: Int) -> Bool {
            guard scalars.indices.contains(index) else { return false }
            return [".", ",", "\u{66B}", "\u{66C}", "'", "\u{2019}"].contains(scalars[index])
        }
        if isDigit(start - 1) || isDigit(end) { return false }
        if separates(start - 1) && isDigit(start - 2) { return false }
        return !(separates(end) && isDigit(end + 1))
    }
}

extension ReferenceCandidate {
    fileprivate init(_ entry: ReferenceEntry, start: Int, end: Int) {
        self.entry = entry
        self.start = start
        self.end = end
        rules = []
    }
}

extension Unicode.Scalar {
    /// Spaces of any width as a plain one; they look alike in print.
    fileprivate var plainSpace: Unicode.Scalar {
        switch value {
        case 0xA0, 0x2007, 0x2009, 0x202F: " "
        case 0x200E, 0x200F: self
        default: self
        }
    }
}
