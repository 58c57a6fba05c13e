/// Reads the records of a zip file's container (PKWARE's APPNOTE 6.3.10, section 4.3).
enum ZipDirectory {
    /// Where the central directory lies.
    struct Place: Equatable {
        var offset: UInt64
        var size: UInt64
        var entries: UInt64
    }

    /// Finds the end record in the last bytes of a file; none when it is not there.
    ///
    /// - Parameter locator: takes the offset of a zip64 end record and reads its 56 bytes.
    static func place(
        inTail tail: [UInt8],
        locator: (Int) throws(ArchiveFault) -> [UInt8]
    ) throws(ArchiveFault) -> Place? {
        guard tail.count >= 22 else { return nil }
        for start in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[start] == 0x50 && tail[start + 1] == 0x4B && tail[start + 2] == 5
            && tail[start + 3] == 6
        {
            var fields = ByteFields(tail, at: start + 10)
            guard let entries = fields.number(2), let size = fields.number(4),
                let offset = fields.number(4), let comment = fields.number(2),
                fields.rest >= comment
            else { continue }
            guard entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
                return Place(offset: offset, size: size, entries: entries)
            }
            // Zip64: the locator of 20 bytes stands before the end record.
            var before = ByteFields(tail, at: max(0, start - 20))
            guard start >= 20, before.number(4) == 0x0706_4B50, before.number(4) != nil,
                let end = before.number(8).flatMap({ Int(exactly: $0) })
            else { return Place(offset: offset, size: size, entries: entries) }
            var record = ByteFields(try locator(end), at: 32)
            guard let many = record.number(8), let bytes = record.number(8),
                let first = record.number(8)
            else { return nil }
            return Place(offset: first, size: bytes, entries: many)
        }
        return nil
    }

    /// Reads the central directory.
    static func entries(
        _ bytes: [UInt8],
        limits: ArchiveLimits
    ) throws(ArchiveFault) -> [ArchiveEntry] {
        var fields = ByteFields(bytes)
        var entries: [ArchiveEntry] = []
        while fields.rest >= 46, fields.number(4) == 0x0201_4B50 {
            guard entries.count < limits.entries else {
                throw ArchiveFault(
                    "too-many-entries",
                    "the archive holds more than \(limits.entries) entries"
                )
            }
            fields.position += 4
            let flags = fields.number(2) ?? 0
            let method = fields.number(2) ?? 0
            fields.position += 4
            let checksum = fields.number(4) ?? 0
            let packed = fields.number(4) ?? 0
            let size = fields.number(4) ?? 0
            let nameLength = Int(fields.number(2) ?? 0)
            let extraLength = Int(fields.number(2) ?? 0)
            let commentLength = Int(fields.number(2) ?? 0)
            fields.position += 8
            let offset = fields.number(4) ?? 0
            guard let name = fields.slice(nameLength), let extra = fields.slice(extraLength),
                fields.slice(commentLength) != nil
            else { break }
            let wide = widened([size, packed, offset], by: Array(extra))
            guard let size = Int(exactly: wide[0]), let packed = Int(exactly: wide[1]),
                let offset = Int(exactly: wide[2])
            else { throw ArchiveFault("not-zip", "the archive's directory is damaged") }
            entries.append(
                ArchiveEntry(
                    name: String(decoding: name, as: UTF8.self),
                    method: PackingMethod(rawValue: UInt16(method)),
                    isEncrypted: flags & 1 == 1,
                    packedSize: packed,
                    size: size,
                    checksum: UInt32(checksum),
                    offset: offset
                )
            )
        }
        return entries
    }

    /// Reads a local header of 30 bytes; none when there is none.
    ///
    /// - Returns: the entry without its name, the lengths of name and extra field, and whether sizes
    ///   are known before the data.
    static func local(
        _ head: [UInt8],
        offset: Int
    ) -> (entry: ArchiveEntry, name: Int, extra: Int, hasSizes: Bool)? {
        var fields = ByteFields(head)
        guard head.count == 30, fields.number(4) == 0x0403_4B50 else { return nil }
        fields.position += 2
        let flags = fields.number(2) ?? 0
        let method = fields.number(2) ?? 0
        fields.position += 4
        let checksum = fields.number(4) ?? 0
        let packed = fields.number(4) ?? 0
        let size = fields.number(4) ?? 0
        let name = Int(fields.number(2) ?? 0)
        let extra = Int(fields.number(2) ?? 0)
        let entry = ArchiveEntry(
            name: "",
            method: PackingMethod(rawValue: UInt16(method)),
            isEncrypted: flags & 1 == 1,
            packedSize: Int(packed),
            size: Int(size),
            checksum: UInt32(checksum),
            offset: offset
        )
        return (entry, name, extra, flags & 8 == 0)
    }

    /// Replaces the fields that hold 2³²−1 by those of the zip64 extra field, in its order.
    static func widened(_ fields: [UInt64], by extra: [UInt8]) -> [UInt64] {
        guard fields.contains(0xFFFF_FFFF) else { return fields }
        var blocks = ByteFields(extra)
        while let kind = blocks.number(2), let length = blocks.number(2),
            let block = blocks.slice(Int(length))
        {
            guard kind == 1 else { continue }
            var wide = ByteFields(Array(block))
            return fields.map { $0 == 0xFFFF_FFFF ? wide.number(8) ?? $0 : $0 }
        }
        return fields
    }
}
