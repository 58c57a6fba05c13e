public import Vocabulary

/// What all sources say about a property of a culture, and what holds.
public struct Resolution: Sendable, Hashable, Codable {
    /// The property, its slot filled.
    public var property: String
    /// What each source that speaks says, those that go first first.
    public var opinions: [SourceOpinion]
    /// The identifier of the source whose value holds, or none when no source speaks.
    public var winner: String?
    /// The value that holds, with the wordings and citations of those who agree.
    public var gold: GoldSet?
    /// Why it holds, one sentence a line.
    public var reason: String

    /// The standing of the value that holds.
    public var status: GoldStatus? { gold?.status }

    /// States what holds.
    public init(
        property: String,
        opinions: [SourceOpinion],
        winner: String?,
        gold: GoldSet?,
        reason: String
    ) {
        self.property = property
        self.opinions = opinions
        self.winner = winner
        self.gold = gold
        self.reason = reason
    }
}

extension Resolution {
    /// Holds opinions against each other.
    ///
    /// The first opinion whose standing admits it to the headline holds, or the first of all when
    /// none does. Others that are admitted too agree with it, or make a property with one value
    /// disputed (rule A3); of lists they add wordings to meanings that both know, and meanings of
    /// their own. Opinions that are not admitted change nothing.
    init(of property: String, _ opinions: [SourceOpinion], isList: Bool) {
        self.init(property: property, opinions: opinions, winner: nil, gold: nil, reason: "")
        guard let first = opinions.first else {
            reason = "no source has a value"
            return
        }
        let winning = opinions.first(where: \.isAdmitted) ?? first
        var reasons: [String] = []
        if winning.isAdmitted {
            for passed in opinions.prefix(while: { $0.source != winning.source }) {
                reasons.append("\(passed.source) goes first but its value is \(passed.standing)")
            }
            reasons.append("\(winning.source) holds: its value is \(winning.standing)")
        } else {
            reasons.append(
                "\(winning.source) goes first, but its value is \(winning.standing); no source has one that may be counted"
            )
        }
        var merging = Merging(winning)
        for other in opinions where other.source != winning.source {
            if !other.isAdmitted {
                if winning.isAdmitted, !reasons.contains(where: { $0.hasPrefix(other.source) }) {
                    reasons.append(
                        "\(other.source) changes nothing: its value is \(other.standing)"
                    )
                }
            } else if isList {
                reasons.append(merging.join(other))
            } else {
                reasons.append(merging.compare(other))
            }
        }
        winner = winning.source
        gold = merging.gold
        reason = reasons.joined(separator: "\n")
    }
}

extension Resolution {
    /// Adds the names of a key that a source without a view on the culture knows.
    mutating func add(_ wordings: CitedWordings, to index: Int, from source: String) {
        guard gold?.clusters.indices.contains(index) == true else { return }
        let known = Set(gold?.clusters[index].aliases.map(\.text) ?? [])
        let fresh = wordings.aliases.filter { !known.contains($0.text) }
        guard !fresh.isEmpty else { return }
        gold?.clusters[index].aliases += fresh
        gold?.citations.append(wordings.citation)
        reason += "\n\(source) adds the wording '\(fresh.map(\.text).joined(separator: "', '"))'"
    }
}

extension SourceOpinion {
    /// Whether its standing admits it to the headline by itself.
    var isAdmitted: Bool { gold.status.admitsHeadline && gold.isValid }

    fileprivate var standing: String { gold.isValid ? gold.status.rawValue : "not valid" }

    /// The label of the top meaning, as messages quote it.
    fileprivate var shown: String { gold.clusters.first?.label ?? "none" }

    fileprivate func key(_ index: Int) -> String? {
        keys.indices.contains(index) ? keys[index] : nil
    }
}

/// A value that takes in what other sources say.
private struct Merging {
    let winning: SourceOpinion
    private(set) var gold: GoldSet
    private var keys: [String?]

    init(_ winning: SourceOpinion) {
        self.winning = winning
        gold = winning.gold
        keys = gold.clusters.indices.map { winning.key($0) }
    }

    /// Takes in a second opinion about the one right value; returns what came of it.
    mutating func compare(_ other: SourceOpinion) -> String {
        guard agrees(with: other) else {
            gold.status = .disputed
            let note =
                "disputed: \(winning.source) says '\(winning.shown)', \(other.source) says '\(other.shown)'"
            cite(other, note)
            return "\(other.source) disputes it: '\(other.shown)' is not '\(winning.shown)'"
        }
        for (index, cluster) in other.gold.clusters.enumerated() {
            // What the other source accepts beside the common meaning is its own view.
            if let place = place(of: cluster, key: other.key(index)) { add(cluster, to: place) }
        }
        cite(other, nil)
        return "\(other.source) agrees"
    }

    /// Joins a second list to the first; returns what came of it.
    mutating func join(_ other: SourceOpinion) -> String {
        let known = gold.clusters.count
        var matched: Set<Int> = []
        var fresh: [(GoldCluster, String?)] = []
        for (index, cluster) in other.gold.clusters.enumerated() {
            if let place = place(of: cluster, key: other.key(index)) {
                matched.insert(place)
                add(cluster, to: place)
            } else {
                fresh.append((cluster, other.key(index)))
            }
        }
        let missing = gold.clusters.indices.filter { !matched.contains($0) && $0 < known }
            .map { gold.clusters[$0].label }
        for (cluster, key) in fresh {
            gold.clusters.append(cluster)
            keys.append(key)
        }
        var notes: [String] = []
        if !missing.isEmpty { notes.append("has no \(listed(missing))") }
        if !fresh.isEmpty { notes.append("alone has \(listed(fresh.map(\.0.label)))") }
        cite(other, notes.isEmpty ? nil : notes.joined(separator: "; "))
        let outcome = notes.isEmpty ? "" : "; it " + notes.joined(separator: "; it ")
        return "\(other.source) agrees on \(matched.count) of \(known)\(outcome)"
    }

    /// Whether the top meaning of either is among the meanings of the other.
    private func agrees(with other: SourceOpinion) -> Bool {
        guard let own = gold.clusters.first, let theirs = other.gold.clusters.first else {
            return gold.clusters.isEmpty == other.gold.clusters.isEmpty
        }
        if let a = winning.key(0), let b = other.key(0) { return a == b }
        if place(of: theirs, key: other.key(0)) != nil { return true }
        let ownWords = Set(own.aliases.map { folded($0.text) })
        return other.gold.clusters.contains { cluster in
            cluster.aliases.contains { ownWords.contains(folded($0.text)) }
        }
    }

    /// The meaning that a cluster shares: by key, else by a wording.
    private func place(of cluster: GoldCluster, key: String?) -> Int? {
        if let key, let place = keys.firstIndex(of: key) { return place }
        let words = Set(cluster.aliases.map { folded($0.text) })
        return gold.clusters.firstIndex { own in
            own.aliases.contains { words.contains(folded($0.text)) }
        }
    }

    private mutating func add(_ cluster: GoldCluster, to place: Int) {
        let known = Set(gold.clusters[place].aliases.map(\.text))
        gold.clusters[place].aliases += cluster.aliases.filter { !known.contains($0.text) }
    }

    /// Adds the citations of another source, the first of them with a note.
    private mutating func cite(_ other: SourceOpinion, _ note: String?) {
        var citations = other.gold.citations
        if let note, !citations.isEmpty {
            citations[0].note = [citations[0].note, note].compactMap(\.self).joined(separator: ", ")
        }
        gold.citations += citations.filter { !gold.citations.contains($0) }
    }

    private func listed(_ labels: [String]) -> String {
        labels.map { "'\($0)'" }.joined(separator: ", ")
    }
}
