/// Which column of a table holds what.
public struct ColumnMap: Sendable, Hashable {
    /// What a column can hold.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The question's identifier in its pack, such as `Al-en-01`.
        case questionID = "question_id"
        /// The question's text.
        case question
        /// The whole prompt as it was sent, compared sign for sign.
        case prompt
        case answer
        case model
        /// The locale's tag.
        case locale
        /// The number of the sample, from zero.
        case sample
        case condition
    }

    /// What is wrong with a column map, in one line.
    public struct Fault: Error, Sendable, CustomStringConvertible {
        /// The line.
        public var description: String
    }

    /// Column names by field.
    public var columns: [Field: String]

    /// Parses `NAME=COLUMN,…`.
    public init(parsing text: String) throws(Fault) {
        columns = [:]
        let names = Field.allCases.map(\.rawValue).joined(separator: ", ")
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                throw Fault(description: "'\(part)' is not NAME=COLUMN")
            }
            guard let field = Field(rawValue: sides[0]) else {
                throw Fault(description: "unknown name '\(sides[0])'; it is one of \(names)")
            }
            guard columns[field] == nil else {
                throw Fault(description: "'\(sides[0])' is given twice")
            }
            columns[field] = sides[1]
        }
        guard columns[.answer] != nil else {
            throw Fault(description: "no column is named for 'answer'")
        }
        guard columns[.question] ?? columns[.questionID] ?? columns[.prompt] != nil else {
            throw Fault(
                description: "name a column for 'question_id', for 'question' or for 'prompt'"
            )
        }
    }
}
