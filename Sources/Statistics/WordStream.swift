/// SplitMix64 (Steele, Lea and Flood 2014), for the inner loops.
///
/// A caller's generator seeds it with one word: millions of draws then stay inside this module,
/// where the compiler can inline them, and do not depend on how the caller's type dispatches.
struct WordStream: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
