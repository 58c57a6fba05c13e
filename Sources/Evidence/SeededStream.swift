import Vocabulary

/// The random numbers of one purpose, the same whatever else is drawn.
struct SeededStream {
    var numbers: SeededGenerator

    init(_ policy: EvidencePolicy, _ stream: String) {
        numbers = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}bootstrap")
    }
}
