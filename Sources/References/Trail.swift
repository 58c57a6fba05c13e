import Vocabulary

/// What was asked, in which files, on the way to one value.
///
/// A property reads many elements for its aliases; of those only the ways to what it cites are told.
final class Trail: Sendable {
    /// One thing that happened on the way through the files of a chain.
    enum Step: Sendable {
        case missing(String)
        case alias(String, LDMLPath, LDMLPath)
        case found(String, line: Int)
    }

    /// The way along one chain of locales to one element.
    struct Walk: Sendable {
        var part: String
        var steps: [Step]
        /// The path that was asked last.
        var path: LDMLPath
        /// The line on which the value stands, or none where there is no value.
        var line: Int?
    }

    private enum Entry: Sendable {
        case walk(Walk)
        case note(String)
    }

    private let entries = Guarded<[Entry]>([])
    private let codes = Guarded<[String: String]>([:])

    /// Remembers a way through the files.
    func add(_ walk: Walk) {
        entries.withLock { $0.append(.walk(walk)) }
    }

    /// Remembers something in words.
    func add(_ note: @autoclosure () -> String) {
        let text = note()
        entries.withLock { $0.append(.note(text)) }
    }

    /// Remembers the code that a cluster's label stands for.
    func key(_ code: String, for label: String) {
        codes.withLock { $0[label] = code }
    }

    /// By cluster, the code that names its meaning in every source.
    func keys(for gold: GoldSet) -> [String?] {
        let codes = codes.withLock { $0 }
        guard !codes.isEmpty else { return [] }
        return gold.clusters.map { codes[$0.label] }
    }

    /// The ways to what a gold set cites, one line a step; all ways that ended nowhere when it
    /// cites the source's defaults.
    func lines(for gold: GoldSet) -> [String] {
        let cited = Set(gold.citations.map { "\($0.path):\($0.line ?? 0)" })
        var lines: [String] = []
        var seen: Set<String> = []
        for entry in entries.withLock({ $0 }) {
            let told: [String]
            switch entry {
            case .note(let text): told = [text]
            case .walk(let walk):
                guard isTold(walk, cited: cited, gold: gold) else { continue }
                told = self.lines(of: walk)
            }
            for line in told where seen.insert(line).inserted { lines.append(line) }
        }
        return lines
    }

    private func isTold(_ walk: Walk, cited: Set<String>, gold: GoldSet) -> Bool {
        guard let line = walk.line, case .found(let locale, _)? = walk.steps.last else {
            return gold.status == .default && lines(of: walk).count > 1
        }
        return cited.contains("\(walk.part)/\(locale).xml:\(line)")
    }

    private func lines(of walk: Walk) -> [String] {
        // The path before the first alias is the one that was asked for.
        var asked = walk.path
        for case .alias(_, let from, _) in walk.steps {
            asked = from
            break
        }
        return walk.steps.map { step in
            switch step {
            case .missing(let locale): return "\(walk.part)/\(locale).xml has no \(asked)"
            case .found(let locale, let line):
                return "\(walk.part)/\(locale).xml:\(line) has \(asked)"
            case .alias(let locale, let from, let target):
                asked = target
                return "\(walk.part)/\(locale).xml leads from \(from) to \(target), asked from the "
                    + "first file again"
            }
        }
    }
}
