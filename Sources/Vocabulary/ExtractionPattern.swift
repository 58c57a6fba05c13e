/// The regular expression of a recipe, held to a form that can be matched in reasonable time.
///
/// Swift's engine backtracks, so a repetition inside a repetition can take time exponential in the
/// length of a value that a stranger wrote; such patterns are refused before they are ever run.
public struct ExtractionPattern: Sendable, Hashable {
    /// The most characters of a pattern.
    public static let longest = 200
    /// The most repetitions without an upper bound in one pattern.
    public static let repetitions = 6

    /// Why a text is no pattern of a recipe.
    public struct Fault: Error, Sendable, Hashable {
        /// What is wrong, as a message has it.
        public var summary: String
        /// How to mend it.
        public var fix: String?
        /// The character of the pattern at which it is wrong, from zero.
        public var offset: Int
    }

    /// The pattern as written.
    public let text: String

    /// Takes a pattern that compiles, has a group, and cannot backtrack without end.
    public init(_ text: String) throws(Fault) {
        var scan = PatternScan(text)
        try scan.run()
        do {
            _ = try Regex(text)
        } catch {
            throw Fault(
                summary: "'\(text)' is no regular expression",
                fix: "check its brackets and backslashes",
                offset: 0
            )
        }
        self.text = text
    }

    /// The compiled pattern, which is not sendable and so is made where it is used.
    public var compiled: Regex<AnyRegexOutput>? { try? Regex(text) }
}

/// One walk over a pattern that keeps what each open group holds.
private struct PatternScan {
    private struct Group {
        var isRisky = false
        var start: Int
    }

    private let characters: [Character]
    private var open: [Group] = []
    private var captures = 0
    private var repeats = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func run() throws(ExtractionPattern.Fault) {
        guard characters.count <= ExtractionPattern.longest else {
            throw fault(
                "the pattern has \(characters.count) characters; at most "
                    + "\(ExtractionPattern.longest) are allowed",
                at: ExtractionPattern.longest
            )
        }
        var place = 0
        while place < characters.count {
            switch characters[place] {
            case "\\":
                if place + 1 < characters.count, "123456789kg".contains(characters[place + 1]) {
                    throw fault("a back reference in a pattern", at: place, "name what is meant")
                }
                place += 1
            case "[": place = endOfSet(from: place)
            case "(": openGroup(at: place)
            case ")":
                guard let group = open.popLast() else { break }
                let isRepeated = isUnbounded(place + 1)
                if isRepeated, group.isRisky {
                    throw fault(
                        "a repeated group with a repetition or a choice inside",
                        at: group.start,
                        "repeat a single character or set, such as '[^,]*'"
                    )
                }
                if group.isRisky { markRisky() }
            case "|": markRisky()
            case "*", "+", "{":
                if isUnbounded(place) { try takeRepetition(at: place) }
            default: break
            }
            place += 1
        }
        if captures == 0 {
            throw fault(
                "the pattern has no group that says what is kept",
                at: 0,
                "put brackets round the part to keep, such as '([0-9]+) birr'"
            )
        }
    }

    private mutating func takeRepetition(at place: Int) throws(ExtractionPattern.Fault) {
        repeats += 1
        if repeats > ExtractionPattern.repetitions {
            throw fault(
                "more than \(ExtractionPattern.repetitions) repetitions without a bound",
                at: place,
                "bound some, such as '{0,20}'"
            )
        }
        markRisky()
    }

    private mutating func markRisky() {
        if let last = open.indices.last { open[last].isRisky = true }
    }

    private mutating func openGroup(at place: Int) {
        open.append(Group(start: place))
        let next = place + 1 < characters.count ? characters[place + 1] : " "
        if next != "?" {
            captures += 1
        } else if place + 3 < characters.count, characters[place + 2] == "<",
            !"=!".contains(characters[place + 3])
        {
            captures += 1
        }
    }

    /// Whether a repetition without upper bound begins here: `*`, `+`, `{2,}`.
    private func isUnbounded(_ place: Int) -> Bool {
        guard place < characters.count else { return false }
        switch characters[place] {
        case "*", "+": return true
        case "{":
            guard let end = characters[place...].firstIndex(of: "}") else { return false }
            return characters[end - 1] == ","
        default: return false
        }
    }

    /// The bracket that ends a set of characters; sets may hold sets.
    private func endOfSet(from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < characters.count {
            switch characters[place] {
            case "\\": place += 1
            case "[": depth += 1
            case "]":
                depth -= 1
                if depth == 0 { return place }
            default: break
            }
            place += 1
        }
        return characters.count
    }

    private func fault(
        _ summary: String,
        at offset: Int,
        _ fix: String? = nil
    ) -> ExtractionPattern.Fault {
        ExtractionPattern.Fault(summary: summary, fix: fix, offset: offset)
    }
}
