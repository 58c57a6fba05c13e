import Vocabulary

extension Verdict {
    /// The word that pages use for it.
    var term: Sentence {
        switch self {
        case .distinct: Sentence("distinct")
        case .shared: Sentence("shared")
        case .mixed: Sentence("mixed")
        case .leak: Sentence("leak")
        case .other: Sentence("other")
        case .refused: Sentence("refused")
        case .uncodable: Sentence("uncodable")
        }
    }

    /// The letter that stands for it in data files of the audit trail.
    var letter: String {
        switch self {
        case .distinct: "d"
        case .shared: "s"
        case .mixed: "m"
        case .leak: "l"
        case .other: "o"
        case .refused: "r"
        case .uncodable: "u"
        }
    }
}

extension Framing {
    /// The word that pages use for it.
    var term: Sentence {
        switch self {
        case .marked: Sentence("marked")
        case .unmarked: Sentence("unmarked")
        case .proxy: Sentence("about the proxy")
        case .fictional: Sentence("fictional")
        case .native: Sentence("native")
        case .persona: Sentence("persona")
        case .paraphrase: Sentence("paraphrase")
        case .wrapped: Sentence("wrapped")
        case .choice: Sentence("choice")
        case .elaborate: Sentence("elaborate")
        }
    }

    /// What a prompt of this framing does, in a sentence.
    var explained: Sentence {
        switch self {
        case .marked: Sentence("Names the place in a question in English.")
        case .unmarked: Sentence("Asks the same without naming any place.")
        case .proxy:
            Sentence("Asks the same about the proxy, which shows whether the model knows it.")
        case .fictional: Sentence("Asks the same about an invented place.")
        case .native: Sentence("Asks in a language of the place.")
        case .persona: Sentence("Asks the model to answer as somebody from the place.")
        case .paraphrase: Sentence("Asks the same in other words.")
        case .wrapped: Sentence("Puts the question into a longer text.")
        case .choice: Sentence("Offers answers of several cultures to choose from.")
        case .elaborate: Sentence("Asks for a text about the place, which has no gold.")
        }
    }
}

extension ProxyKind {
    /// The word that pages use for it.
    var term: Sentence {
        switch self {
        case .globalDefault: Sentence("global default")
        case .regional: Sentence("regional")
        case .colonialLanguage: Sentence("colonial language")
        case .intraNational: Sentence("intra-national")
        case .sibling: Sentence("sibling")
        }
    }
}

extension GoldStatus {
    /// The word that pages use for it.
    var term: Sentence {
        switch self {
        case .explicit: Sentence("explicit")
        case .inherited: Sentence("inherited")
        case .default: Sentence("default of the world")
        case .draft: Sentence("draft")
        case .disputed: Sentence("disputed")
        case .computed: Sentence("computed")
        case .annotated: Sentence("annotated")
        case .override: Sentence("override")
        }
    }
}

extension AnswerOrigin {
    /// The word that pages use for it.
    var term: Sentence {
        switch self {
        case .live: Sentence("asked here")
        case .recorded: Sentence("recorded elsewhere")
        case .simulated: Sentence("simulated")
        }
    }
}

extension AnswerType {
    /// How an answer of this type is compared, in a few words.
    var term: Sentence {
        switch self {
        case .text: Sentence("compared as words")
        case .number: Sentence("compared as a number")
        case .month: Sentence("compared as a month")
        case .weekday: Sentence("compared as days of the week")
        case .clock: Sentence("compared as a time of day")
        case .date: Sentence("compared as a date")
        case .currency: Sentence("compared as an amount of money")
        case .digits: Sentence("compared as written")
        }
    }
}
