/// Makes small zip files for tests, byte by byte.
public struct ZipBuilder: Sendable {
    /// How an entry is packed; the packers only wrap, so that any bytes can be packed.
    public enum Packing: Sendable {
        case stored
        /// Raw deflate of stored blocks.
        case deflate
        /// One zstd frame of raw blocks.
        case zstd
        /// These bytes, said to be packed by a method and to have a size.
        case given([UInt8], method: UInt16, size: Int)
    }

    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Begins an empty archive.
    public init() {}

    /// Adds an entry; the checksum is that of the bytes unless one is given.
    public mutating func add(
        _ name: String,
        _ bytes: [UInt8],
        _ packing: Packing = .stored,
        flags: UInt16 = 0,
        checksum: UInt32? = nil
    ) {
        let offset = body.count
        let method: UInt16
        let packed: [UInt8]
        var size = bytes.count
        switch packing {
        case .stored: (method, packed) = (0, bytes)
        case .deflate: (method, packed) = (8, ZipBuilder.deflated(bytes))
        case .zstd: (method, packed) = (93, ZipBuilder.framed(bytes))
        case .given(let given, let number, let said): (method, packed, size) = (number, given, said)
        }
        let common =
            little(flags) + little(method) + little(UInt32(0))
            + little(checksum ?? ZipBuilder.checksum(bytes)) + little(UInt32(packed.count))
            + little(UInt32(size)) + little(UInt16(name.utf8.count)) + little(UInt16(0))
        body += [0x50, 0x4B, 3, 4] + little(UInt16(20)) + common + Array(name.utf8) + packed
        directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + little(UInt16(20)) + common
        directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0))
        directory += little(UInt32(offset)) + Array(name.utf8)
        count += 1
    }

    /// Adds an entry of text.
    public mutating func add(_ name: String, text: String, _ packing: Packing = .stored) {
        add(name, Array(text.utf8), packing)
    }

    /// The archive without its directory, as a killed writer leaves it.
    public var cut: [UInt8] { body }

    /// The whole archive.
    public var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + little(UInt32(0)) + little(UInt16(count))
            + little(UInt16(count)) + little(UInt32(directory.count)) + little(UInt32(body.count))
            + little(UInt16(0))
    }

    /// Packs bytes as one zstd frame of raw blocks (RFC 8878, section 3.1.1).
    public static func framed(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + little(UInt32(bytes.count))
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(1024)
            rest = rest.dropFirst(1024)
            let head = UInt32(block.count) << 3 | (rest.isEmpty ? 1 : 0)
            out += little(head).prefix(3) + block
        } while !rest.isEmpty
        return out
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(60_000)
            rest = rest.dropFirst(60_000)
            let length = UInt16(block.count)
            out += [rest.isEmpty ? 1 : 0] + little(length) + little(~length) + block
        } while !rest.isEmpty
        return out
    }

    /// The CRC-32 of bytes, bit by bit.
    public static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
        return ~value
    }
}

private func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
}
