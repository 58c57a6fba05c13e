internal import SQLiteKit
public import Vocabulary

/// Judgements of many answers, written out as the ledger keeps them by those who judge.
///
/// One connection writes, while several cores judge: what can be done before is not left to it.
public struct JudgedPage: Sendable {
    private struct Row {
        var answer: Int
        var questionDigest: String
        var outcome: Judgement.Outcome
        var because: String?
        var choice: Int?
        /// Where its matches end; they begin where those of the row before end.
        var end: Int
    }

    private var rows: [Row] = []
    private var matches: [UInt8] = []

    /// Makes an empty page for about so many answers.
    public init(capacity: Int) {
        rows.reserveCapacity(capacity)
    }

    /// How many judgements it holds.
    public var count: Int { rows.count }

    /// Adds the judgement of an answer under a version of its question.
    public mutating func add(_ judgement: Judgement, of answer: Int, questionDigest: String) {
        judgement.matches.writeJSON(to: &matches)
        rows.append(
            Row(
                answer: answer,
                questionDigest: questionDigest,
                outcome: judgement.outcome,
                because: judgement.because,
                choice: judgement.choice,
                end: matches.count
            )
        )
    }

    /// Puts the judgements in their places within a transaction.
    func keep(_ statements: JudgingStatement) throws(SQLiteError) {
        var start = 0
        var digest: String?
        for row in rows {
            if row.questionDigest != digest {
                try statements.bind(questionDigest: row.questionDigest)
                digest = row.questionDigest
            }
            try statements.keep(
                row.answer,
                row.outcome,
                because: row.because,
                choice: row.choice,
                matches: matches[start..<row.end]
            )
            start = row.end
        }
    }
}

extension Ledger {
    /// Keeps what a scorer found, in place of earlier judgements of those answers.
    ///
    /// An answer that was replaced since it was read is passed over; it counts as unjudged.
    public func store(_ page: JudgedPage, scorer: String) throws(LedgerError) {
        try write { connection in
            let statements = try judgingStatements(connection).ofAny
            try statements.bind(scorer: scorer)
            try page.keep(statements)
        }
    }
}
