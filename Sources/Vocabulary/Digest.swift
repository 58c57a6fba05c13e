/// The SHA-256 of bytes as 64 hexadecimal digits (FIPS 180-4, section 6.2).
///
/// The toolchain has no cryptographic module on Linux; identity of texts is all it is used for.
public func digest(of bytes: some Sequence<UInt8>) -> String {
    let digest = bytes.withContiguousStorageIfAvailable { buffer in
        unsafe hexadecimalDigest(UnsafeRawBufferPointer(buffer))
    }
    if let digest { return digest }
    return unsafe Array(bytes).withUnsafeBytes { buffer in unsafe hexadecimalDigest(buffer) }
}

/// The SHA-256 of a text's UTF-8 as 64 hexadecimal digits.
public func digest(of text: String) -> String {
    var text = text
    return text.withUTF8 { buffer in unsafe hexadecimalDigest(UnsafeRawBufferPointer(buffer)) }
}

private func hexadecimalDigest(_ message: UnsafeRawBufferPointer) -> String {
    var state = SHA256State()
    // The rest, a bit that is set, zeros, and the length in bits fill one or two blocks more.
    let rest = message.count & 63
    let size = rest < 56 ? 64 : 128
    unsafe roundConstants.withUnsafeBufferPointer { constants in
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
            unsafe state.take(message, upTo: message.count - rest, schedule, constants)
            unsafe withUnsafeTemporaryAllocation(byteCount: 128, alignment: 8) { tail in
                _ = unsafe tail.initializeMemory(as: UInt8.self, repeating: 0)
                unsafe tail.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: message[(message.count - rest)...])
                )
                unsafe tail[rest] = 0x80
                let bits = UInt64(message.count) << 3
                unsafe tail.storeBytes(of: bits.bigEndian, toByteOffset: size - 8, as: UInt64.self)
                unsafe state.take(UnsafeRawBufferPointer(tail), upTo: size, schedule, constants)
            }
        }
    }
    return state.hexadecimal
}

/// The eight working words; blocks are taken in without any memory but the caller's schedule.
private struct SHA256State {
    private var words: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )

    /// The state as hexadecimal digits.
    var hexadecimal: String {
        unsafe withUnsafeBytes(of: words) { words in
            unsafe String(unsafeUninitializedCapacity: 64) { text in
                for place in 0..<64 {
                    let word = unsafe words.load(
                        fromByteOffset: (place >> 3) * 4,
                        as: UInt32.self
                    )
                    let digit = UInt8(truncatingIfNeeded: word >> UInt32(28 - (place & 7) * 4) & 15)
                    unsafe text[place] = digit + (digit < 10 ? 0x30 : 0x57)
                }
                return 64
            }
        }
    }

    /// Takes in the blocks of 64 bytes before an offset.
    ///
    /// The schedule is a ring of sixteen words. The rounds are written out with the working words
    /// in turned places, so that none of them has to be moved.
    mutating func take(
        _ bytes: UnsafeRawBufferPointer,
        upTo end: Int,
        _ w: UnsafeMutableBufferPointer<UInt32>,
        _ k: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d, e, f, g, h) = words
        for start in stride(from: 0, to: end, by: 64) {
            for i in 0..<16 {
                unsafe w[i] = UInt32(
                    bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ 4 &* i, as: UInt32.self)
                )
            }
            let before = (a, b, c, d, e, f, g, h)
            for j in stride(from: 0, to: 64, by: 8) {
                let i = j & 8
                if j >= 16 { unsafe extend(w, from: i) }
                unsafe turn(a, b, c, &d, e, f, g, &h, w[i] &+ k[j])
                unsafe turn(h, a, b, &c, d, e, f, &g, w[i + 1] &+ k[j + 1])
                unsafe turn(g, h, a, &b, c, d, e, &f, w[i + 2] &+ k[j + 2])
                unsafe turn(f, g, h, &a, b, c, d, &e, w[i + 3] &+ k[j + 3])
                unsafe turn(e, f, g, &h, a, b, c, &d, w[i + 4] &+ k[j + 4])
                unsafe turn(d, e, f, &g, h, a, b, &c, w[i + 5] &+ k[j + 5])
                unsafe turn(c, d, e, &f, g, h, a, &b, w[i + 6] &+ k[j + 6])
                unsafe turn(b, c, d, &e, f, g, h, &a, w[i + 7] &+ k[j + 7])
            }
            a &+= before.0
            b &+= before.1
            c &+= before.2
            d &+= before.3
            e &+= before.4
            f &+= before.5
            g &+= before.6
            h &+= before.7
        }
        words = (a, b, c, d, e, f, g, h)
    }
}

/// Makes eight more words of the schedule, in the place of those sixteen words back.
@inline(__always)
private func extend(_ w: UnsafeMutableBufferPointer<UInt32>, from first: Int) {
    for i in first..<first &+ 8 {
        let early = unsafe w[(i &+ 1) & 15]
        let late = unsafe w[(i &+ 14) & 15]
        let s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
        let s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
        unsafe w[i] = unsafe w[i] &+ s0 &+ w[(i &+ 9) & 15] &+ s1
    }
}

/// One round; the two words that change are the fourth and the eighth.
@inline(__always)
private func turn(
    _ a: UInt32,
    _ b: UInt32,
    _ c: UInt32,
    _ d: inout UInt32,
    _ e: UInt32,
    _ f: UInt32,
    _ g: UInt32,
    _ h: inout UInt32,
    _ word: UInt32
) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice = g ^ (e & (f ^ g))
    let t1 = h &+ s1 &+ choice &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority = (a & b) | (c & (a | b))
    d &+= t1
    h = t1 &+ s0 &+ majority
}

@inline(__always)
private func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 &- count)
}

private let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
]
