private import Foundation

/// A zip file whose entries are read one by one into memory; nothing is ever extracted to a disk.
///
/// The container is read here and not by libarchive, because its releases before 3.8 know no zstd
/// inside zip, which evaluation logs are written with; libarchive's filters unpack the entries. For
/// one thread at a time.
public final class ZipArchive {
    /// The entries, in the order of the directory, or of the file where it has none.
    public let entries: [ArchiveEntry]
    /// Whether the directory is missing, as in a file that was cut off while it was written.
    public let isCut: Bool
    private let handle: FileHandle
    private let limits: ArchiveLimits
    private let length: Int

    /// Opens an archive and reads its directory.
    /// - Throws: a fault when the file cannot be read, is no zip file, or exceeds a bound.
    public init(_ path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
        guard let handle = FileHandle(forReadingAtPath: path),
            let end = try? handle.seekToEnd(), let length = Int(exactly: end)
        else { throw ArchiveFault("unreadable", "the file cannot be read") }
        self.handle = handle
        self.limits = limits
        self.length = length
        let file = ZipFile(handle: handle, length: length)
        // The end record's comment may hold 65,535 bytes; a zip64 locator stands before it.
        let tailLength = min(length, 22 + 65_535 + 20)
        let tail = try file.read(length - tailLength, tailLength)
        let place = try ZipDirectory.place(inTail: tail) { (at: Int) throws(ArchiveFault) in
            try file.read(at, 56)
        }
        guard let place else {
            let found = try file.walk(limits: limits)
            guard !found.isEmpty else {
                throw ArchiveFault("not-zip", "the file is no zip archive")
            }
            entries = found
            isCut = true
            return
        }
        guard place.entries <= limits.entries else {
            throw ArchiveFault(
                "too-many-entries",
                "the archive holds more than \(limits.entries) entries"
            )
        }
        guard place.size <= limits.directoryBytes, let offset = Int(exactly: place.offset) else {
            throw ArchiveFault("large-directory", "the archive's directory is too large")
        }
        let directory = try file.read(offset, Int(place.size))
        let found = try ZipDirectory.entries(directory, limits: limits)
        guard UInt64(found.count) >= place.entries else {
            throw ArchiveFault("not-zip", "the archive's directory is damaged")
        }
        entries = found
        isCut = false
    }

    deinit { try? handle.close() }

    /// Unpacks one entry and checks its checksum.
    /// - Throws: a fault when it is encrypted, packed by an unknown method, too large or damaged.
    public func contents(of entry: ArchiveEntry) throws(ArchiveFault) -> [UInt8] {
        guard !entry.isEncrypted else {
            throw ArchiveFault("encrypted", "the entry is encrypted")
        }
        guard entry.size <= limits.entryBytes, entry.packedSize <= limits.entryBytes else {
            throw ArchiveFault(
                "large-entry",
                "the entry of \(max(entry.size, entry.packedSize)) bytes is larger than "
                    + "\(limits.entryBytes)"
            )
        }
        guard entry.size / max(1, limits.ratio) <= entry.packedSize else {
            throw ArchiveFault(
                "zip-bomb",
                "the entry unpacks to more than \(limits.ratio) times its size"
            )
        }
        let packed = try packedBytes(of: entry)
        let bytes: [UInt8]
        switch entry.method {
        case .stored: bytes = packed
        case _ where entry.size == 0: bytes = []
        case .deflate:
            bytes = try Unpacking.deflate(packed, checksum: entry.checksum, size: entry.size)
        case .zstd: bytes = try Unpacking.zstd(packed, size: entry.size)
        default:
            throw ArchiveFault(
                "compression",
                "the entry is packed by method \(entry.method.rawValue), which is not known here; "
                    + "0, 8 and 93 are"
            )
        }
        guard bytes.count == entry.size, checksum(of: bytes) == entry.checksum else {
            throw Unpacking.damaged
        }
        return bytes
    }

    private func packedBytes(of entry: ArchiveEntry) throws(ArchiveFault) -> [UInt8] {
        let file = ZipFile(handle: handle, length: length)
        guard let head = ZipDirectory.local(try file.read(entry.offset, 30), offset: entry.offset)
        else { throw Unpacking.damaged }
        return try file.read(entry.offset + 30 + head.name + head.extra, entry.packedSize)
    }
}

/// Reads pieces of the file, never beyond its end.
private struct ZipFile {
    let handle: FileHandle
    let length: Int

    func read(_ offset: Int, _ count: Int) throws(ArchiveFault) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= length, count <= length - offset else {
            throw ArchiveFault("damaged", "the archive ends before an entry does")
        }
        do {
            try handle.seek(toOffset: UInt64(offset))
            let bytes = try handle.read(upToCount: count).map { Array($0) } ?? []
            if bytes.count == count { return bytes }
        } catch {}
        throw ArchiveFault("unreadable", "the file cannot be read")
    }

    /// Finds entries by their local headers, as far as they follow one another and are whole.
    func walk(limits: ArchiveLimits) throws(ArchiveFault) -> [ArchiveEntry] {
        var entries: [ArchiveEntry] = []
        var offset = 0
        while offset + 30 <= length, entries.count < limits.entries {
            guard let head = ZipDirectory.local(try read(offset, 30), offset: offset),
                head.hasSizes, offset + 30 + head.name + head.extra <= length
            else { break }
            var entry = head.entry
            let name = try read(offset + 30, head.name)
            entry.name = String(decoding: name, as: UTF8.self)
            let extra = try read(offset + 30 + head.name, head.extra)
            let wide = ZipDirectory.widened(
                [UInt64(entry.size), UInt64(entry.packedSize)],
                by: extra
            )
            guard let size = Int(exactly: wide[0]), let packed = Int(exactly: wide[1]) else {
                break
            }
            entry.size = size
            entry.packedSize = packed
            let start = offset + 30 + head.name + head.extra
            guard packed <= length - start else { break }
            entries.append(entry)
            offset = start + packed
        }
        return entries
    }
}
