/// What models answer about other cultures and about none, to be held beside answers about a target.
///
/// The same for every target: what a model says most often is told once of each question, so that
/// targets with a proxy in common can share it.
public struct BesideAnswers: Sendable {
    /// What each model says most often, by question and culture.
    let modal: ModalAnswers
    /// The answers about no culture.
    let unplaced: [JudgedAnswer]
    /// Whether there are none.
    public let isEmpty: Bool

    /// Takes judged answers about any number of cultures, the samples of an item one after the other.
    ///
    /// - Parameter answers: those about no culture have the target `JudgedAnswer.noCulture`.
    public init(_ answers: [JudgedAnswer] = []) {
        modal = ModalAnswers(answers)
        unplaced = answers.filter { $0.target == JudgedAnswer.noCulture }
        isEmpty = answers.isEmpty
    }

    /// Joins answers about different cultures.
    ///
    /// - Parameter parts: no two of them speak of the same culture.
    public init(joining parts: [BesideAnswers]) {
        modal = ModalAnswers(joining: parts.map(\.modal))
        unplaced = parts.flatMap(\.unplaced)
        isEmpty = parts.allSatisfy(\.isEmpty)
    }
}
