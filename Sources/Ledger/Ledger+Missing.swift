internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// The requests that have no answer yet, in the order given, for a run that is resumed.
    ///
    /// An answer counts for the item's wording that the request has, or where a recording does not
    /// say the wording. The work is one look-up a request; callers with many hand them over in pages.
    /// - Parameters:
    ///   - requests: what the run would ask.
    ///   - model: the model's name.
    ///   - conditions: the condition of each item, by identifier.
    ///   - retryingFailures: whether what failed earlier is asked again.
    /// - Throws: `unknown` when an item has no condition.
    public func missing(
        _ requests: [PromptRequest],
        model: String,
        conditions: [String: String],
        retryingFailures: Bool = true
    ) throws(LedgerError) -> [PromptRequest] {
        try perform { connection in
            let place = try connection.statement(
                """
                SELECT failure IS NULL FROM answers
                WHERE model = ? AND condition = ? AND item_id = ? AND sample = ?
                    AND wording IN ('', ?)
                ORDER BY wording DESC LIMIT 1
                """
            )
            try place.bind(model, at: 1)
            return try connection.deferredTransaction {
                try requests.filter { request in
                    try place.bind(condition(of: request, conditions), at: 2)
                    try place.bind(request.item, at: 3)
                    try place.bind(request.sample, at: 4)
                    try place.bind(wording(of: request), at: 5)
                    defer { place.reset() }
                    guard try place.step() else { return true }
                    return place.integer(0) == 0 && retryingFailures
                }
            }
        }
    }

    /// Counts how many requests of a selection have an answer or a failure already.
    ///
    /// The work is one look-up an item, whatever the number of samples, and nothing is kept in memory.
    /// - Parameters:
    ///   - items: the items as they would be asked; the ledger need not know them.
    ///   - model: the model's name.
    ///   - samples: how many samples of each would be asked.
    public func tally(
        _ items: [ProbeItem],
        model: String,
        samples: Int
    ) throws(LedgerError) -> AnswerTally {
        try perform { connection in
            guard try hasAnything(of: model, connection) else {
                return AnswerTally(requests: items.count * samples)
            }
            // Both counts come out of an index alone. At a place with both wordings the two rows
            // are one request; it has failed if the later wording has.
            let kept = try connection.statement(
                """
                SELECT count(DISTINCT sample), count(*) FROM answers
                WHERE model = ?1 AND condition = ?2 AND item_id = ?3 AND sample < ?4
                    AND wording IN ('', ?5)
                """
            )
            let failed = try connection.statement(
                """
                SELECT count(*) FROM answers AS a INDEXED BY answers_failed
                WHERE a.model = ?1 AND a.condition = ?2 AND a.item_id = ?3 AND a.sample < ?4
                    AND a.wording IN ('', ?5) AND a.failure IS NOT NULL
                    AND (a.wording = ?5 OR NOT EXISTS (SELECT 1 FROM answers AS b
                        WHERE b.model = ?1 AND b.condition = ?2 AND b.item_id = ?3
                            AND b.sample = a.sample AND b.wording = ?5))
                """
            )
            return try connection.deferredTransaction {
                var tally = AnswerTally(requests: items.count * samples)
                for item in items {
                    let wording = texts.digest(of: item.prompt)
                    for statement in [kept, failed] {
                        try statement.bind(model, at: 1)
                        try statement.bind(item.condition, at: 2)
                        try statement.bind(item.id, at: 3)
                        try statement.bind(samples, at: 4)
                        try statement.bind(wording, at: 5)
                    }
                    defer {
                        kept.reset()
                        failed.reset()
                    }
                    guard try kept.step() else { continue }
                    let places = kept.integer(0)
                    guard places > 0, try failed.step() else { continue }
                    tally.failed += failed.integer(0)
                    tally.answered += places - failed.integer(0)
                }
                return tally
            }
        }
    }

    /// Answers requests from identical ones that the model has answered elsewhere in the ledger.
    ///
    /// Identical are the model, the prompt and the sample of two items of one turn. The answer is
    /// copied with no attempt, time or token to it and names the one it was copied from. A request
    /// with history is never answered so.
    /// - Parameters:
    ///   - requests: what is missing.
    ///   - model: the model's name.
    ///   - conditions: the condition of each item, by identifier.
    ///   - run: the run that would ask.
    ///   - time: when, as ISO 8601 text.
    /// - Returns: the requests that are left to ask, in the order given.
    /// - Throws: `unknown` when an item has no condition or is not registered; nothing is kept then.
    public func reuse(
        _ requests: [PromptRequest],
        model: String,
        conditions: [String: String],
        run: Int,
        at time: String
    ) throws(LedgerError) -> [PromptRequest] {
        try write { connection in
            // Items of one turn are asked under their framing; later turns have another condition.
            let source = try connection.statement(
                """
                SELECT a.id FROM items AS i INDEXED BY items_by_wording
                CROSS JOIN answers AS a ON a.model = ?2 AND a.condition = i.framing
                    AND a.item_id = i.id AND a.sample = ?3 AND a.wording = ?1
                WHERE i.wording = ?1 AND a.failure IS NULL AND a.prompt_digest = ?1
                    AND NOT (a.item_id = ?4 AND a.condition = ?5)
                ORDER BY a.id LIMIT 1
                """
            )
            let remove = try connection.statement(
                """
                DELETE FROM answers WHERE model = ? AND condition = ? AND item_id = ?
                    AND sample = ? AND wording = ? AND failure IS NOT NULL
                """
            )
            let copy = try connection.statement(
                """
                INSERT INTO answers (run_id, item_id, model, condition, sample, wording, origin,
                    prompt_digest, truncated, attempts, logprob, reused_from, received_at, text)
                SELECT ?2, ?3, model, ?4, sample, wording, origin, prompt_digest,
                    truncated, 0, logprob, coalesce(reused_from, id), ?5, text
                FROM answers WHERE id = ?1
                ON CONFLICT (model, condition, item_id, sample, wording) DO NOTHING
                """
            )
            let copyBodies = try connection.statement(
                """
                INSERT INTO bodies (answer_id, raw, reasoning)
                SELECT ?2, raw, reasoning FROM bodies WHERE answer_id = ?1
                """
            )
            return try requests.filter { request in
                let condition = try condition(of: request, conditions)
                guard request.history.isEmpty, request.template == nil else { return true }
                let wording = wording(of: request)
                try source.bind(wording, at: 1)
                try source.bind(model, at: 2)
                try source.bind(request.sample, at: 3)
                try source.bind(request.item, at: 4)
                try source.bind(condition, at: 5)
                guard try source.step() else {
                    source.reset()
                    return true
                }
                let id = source.integer(0)
                source.reset()
                try remove.bind(model, at: 1)
                try remove.bind(condition, at: 2)
                try remove.bind(request.item, at: 3)
                try remove.bind(request.sample, at: 4)
                try remove.bind(wording, at: 5)
                try remove.run()
                try copy.bind(id, at: 1)
                try copy.bind(run, at: 2)
                try copy.bind(request.item, at: 3)
                try copy.bind(condition, at: 4)
                try copy.bind(time, at: 5)
                if try copy.run() == 1 {
                    try copyBodies.bind(id, at: 1)
                    try copyBodies.bind(connection.lastInsertedRow, at: 2)
                    try copyBodies.run()
                }
                return false
            }
        }
    }

    /// The number of the first sample that no item has, so that further samples can be asked.
    public func nextSample(_ items: [ProbeItem], model: String) throws(LedgerError) -> Int {
        try perform { connection in
            let last = try connection.statement(
                """
                SELECT coalesce(max(sample), -1) FROM answers
                WHERE model = ? AND condition = ? AND item_id = ?
                """
            )
            try last.bind(model, at: 1)
            var next = 0
            for item in items {
                try last.bind(item.condition, at: 2)
                try last.bind(item.id, at: 3)
                defer { last.reset() }
                if try last.step() { next = max(next, last.integer(0) + 1) }
            }
            return next
        }
    }

    /// The answer that is kept for a request under the item's wording, or none.
    public func answerText(
        to request: PromptRequest,
        model: String,
        condition: String
    ) throws(LedgerError) -> String? {
        try perform { connection in
            let select = try connection.statement(
                """
                SELECT text FROM answers
                WHERE model = ? AND condition = ? AND item_id = ? AND sample = ?
                    AND wording IN ('', ?)
                ORDER BY wording DESC LIMIT 1
                """
            )
            try select.bind(model, at: 1)
            try select.bind(condition, at: 2)
            try select.bind(request.item, at: 3)
            try select.bind(request.sample, at: 4)
            try select.bind(wording(of: request), at: 5)
            defer { select.reset() }
            return try select.step() ? select.optionalText(0) : nil
        }
    }

    /// The condition of a request.
    func condition(
        of request: PromptRequest,
        _ conditions: [String: String]
    ) throws(LedgerError) -> String {
        guard let condition = conditions[request.item] else {
            throw LedgerError(.unknown, "no condition for the item '\(request.item)'")
        }
        return condition
    }

    /// The digest of the item's own prompt behind a request.
    func wording(of request: PromptRequest) -> String {
        texts.digest(of: request.template ?? request.prompt)
    }
}

/// How much of a selection the ledger holds already.
public struct AnswerTally: Sendable, Hashable {
    /// All requests of the selection.
    public var requests: Int
    /// Those that have an answer.
    public var answered = 0
    /// Those that were asked in vain.
    public var failed = 0

    /// Counts nothing yet of so many requests.
    public init(requests: Int) {
        self.requests = requests
    }
}
