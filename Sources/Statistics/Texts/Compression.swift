internal import DeflateKit

/// How far texts shrink when compressed: a rough measure of how much they repeat.
///
/// Never to be compared across scripts: UTF-8 takes three bytes for an Ethiopic letter and one for a
/// Latin one.
public struct CompressionRatio: Sendable, Hashable {
    /// Bytes of the texts in UTF-8, joined by single spaces.
    public var rawBytes: Int
    /// Bytes of the zlib stream.
    public var compressedBytes: Int
    /// Raw over compressed bytes.
    public var ratio: Double { Double(rawBytes) / Double(compressedBytes) }
}

/// Compresses texts joined by one space.
///
/// - Parameter level: of zlib, 0 to 9.
/// - Throws: when there are no bytes, or for another level.
public func compressionRatio(
    _ texts: [String],
    level: Int = 6
) throws(Undefined) -> CompressionRatio {
    let bytes = Array(texts.joined(separator: " ").utf8)
    try require(!bytes.isEmpty, "zero bytes")
    return CompressionRatio(
        rawBytes: bytes.count,
        compressedBytes: try streamLength(bytes, level: level)
    )
}

/// The normalised compression distance of two texts (Cilibrasi and Vitányi 2005), joined directly.
///
/// - Throws: when both are empty, or for another level.
public func compressionDistance(
    _ x: String,
    _ y: String,
    level: Int = 6
) throws(Undefined) -> Double {
    let (first, second) = (Array(x.utf8), Array(y.utf8))
    try require(!(first.isEmpty && second.isEmpty), "zero bytes")
    let alone = (try streamLength(first, level: level), try streamLength(second, level: level))
    let together = try streamLength(first + second, level: level)
    return Double(together - min(alone.0, alone.1)) / Double(max(alone.0, alone.1))
}

private func streamLength(_ bytes: [UInt8], level: Int) throws(Undefined) -> Int {
    guard let length = zlibStreamLength(of: bytes, level: level) else {
        throw Undefined("zlib knows no level \(level)")
    }
    return length
}
