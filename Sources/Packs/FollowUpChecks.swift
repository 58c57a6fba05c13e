import Diagnostics
import Vocabulary

/// Holds the follow-ups of one probe to its slots and framings.
struct FollowUpChecks {
    /// The most follow-ups of a probe.
    static let most = 3

    let texts: [Located]
    /// The framings that are said to go on, or none when the pack leaves them out.
    let goingOn: [ReadFraming]?
    let slots: [ReadSlot]
    let framings: [ReadFraming]
    /// Where the key of the follow-ups stands.
    let location: SourceLocation
    let findings: Findings

    /// Reports every fault, and gives the framings that go on.
    func run() -> [Framing] {
        if texts.count > Self.most {
            findings.error(
                "follow-ups-many",
                at: texts[Self.most].location,
                "\(texts.count) follow-ups, more than \(Self.most)",
                fix: "drop what comes from here on"
            )
        }
        checkFramings()
        for text in texts { check(text) }
        return goingOn?.map(\.framing) ?? [.marked]
    }

    private func checkFramings() {
        let made = framings.map(\.framing)
        guard let goingOn else {
            if !texts.isEmpty, !made.isEmpty, !made.contains(.marked) {
                findings.error(
                    "follow-up-framing",
                    at: location,
                    "'marked' is not among the framings, so nothing goes on with the follow-ups",
                    fix: "name other framings under 'follow-up-framings'"
                )
            }
            return
        }
        for read in goingOn where !read.framing.goesOn {
            findings.error(
                "follow-up-framing",
                at: read.location,
                "framing '\(read.framing.rawValue)' cannot go on with follow-ups",
                fix: "drop it"
            )
        }
        for read in goingOn where read.framing.goesOn && !made.contains(read.framing) {
            findings.error(
                "follow-up-framing",
                at: read.location,
                "framing '\(read.framing.rawValue)' is not among the framings of the probe",
                fix: "add it to 'framings' or drop it"
            )
        }
    }

    private func check(_ text: Located) {
        guard let used = findings.names(in: text) else { return }
        let known = slots.map(\.slot.name) + builtInSlots + [answerSlot]
        for name in used where !known.contains(name) {
            findings.slot(name, isMissingIn: "a follow-up", at: text, known: known)
        }
        if used.contains(where: { builtInSlots.contains($0) }),
            goingOn?.contains(where: { $0.framing == .unmarked }) == true
        {
            findings.error(
                "template-names-place",
                at: text.location,
                "a follow-up of 'unmarked' names a place or a language",
                fix: "drop '{place}' and '{language}'"
            )
        }
    }
}

extension Framing {
    /// Whether a conversation can start with it: in English, with one prompt a question.
    fileprivate var goesOn: Bool {
        switch self {
        case .marked, .unmarked, .proxy, .fictional, .persona, .wrapped: true
        case .native, .paraphrase, .choice, .elaborate: false
        }
    }
}
