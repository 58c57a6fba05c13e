private import Glibc
import Ledger
import Scoring
import Vocabulary

/// What a pass over the ledger did.
struct JudgingSummary: Sendable, Encodable {
    var answers = 0
    var questions = 0
    /// The processor's seconds that judging alone took, on all threads: no reading, no writing.
    var judgingSeconds = 0.0
}

/// Judges every answer and relates every question that this scorer has not yet seen as it is now.
/// - Parameter afresh: judges again what was judged before.
func judgeLedger(_ ledger: Ledger, afresh: Bool = false) async throws -> JudgingSummary {
    let (prepared, related) = try await relateQuestions(ledger, afresh: afresh)
    var line = JudgingLine(ledger: ledger, afresh: afresh, prepared: prepared)
    let answers = try await line.run()
    return JudgingSummary(
        answers: answers,
        questions: related,
        judgingSeconds: Double(line.nanoseconds) / 1e9
    )
}

/// Relates the golds of every question that this scorer has not yet seen as it is now.
/// - Returns: these questions made ready, and how many there are.
@discardableResult
func relateQuestions(
    _ ledger: Ledger,
    afresh: Bool = false
) async throws -> (prepared: PreparedQuestions, count: Int) {
    var prepared = PreparedQuestions()
    let scorer = Scorer.version
    let questions =
        afresh ? try await ledger.questions() : try await ledger.unrelated(scorer: scorer)
    var related: [RelatedQuestion] = []
    for question in questions {
        let ready = prepared.ready(question.question, digest: question.digest)
        let relations = prepared.scorer.relations(of: ready)
        related.append(RelatedQuestion(questionDigest: question.digest, relations: relations))
    }
    try await ledger.store(related, scorer: scorer)
    return (prepared, related.count)
}

/// Judges a ledger when the first answer turns up that is not judged, and only then.
///
/// To look through all answers for one takes longer than to read those about a locale.
actor JudgingOnDemand {
    private let ledger: Ledger
    private var pass: Task<Void, any Error>?

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// Judges everything, once however many ask.
    func judge() async throws {
        let ledger = ledger
        let task = pass ?? Task { _ = try await judgeLedger(ledger) }
        pass = task
        try await task.value
    }
}

/// Reads, judges and stores pages of answers at the same time, and stores them in their order.
///
/// At any time one page is read, two are judged and one is stored, and few wait in between, so
/// that memory does not grow with the ledger.
private struct JudgingLine {
    /// The pages judged at once.
    private static let width = 2
    /// The most pages under way, read and not stored.
    private static let most = 5

    let ledger: Ledger
    let afresh: Bool
    var prepared: PreparedQuestions

    private var cursor: UnjudgedCursor?
    private var isReading = false
    private var isRead = false
    private var isStoring = false
    private var scorers = [Scorer](repeating: Scorer(), count: JudgingLine.width)
    private var waiting: [UnjudgedPage] = []
    private var judged: [Int: JudgedPage] = [:]
    private var started = 0
    private var stored = 0
    private var answers = 0
    /// What judging has taken of the processor.
    private(set) var nanoseconds = 0

    init(ledger: Ledger, afresh: Bool, prepared: PreparedQuestions) {
        self.ledger = ledger
        self.afresh = afresh
        self.prepared = prepared
    }

    /// A step that ended.
    private enum Step: Sendable {
        case read(UnjudgedPage)
        case judged(Int, JudgedPage, Scorer, nanoseconds: Int)
        case stored
    }

    /// Judges everything and returns the number of answers.
    mutating func run() async throws -> Int {
        try await withThrowingTaskGroup(of: Step.self) { group in
            try await start(in: &group)
            while let step = try await group.next() {
                switch step {
                case .read(let page):
                    isReading = false
                    cursor = page.next
                    isRead = page.next == nil
                    if !page.texts.isEmpty { waiting.append(page) }
                case .judged(let number, let found, let scorer, let nanoseconds):
                    judged[number] = found
                    self.nanoseconds += nanoseconds
                    scorers.append(scorer)
                case .stored:
                    isStoring = false
                    stored += 1
                }
                try await start(in: &group)
            }
        }
        return answers
    }

    /// Starts whatever can be started.
    private mutating func start(in group: inout ThrowingTaskGroup<Step, any Error>) async throws {
        let (ledger, afresh, cursor) = (ledger, afresh, cursor)
        if !isReading, !isRead, waiting.count + started - stored < Self.most {
            isReading = true
            group.addTask {
                .read(
                    try await ledger.unjudgedTexts(
                        scorer: Scorer.version,
                        includingJudged: afresh,
                        after: cursor
                    )
                )
            }
        }
        if !isStoring, let found = judged.removeValue(forKey: stored) {
            isStoring = true
            answers += found.count
            group.addTask {
                try await ledger.store(found, scorer: Scorer.version)
                return .stored
            }
        }
        while !waiting.isEmpty, let scorer = scorers.popLast() {
            let page = waiting.removeFirst()
            let questions = try await questions(of: page)
            let options = try await options(of: page)
            let number = started
            started += 1
            group.addTask {
                var own = scorer
                let (found, nanoseconds) = judgements(
                    of: page,
                    questions: questions,
                    options: options,
                    scorer: &own
                )
                return .judged(number, found, own, nanoseconds: nanoseconds)
            }
        }
    }

    /// The question of each item of a page by its number; one that changed since is missing.
    private mutating func questions(of page: UnjudgedPage) async throws -> [PreparedQuestion?] {
        let count = (page.items.max() ?? -1) + 1
        var questions = [PreparedQuestion?](repeating: nil, count: count)
        var isKnown = [Bool](repeating: false, count: count)
        for (place, item) in page.items.enumerated() where !isKnown[item] {
            isKnown[item] = true
            let digest = page.texts[place].questionDigest
            if let ready = prepared.ready(digest: digest) {
                questions[item] = ready
            } else if let found = try await ledger.question(page.texts[place].question),
                found.digest == digest
            {
                questions[item] = prepared.ready(found.question, digest: digest)
            }
        }
        return questions
    }

    /// The options of a page's items that offer some, by item.
    private func options(of page: UnjudgedPage) async throws -> [String: [ChoiceOption]] {
        var options: [String: [ChoiceOption]] = [:]
        for text in page.texts {
            guard let item = text.choiceItem, options[item] == nil else { continue }
            options[item] = try await ledger.item(item)?.options ?? []
        }
        return options
    }
}

/// Judges the answers of a page, those whose question is at hand.
/// - Returns: the judgements, and the nanoseconds of this thread that judging took.
private func judgements(
    of page: UnjudgedPage,
    questions: [PreparedQuestion?],
    options: [String: [ChoiceOption]],
    scorer: inout Scorer
) -> (JudgedPage, nanoseconds: Int) {
    let start = threadNanoseconds()
    var judgements = [Judgement?](repeating: nil, count: page.texts.count)
    // Item by item, since answers come round in turns: what a question needs stays at hand.
    for place in placesByItem(page, count: questions.count) {
        guard let question = questions[page.items[place]] else { continue }
        judgements[place] = scorer.judge(
            page.texts[place].text,
            failure: page.texts[place].failure,
            truncated: page.texts[place].truncated,
            for: question,
            options: page.texts[place].choiceItem.flatMap { options[$0] } ?? []
        )
    }
    let nanoseconds = threadNanoseconds() - start
    var found = JudgedPage(capacity: judgements.count)
    for place in judgements.indices {
        guard let judgement = judgements[place] else { continue }
        found.add(
            judgement,
            of: page.texts[place].answer,
            questionDigest: page.texts[place].questionDigest
        )
    }
    return (found, nanoseconds)
}

/// The places of a page's answers, those to one item after those to another: a counting sort.
private func placesByItem(_ page: UnjudgedPage, count: Int) -> [Int] {
    var ends = [Int](repeating: 0, count: count)
    for item in page.items { ends[item] += 1 }
    var sum = 0
    for item in ends.indices {
        sum += ends[item]
        ends[item] = sum
    }
    var places = [Int](repeating: 0, count: page.items.count)
    for place in page.items.indices.reversed() {
        ends[page.items[place]] -= 1
        places[ends[page.items[place]]] = place
    }
    return places
}

/// What the processor has given this thread so far.
private func threadNanoseconds() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
