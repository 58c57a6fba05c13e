private import CArchive

/// Unpacks one stream with libarchive's filters, under a bound.
enum Unpacking {
    /// Unpacks raw deflate (RFC 1951).
    ///
    /// libarchive knows deflate only inside gzip, so a head and a tail of RFC 1952 are put round it.
    static func deflate(
        _ packed: [UInt8],
        checksum: UInt32,
        size: Int
    ) throws(ArchiveFault) -> [UInt8] {
        let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        let tail = [checksum, UInt32(truncatingIfNeeded: size)].flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) }
        }
        return try unpack(head + packed + tail, filter: ARCHIVE_FILTER_GZIP, size: size)
    }

    /// Unpacks zstd frames (RFC 8878).
    static func zstd(_ packed: [UInt8], size: Int) throws(ArchiveFault) -> [UInt8] {
        try unpack(packed, filter: ARCHIVE_FILTER_ZSTD, size: size)
    }

    private static func unpack(
        _ packed: [UInt8],
        filter: Int32,
        size: Int
    ) throws(ArchiveFault) -> [UInt8] {
        let result = unsafe packed.withUnsafeBytes { bytes in
            unsafe run(bytes, filter: filter, size: size)
        }
        return try result.get()
    }

    private static func run(
        _ bytes: UnsafeRawBufferPointer,
        filter: Int32,
        size: Int
    ) -> Result<[UInt8], ArchiveFault> {
        guard let archive = unsafe archive_read_new() else {
            return .failure(ArchiveFault("memory", "there is no memory to unpack the entry"))
        }
        defer { _ = unsafe archive_read_free(archive) }
        var entry: OpaquePointer?
        guard unsafe archive_read_support_filter_by_code(archive, filter) == ARCHIVE_OK,
            unsafe archive_read_support_format_raw(archive) == ARCHIVE_OK,
            unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK,
            unsafe archive_read_next_header(archive, &entry) == ARCHIVE_OK,
            // Bytes that are not packed as said would be handed out as they are, and a stream that
            // is packed twice be unpacked twice.
            unsafe archive_filter_count(archive) == 2,
            unsafe archive_filter_code(archive, 0) == filter
        else { return .failure(damaged) }
        var out = [UInt8](repeating: 0, count: size + 1)
        var filled = 0
        while filled <= size {
            let count = unsafe out.withUnsafeMutableBytes { all in
                let room = unsafe UnsafeMutableRawBufferPointer(rebasing: all[filled...])
                return unsafe archive_read_data(archive, room.baseAddress, room.count)
            }
            guard count >= 0 else { return .failure(damaged) }
            if count == 0 { break }
            filled += count
        }
        guard filled == size else { return .failure(damaged) }
        out.removeLast()
        return .success(out)
    }

    static let damaged = ArchiveFault("damaged", "the entry's bytes are damaged")
}
