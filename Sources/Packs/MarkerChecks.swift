import Diagnostics
import Vocabulary

/// Holds the framing `elaborate` and the flag `markers` of one probe to each other.
///
/// Such a question has no right answer, so that a gold would be compared with nothing, and its
/// answers are long texts that no other framing's answers can stand beside.
struct MarkerChecks {
    let markers: Bool
    let framings: [ReadFraming]
    let findings: Findings

    /// Reports every fault; `place` tells where a key of the probe stands, if it is there.
    func run(at location: SourceLocation, place: (String) -> SourceLocation?) {
        guard markers else {
            for key in ["answer-type", "gold"] where place(key) == nil {
                findings.error(
                    "pack-missing-key",
                    at: location,
                    "the probe has no '\(key)'",
                    fix: "add '\(key): …'"
                )
            }
            if let read = framings.first(where: { $0.framing == .elaborate }) {
                findings.error(
                    "elaborate-without-markers",
                    at: read.location,
                    "framing 'elaborate' needs 'markers: true'",
                    fix: "give it a probe of its own, without a gold"
                )
            }
            return
        }
        for key in ["gold", "answer-type"] {
            if let found = place(key) {
                findings.error(
                    "markers-gold",
                    at: found,
                    "a probe with 'markers: true' has no '\(key)'",
                    fix: "drop it"
                )
            }
        }
        for read in framings where read.framing != .elaborate {
            findings.error(
                "markers-framing",
                at: read.location,
                "framing '\(read.framing.rawValue)' cannot be scanned for markers",
                fix: "keep 'elaborate' only"
            )
        }
        if let found = place("follow-ups") {
            findings.error(
                "markers-follow-ups",
                at: found,
                "a probe with 'markers: true' has no follow-ups",
                fix: "drop them"
            )
        }
    }
}
