public import Vocabulary

extension BLEnDPack {
    /// How answers to a question are compared, told by the form BLEnD asks for in its English text.
    public static func answerType(of question: String) -> AnswerType {
        let text = question.lowercased()
        if text.contains("hh:mm") { return .clock }
        if text.contains("mm/dd") { return .date }
        let asksMonth =
            text.contains("which month") || text.contains("at which month")
            || text.contains("busiest month")
        if asksMonth, text.contains("numerals") { return .month }
        if text.contains("day of the week") { return .weekday }
        if text.contains("arabic numerals") { return .number }
        return .text
    }
}
