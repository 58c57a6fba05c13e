/// Reads little-endian fields out of a piece of an archive.
struct ByteFields {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var rest: Int { bytes.count - position }

    /// Takes a field of so many bytes; none when they are not there.
    mutating func number(_ width: Int) -> UInt64? {
        guard rest >= width else { return nil }
        var value: UInt64 = 0
        for i in (0..<width).reversed() { value = value << 8 | UInt64(bytes[position + i]) }
        position += width
        return value
    }

    mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest >= count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }
}

/// The CRC-32 of bytes (ISO 3309, polynomial 0xEDB88320).
func checksum(of bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = crcTable[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    return ~value
}

private let crcTable: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
}
