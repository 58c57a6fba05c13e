import Diagnostics
import Vocabulary

/// A slot with its place.
struct ReadSlot {
    var slot: Probe.Slot
    var location: SourceLocation
    /// The words of other languages, with their places.
    var words: ReadWords = []
}

/// A template with its place.
struct ReadTemplate {
    var framing: Framing
    var key: Located
    var template: Located
}

/// A framing with its place.
struct ReadFraming {
    var framing: Framing
    var location: SourceLocation
}

/// Holds the parts of one probe to one another: slots, templates, framings and gold.
struct ProbeChecks {
    let slots: [ReadSlot]
    let templates: [ReadTemplate]
    let framings: [ReadFraming]
    let knowsProperty: (String) -> Bool
    let findings: Findings

    func run(gold: Located?) {
        for template in templates { check(template) }
        checkFramings()
        if let gold { check(gold: gold) }
    }

    private func check(_ read: ReadTemplate) {
        guard let used = findings.names(in: read.template) else { return }
        let known = slots.map(\.slot.name) + builtInSlots + read.framing.transformSlots
        let owner = "template '\(read.framing.rawValue)'"
        for name in used where !known.contains(name) {
            if name == answerSlot {
                findings.error(
                    "answer-in-first-turn",
                    at: read.template.location,
                    "\(owner) holds '{answer}', but no answer comes before it",
                    fix: "use it under 'follow-ups'"
                )
            } else {
                findings.slot(name, isMissingIn: owner, at: read.template, known: known)
            }
        }
        if read.framing == .wrapped, !used.contains(questionSlot) {
            findings.error(
                "wrapper-without-question",
                at: read.template.location,
                "\(owner) does not hold '{question}'",
                fix: "put it where the marked prompt goes"
            )
        }
        // The marked prompt brings the slots and the place with it.
        let holdsQuestion = read.framing == .wrapped || used.contains(questionSlot)
        // A template without the slot would ask the same prompt under several identifiers.
        for slot in slots where !holdsQuestion && !used.contains(slot.slot.name) {
            findings.error(
                "slot-unused",
                at: read.template.location,
                "template '\(read.framing.rawValue)' does not use slot '{\(slot.slot.name)}'",
                fix: "use it or drop the slot"
            )
        }
        let namesPlace = used.contains { builtInSlots.contains($0) }
        if read.framing == .unmarked, namesPlace {
            findings.error(
                "template-names-place",
                at: read.template.location,
                "template 'unmarked' names a place or a language",
                fix: "drop '{place}' and '{language}'"
            )
        }
        if read.framing != .unmarked, !holdsQuestion, !namesPlace,
            !slots.contains(where: \.isScoped)
        {
            findings.error(
                "template-names-no-place",
                at: read.template.location,
                "template '\(read.framing.rawValue)' names no place",
                fix: "use '{place}' or '{language}'"
            )
        }
        if let key = read.framing.ownKey {
            findings.error(
                "template-elsewhere",
                at: read.key.location,
                "the texts of '\(read.framing.rawValue)' are no template",
                fix: "put them under '\(key)'"
            )
        } else if !framings.contains(where: { $0.framing.falls(backTo: read.framing) }) {
            findings.error(
                "template-unused",
                at: read.key.location,
                "template '\(read.framing.rawValue)' is not among the framings",
                fix: "add it to 'framings' or drop it"
            )
        }
    }

    private func checkFramings() {
        let written = templates.map(\.framing)
        for read in framings {
            let name = read.framing.rawValue
            // A translation is a text of its own, and a phrasing may stand without the first one.
            if read.framing.ownKey == nil,
                !written.contains(where: { read.framing.falls(backTo: $0) })
            {
                findings.error(
                    "framing-without-template",
                    at: read.location,
                    "framing '\(name)' has no template",
                    fix: "add it under 'templates'"
                )
            }
            if !read.framing.fitsOneTarget, let slot = slots.first(where: \.isScoped) {
                findings.error(
                    "framing-scoped",
                    at: read.location,
                    "framing '\(name)' cannot be made: slot '\(slot.slot.name)' is filled "
                        + "from the target",
                    fix: "drop it"
                )
            }
        }
    }

    private func check(gold: Located) {
        guard let used = findings.names(in: gold) else { return }
        var properties = [gold.text]
        for name in used {
            guard let slot = slots.first(where: { $0.slot.name == name })?.slot else {
                findings.error(
                    "gold-slot",
                    at: gold.location,
                    "slot '{\(name)}' of the gold property is not declared",
                    fix: "declare it under 'slots'"
                )
                return
            }
            guard slot.property == nil else {
                findings.error(
                    "gold-slot",
                    at: gold.location,
                    "slot '{\(name)}' of the gold property is itself filled from a property",
                    fix: "give it values"
                )
                return
            }
            properties = properties.flatMap { property in
                slot.values.map { property.replacing("{\(name)}", with: $0.key) }
            }
        }
        if let unknown = properties.first(where: { !knowsProperty($0) }) {
            findings.unknownProperty(unknown, at: gold.location)
        }
    }
}

extension ReadSlot {
    /// Whether the values come from the target, so that every target has questions of its own.
    fileprivate var isScoped: Bool { slot.property != nil }
}

extension Framing {
    /// Whether a template of another framing serves this one.
    fileprivate func falls(backTo template: Framing) -> Bool {
        switch self {
        case .marked, .unmarked, .elaborate: self == template
        // Their texts stand under keys of their own.
        case .native, .paraphrase: false
        case .proxy, .fictional, .persona, .wrapped, .choice:
            self == template || template == .marked
        }
    }

    /// The key of the probe under which its texts stand, if they are no template.
    fileprivate var ownKey: String? {
        switch self {
        case .native: "translations"
        case .paraphrase: "paraphrases"
        default: nil
        }
    }

    /// Whether it can ask a question whose slots only one target can fill.
    fileprivate var fitsOneTarget: Bool {
        switch self {
        case .marked, .native, .persona, .paraphrase, .wrapped, .elaborate: true
        case .unmarked, .proxy, .fictional, .choice: false
        }
    }

    /// What a template of it may hold in braces besides slots.
    fileprivate var transformSlots: [String] {
        switch self {
        case .persona, .wrapped: [questionSlot]
        case .choice: [questionSlot, optionsSlot]
        case .marked, .unmarked, .proxy, .fictional, .native, .paraphrase, .elaborate: []
        }
    }
}
