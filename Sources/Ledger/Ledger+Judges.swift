internal import SQLiteKit
public import Vocabulary

/// One request to a judge model, whichever answers it is about.
public struct JudgeRequest: Sendable, Hashable {
    /// The digest of its text.
    public var digest: String
    /// The version of the prompt it was made by.
    public var version: String
    /// The text sent.
    public var body: String

    /// Makes a request of a text.
    public init(version: String, body: String) {
        self.version = version
        self.body = body
        digest = Vocabulary.digest(of: body)
    }
}

extension Ledger {
    /// Keeps a judge's origin and parameters under its name.
    /// - Throws: `origin` when replies under that name were given under another origin or parameters.
    public func registerJudge(_ judge: ModelRecord) throws(LedgerError) {
        try write { connection in
            let kept = try connection.rows(
                """
                SELECT origin, parameters FROM judges WHERE name = ?1
                    AND EXISTS (SELECT 1 FROM judge_replies WHERE judge = ?1)
                """,
                [.text(judge.name)]
            ).first
            let parameters = try encodeBody(judge.parameters)
            if let kept {
                // A server that moved is the same judge.
                let same = try connection.rows(
                    "SELECT json_remove(?, '$.base_url') = json_remove(?, '$.base_url')",
                    [.text(parameters), .text(try kept.text(1))]
                ).first
                guard try kept.text(0) == judge.origin.rawValue, try same?.flag(0) == true else {
                    throw LedgerError(
                        .origin,
                        "the judge '\(judge.name)' replied under other parameters before; keep "
                            + "those replies apart by giving this one another --name"
                    )
                }
            }
            _ = try connection.run(
                """
                INSERT INTO judges (name, origin, parameters) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET origin = excluded.origin,
                    parameters = excluded.parameters
                """,
                [.text(judge.name), .text(judge.origin.rawValue), .text(parameters)]
            )
        }
    }

    /// The judges that have replied or were asked, with where their replies come from.
    public func judges() throws(LedgerError) -> [String: AnswerOrigin] {
        try perform { connection in
            try connection.rows("SELECT name, origin FROM judges").reduce(into: [:]) {
                $0[try $1.text(0)] = try decodeOrigin($1.text(1), of: "a judge")
            }
        }
    }

    /// Keeps requests and what they are about; those that are there already change nothing.
    public func store(
        _ requests: [JudgeRequest],
        pairs: [(target: LocaleTag, pair: JudgedPair)]
    ) throws(LedgerError) {
        try write { connection in
            for request in requests {
                try connection.run(
                    """
                    INSERT INTO judge_requests (digest, prompt_version, body) VALUES (?, ?, ?)
                    ON CONFLICT (digest) DO NOTHING
                    """,
                    [.text(request.digest), .text(request.version), .text(request.body)]
                )
            }
            for (target, pair) in pairs {
                try connection.run(
                    """
                    INSERT INTO judge_pairs (request_digest, target, model, condition, item_id,
                        sample, culture, cluster)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    [
                        .text(pair.request), .text(target.rawValue), .text(pair.place.model),
                        .text(pair.place.condition), .text(pair.place.item),
                        SQLValue(pair.place.sample), .text(pair.culture.rawValue),
                        SQLValue(pair.cluster),
                    ]
                )
            }
        }
    }

    /// What answers about a target were to be judged on, sorted by answer, culture and meaning.
    public func judgedPairs(target: LocaleTag) throws(LedgerError) -> [JudgedPair] {
        try perform { connection in
            try connection.rows(
                """
                SELECT model, condition, item_id, sample, culture, cluster, request_digest
                FROM judge_pairs WHERE target = ? ORDER BY 1, 2, 3, 4, 5, 6, 7
                """,
                [.text(target.rawValue)]
            ).map { row in
                JudgedPair(
                    place: AnswerPlace(
                        model: try row.text(0),
                        condition: try row.text(1),
                        item: try row.text(2),
                        sample: try row.integer(3)
                    ),
                    culture: LocaleTag(try row.text(4)),
                    cluster: try row.integer(5),
                    request: try row.text(6)
                )
            }
        }
    }

    /// The replies of all judges about a target, or about all, sorted by judge and request.
    public func judgeReplies(target: LocaleTag? = nil) throws(LedgerError) -> [JudgeReply] {
        try perform { connection in
            try connection.rows(
                """
                SELECT judge, request_digest, equivalence, text, failure FROM judge_replies
                WHERE ?1 IS NULL OR request_digest IN
                    (SELECT request_digest FROM judge_pairs WHERE target = ?1)
                ORDER BY 1, 2
                """,
                [SQLValue(target?.rawValue)]
            ).map { row in
                JudgeReply(
                    judge: try row.text(0),
                    request: try row.text(1),
                    equivalence: try row.optionalText(2).flatMap(Equivalence.init(rawValue:)),
                    text: try row.optionalText(3) ?? "",
                    failure: try row.optionalText(4)
                )
            }
        }
    }

    /// Keeps what a judge replied, in one transaction; a reply takes the place of a failure only.
    func record(
        _ outcomes: [AskOutcome],
        of judge: String,
        at time: String,
        reading: (String) -> Equivalence
    ) throws(LedgerError) {
        try write { connection in
            for outcome in outcomes {
                var values: [SQLValue] = [.text(judge), .text(outcome.request.item)]
                switch outcome.result {
                case .success(let reply):
                    values += [
                        .text(reading(reply.text).rawValue), .text(reply.text),
                        SQLValue(reply.raw), SQLValue(reply.reasoning), .null, .null,
                        SQLValue(outcome.attempts), SQLValue(reply.seconds),
                        SQLValue(reply.promptTokens), SQLValue(reply.completionTokens),
                    ]
                case .failure(let failure):
                    values += [
                        .null, .null, SQLValue(failure.raw), .null, .text(failure.cause),
                        .text(failure.message), SQLValue(outcome.attempts), .null, .null, .null,
                    ]
                }
                try connection.run(
                    """
                    INSERT INTO judge_replies (judge, request_digest, equivalence, text, raw,
                        reasoning, failure, failure_message, attempts, seconds, prompt_tokens,
                        completion_tokens, received_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (judge, request_digest) DO UPDATE SET
                        equivalence = excluded.equivalence, text = excluded.text,
                        raw = excluded.raw, reasoning = excluded.reasoning,
                        failure = excluded.failure, failure_message = excluded.failure_message,
                        attempts = excluded.attempts, seconds = excluded.seconds,
                        prompt_tokens = excluded.prompt_tokens,
                        completion_tokens = excluded.completion_tokens,
                        received_at = excluded.received_at
                    WHERE judge_replies.failure IS NOT NULL
                    """,
                    values + [.text(time)]
                )
            }
        }
    }
}
