import Vocabulary

/// What an answer comes to: two answers are the same when their sayings are.
enum Saying: Hashable {
    /// A meaning of a culture's gold.
    struct Meaning: Hashable, Comparable {
        var culture: LocaleTag
        var cluster: Int

        static func < (a: Meaning, b: Meaning) -> Bool {
            (a.culture, a.cluster) < (b.culture, b.cluster)
        }
    }

    /// It names these meanings, in order.
    case meanings([Meaning])
    /// It names none; its words, folded and hashed.
    case words(UInt64)
    /// It names none, and its words are not known.
    case unknown
    /// No answer is given, or it cannot be judged.
    case silence

    init(_ answer: JudgedAnswer) {
        guard answer.judgement.outcome == .coded else {
            self = .silence
            return
        }
        guard !answer.judgement.matches.isEmpty else {
            self = answer.wording.map { .words($0) } ?? .unknown
            return
        }
        var all: [Meaning] = []
        var isOrdered = true
        for match in answer.judgement.matches {
            let meaning = Meaning(culture: match.culture, cluster: match.cluster)
            if let last = all.last {
                if last == meaning { continue }
                isOrdered = isOrdered && last < meaning
            }
            all.append(meaning)
        }
        // Matches come by culture, so that most are in order and once there already.
        self = .meanings(isOrdered ? all : Set(all).sorted())
    }

    /// Whether two answers are known to say the same.
    func agrees(with other: Saying) -> Bool {
        switch self {
        case .meanings, .words: self == other
        case .unknown, .silence: false
        }
    }
}

/// What a model says most often to one question under one condition.
struct ModalAnswer: Sendable {
    var saying: Saying
    var judgement: Judgement
    var pick: OptionPick?

    /// Whether the answer says something that can be judged.
    var isCoded: Bool { judgement.outcome == .coded }

    /// Takes the most frequent saying; of equally frequent ones that of the earliest sample.
    ///
    /// None without answers, and none where that leaves several, as where each order of the options
    /// gives another choice: then no answer is the model's own.
    init?(_ answers: [JudgedAnswer]) {
        guard let first = answers.first else { return nil }
        guard answers.count > 1 else {
            self.init(first)
            return
        }
        // Few samples of an item differ, and those that match alike say the same.
        var tallies: [(saying: Saying, judgement: Judgement, tally: Tally)] = []
        for (place, answer) in answers.enumerated() {
            let known = tallies.firstIndex {
                !answer.judgement.matches.isEmpty && $0.judgement == answer.judgement
            }
            if let known {
                tallies[known].tally.add(answer, at: place)
                continue
            }
            let saying = Saying(answer)
            if let known = tallies.firstIndex(where: { $0.saying == saying }) {
                tallies[known].tally.add(answer, at: place)
            } else {
                var tally = Tally(place: place)
                tally.add(answer, at: place)
                tallies.append((saying, answer.judgement, tally))
            }
        }
        guard let best = tallies.map(\.tally).max(by: { $1.isBefore($0) }),
            tallies.count(where: { !best.isBefore($0.tally) }) == 1
        else { return nil }
        self.init(answers[best.place])
    }

    /// How often something was said, and where first.
    private struct Tally {
        var count = 0
        var sample = Int.max
        var place: Int

        init(place: Int) { self.place = place }

        mutating func add(_ answer: JudgedAnswer, at place: Int) {
            count += 1
            if answer.sample < sample {
                sample = answer.sample
                self.place = place
            }
        }

        func isBefore(_ other: Tally) -> Bool {
            count != other.count ? count > other.count : sample < other.sample
        }
    }

    private init(_ answer: JudgedAnswer) {
        saying = Saying(answer)
        judgement = answer.judgement
        pick = answer.pick
    }
}

/// The modal answers of one model about one culture, under one condition, by question.
struct ModalAnswers: Sendable {
    /// What is the same for all of them.
    struct Key: Hashable {
        var suite: String
        var model: String
        var origin: AnswerOrigin
        var condition: String
        var about: LocaleTag
    }

    private let groups: [Key: [String: ModalAnswer]]

    /// Sorts answers, in one pass; those an admission rule keeps out say nothing of the model.
    init(_ answers: [JudgedAnswer]) {
        var groups: [Key: [String: [JudgedAnswer]]] = [:]
        // The samples of an item stand together as a rule, and are put in their place together.
        var run: [JudgedAnswer] = []
        func end() {
            guard let first = run.first else { return }
            let key = Key(
                suite: first.suite,
                model: first.model,
                origin: first.origin,
                condition: first.condition,
                about: first.target
            )
            groups[key, default: [:]][first.question, default: []] += run
            run.removeAll(keepingCapacity: true)
        }
        for answer in answers {
            let target = answer.target
            if answer.exclusions.contains(where: { $0.culture == nil || $0.culture == target }) {
                continue
            }
            if let first = run.first, !answer.isBeside(first) { end() }
            run.append(answer)
        }
        end()
        self.groups = groups.mapValues { $0.compactMapValues { ModalAnswer($0) } }
    }

    /// Joins what parts say of different cultures.
    init(joining parts: [ModalAnswers]) {
        groups = parts.reduce(into: [:]) { joined, part in
            joined.merge(part.groups) { $0.merging($1) { first, _ in first } }
        }
    }

    /// The answers about a culture under the first of some conditions that has any.
    func first(
        _ conditions: [String],
        of table: AnswerTable.Key,
        about culture: LocaleTag
    ) -> (condition: String, answers: [String: ModalAnswer])? {
        for condition in conditions {
            let key = Key(
                suite: table.suite,
                model: table.model,
                origin: table.origin,
                condition: condition,
                about: culture
            )
            if let found = groups[key] { return (condition, found) }
        }
        return nil
    }
}

extension JudgedAnswer {
    /// Whether two answers are samples of one model of one question about one culture.
    fileprivate func isBeside(_ other: JudgedAnswer) -> Bool {
        question == other.question && model == other.model && condition == other.condition
            && target == other.target && suite == other.suite && origin == other.origin
    }
}
