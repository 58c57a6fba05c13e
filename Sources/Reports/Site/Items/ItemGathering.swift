import Evidence
public import Vocabulary

/// Counts answers about one locale, one after another, into what pages need of them.
public struct ItemGathering: Sendable {
    /// The locale.
    let pack: LocalePack
    private var cells: [Cell: Counted] = [:]
    /// The cell of the last answer, which is not among the others until another cell's comes.
    private var open: (cell: Cell, counted: Counted)?
    private var questions: [String: ItemDigest.Asked] = [:]
    /// Whose golds may be used on the question whose answers are passing: the target's, each proxy's.
    private var usable: (question: String, own: Bool, proxies: [Bool])?

    /// Starts without any answers.
    public init(pack: LocalePack) {
        self.pack = pack
    }

    /// Counts every answer to one item.
    public mutating func add(_ entry: AuditItem) {
        for answer in entry.answers {
            add(answer.answer, answer.judgement, to: entry.item, of: entry.question)
        }
        close()
    }

    private mutating func close() {
        if let open { cells[open.cell] = open.counted }
        open = nil
    }

    /// One question as one model answered it under one condition.
    struct Cell: Hashable {
        var question: String
        var group: AnswerGroup
    }

    /// What the answers of a cell come to.
    struct Counted {
        var origin: AnswerOrigin
        /// The item of the first answer.
        var item: String
        var language: String
        var samples = 0
        var right = 0
        /// Verdicts by declared proxy, then in the order of the verdicts.
        var verdicts: [[UInt16]]
        /// The answer of the lowest sample, shortened.
        var sample: Int
        var text: String
        /// The same folded, so that equal answers are equal.
        var key: String?
        /// Proxies whose gold accepts it.
        var accepted: [LocaleTag]

        /// The share of judged samples that are right.
        var share: Double { samples > 0 ? Double(right) / Double(samples) : 0 }
    }

    /// Scalars of an answer that comparisons show.
    static let longestText = 400

    /// Counts one answer.
    mutating func add(
        _ answer: Answer,
        _ judgement: Judgement,
        to item: ProbeItem,
        of question: Question
    ) {
        if usable?.question != question.id {
            if questions[question.id] == nil { questions[question.id] = asked(question) }
            usable = (
                question.id,
                question.gold(of: pack.tag)?.isValid == true && !question.markers,
                pack.proxies.map { question.gold(of: $0.tag)?.isValid == true }
            )
        }
        guard let usable, usable.own else { return }
        let isNew = openCell(of: answer, to: item, of: question)
        guard var now = open else { return }
        // Taken out, so that what is counted is changed in its place.
        open = nil
        defer { open = now }
        for place in pack.proxies.indices where usable.proxies[place] {
            let verdict = judgement.verdict(target: pack.tag, proxy: pack.proxies[place].tag)
            now.counted.verdicts[place][verdict.place] &+= 1
        }
        // The first in the order of items and samples speaks for all, whatever order they come in.
        if isNew || (item.id, answer.sample) <= (now.counted.item, now.counted.sample) {
            now.counted.item = item.id
            now.counted.language = item.language
            now.counted.sample = answer.sample
            now.counted.text =
                answer.failure.map { "[\($0)]" } ?? answer.text
            now.counted.text = shortened(now.counted.text, to: ItemGathering.longestText)
            now.counted.key = answerKey(answer, judgement)
            now.counted.accepted = pack.proxies.map(\.tag).filter { judgement.accepts($0) }
        }
        if judgement.outcome != .uncodable {
            now.counted.samples += 1
            if judgement.accepts(pack.tag) { now.counted.right += 1 }
        }
    }

    /// Opens an answer's cell and tells whether it is new; samples of a model come one after another.
    private mutating func openCell(
        of answer: Answer,
        to item: ProbeItem,
        of question: Question
    ) -> Bool {
        if let cell = open?.cell, cell.group.model == answer.model,
            cell.group.condition == answer.condition, cell.question == question.id,
            cell.group.suite == question.suite
        {
            return false
        }
        close()
        let group = AnswerGroup(
            suite: question.suite,
            model: answer.model,
            condition: answer.condition
        )
        let cell = Cell(question: question.id, group: group)
        if let counted = cells.removeValue(forKey: cell) {
            open = (cell, counted)
            return false
        }
        let counted = Counted(
            origin: answer.origin,
            item: item.id,
            language: item.language,
            verdicts: pack.proxies.map { _ in
                [UInt16](repeating: 0, count: Verdict.allCases.count)
            },
            sample: answer.sample,
            text: "",
            accepted: []
        )
        open = (cell, counted)
        return true
    }

    private func asked(_ question: Question) -> ItemDigest.Asked {
        let gold = question.gold(of: pack.tag)
        let own = Set((gold?.clusters ?? []).flatMap(\.aliases).map { folded($0.text) })
        return ItemDigest.Asked(
            pack: question.pack,
            suite: question.suite,
            probe: question.probe,
            facet: question.facet,
            gold: shortened(
                (gold?.clusters ?? []).prefix(3).map(\.label).joined(separator: "; "),
                to: 120
            ),
            status: gold?.status ?? .explicit,
            invalid: gold == nil ? "no gold" : gold?.invalid,
            sameAs: pack.proxies.map(\.tag).filter { proxy in
                let top = question.gold(of: proxy).flatMap { $0.isValid ? $0.clusters.first : nil }
                return top?.aliases.contains { own.contains(folded($0.text)) } ?? false
            }
        )
    }

    /// What an answer comes to, or none when it is too long to be compared as a whole.
    private func answerKey(_ answer: Answer, _ judgement: Judgement) -> String? {
        guard answer.failure == nil, judgement.outcome == .coded else { return nil }
        let whole = folded(answer.text)
        if !whole.isEmpty, whole.unicodeScalars.count <= 48 { return whole }
        let longest = judgement.matches.max {
            ($0.end - $0.start, $1.alias) < ($1.end - $1.start, $0.alias)
        }
        return longest.map { folded($0.alias) }
    }

    /// Takes what was counted.
    ///
    /// - Parameter comparing: whose answers are kept beside each other.
    public func digest(comparing: ComparisonChoice = .few) -> ItemDigest {
        var whole = self
        whole.close()
        return whole.closedDigest(comparing)
    }

    private func closedDigest(_ comparing: ComparisonChoice) -> ItemDigest {
        var digest = ItemDigest()
        digest.questions = questions
        let sorted = cells.sorted {
            ($0.key.question, $0.key.group) < ($1.key.question, $1.key.group)
        }
        for (cell, counted) in sorted
        where counted.samples > 0 && !standsApart(condition: cell.group.condition) {
            digest.scores.append(
                ItemDigest.Score(
                    question: cell.question,
                    group: cell.group,
                    origin: counted.origin,
                    right: counted.share
                )
            )
        }
        digest.suspects = suspects
        let models = Set(cells.keys.map(\.group.model)).sorted()
        for pair in comparing.pairs(among: models) {
            digest.flips[pair] = Flips(of: pair, among: cells, proxies: pack.proxies.map(\.tag))
        }
        return digest
    }

    /// Real answers alone where there are any: programs agree with their golds by design.
    private var suspects: [ItemDigest.Suspect] {
        let groups = Dictionary(
            grouping: cells.filter { !standsApart(condition: $0.key.group.condition) }
        ) {
            $0.key.group.suite
        }
        return groups.sorted { $0.key < $1.key }.flatMap { _, cells -> [ItemDigest.Suspect] in
            let real = cells.filter { $0.value.origin != .simulated }
            let used = real.isEmpty ? cells : real
            let answers = used.compactMap { cell, counted -> AnswerKey? in
                guard counted.samples > 0 else { return nil }
                return AnswerKey(
                    respondent: "\(cell.group.model)\u{1F}\(cell.group.condition)",
                    question: cell.question,
                    score: counted.share,
                    key: counted.key
                )
            }
            return suspectGolds(among: answers).compactMap { hint in
                let voices = used.filter {
                    $0.key.question == hint.question && $0.value.key == hint.answer
                }.sorted { $0.key.group < $1.key.group }
                guard let voice = voices.first else { return nil }
                return ItemDigest.Suspect(
                    hint: hint,
                    example: shortened(voice.value.text, to: 160),
                    proxies: voice.value.accepted,
                    group: voice.key.group,
                    item: voice.value.item,
                    isSimulated: real.isEmpty
                )
            }
        }
    }
}

/// A text in lower case without what stands between words, for telling equal answers apart from others.
func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars.prefix(400) {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil
            || properties.canonicalCombiningClass != .notReordered
        {
            word += properties.lowercaseMapping
        } else if !word.isEmpty {
            words.append(word)
            word = ""
        }
    }
    if !word.isEmpty { words.append(word) }
    return words.joined(separator: " ")
}

/// The same for a text of ASCII, of which every scalar is a byte.
private func foldedASCII(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isApart = false
    for byte in text.utf8.prefix(400) {
        let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
        guard 0x61...0x7A ~= lower || 0x30...0x39 ~= lower else {
            isApart = !bytes.isEmpty
            continue
        }
        if isApart { bytes.append(UInt8(ascii: " ")) }
        isApart = false
        bytes.append(lower)
    }
    return String(decoding: bytes, as: UTF8.self)
}
