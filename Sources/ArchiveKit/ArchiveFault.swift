/// Why an archive, or one entry of it, cannot be read, in one line.
public struct ArchiveFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// A stable name of the cause in kebab case, such as `not-zip`, `encrypted`, `compression`.
    public var cause: String
    /// The line: lower case, no full stop.
    public var description: String

    init(_ cause: String, _ description: String) {
        self.cause = cause
        self.description = description
    }
}

/// Bounds on what an archive may hold.
public struct ArchiveLimits: Sendable, Hashable {
    /// The most entries.
    public var entries: Int
    /// The most bytes of one entry once it is unpacked.
    public var entryBytes: Int
    /// The most bytes of the central directory, which is held in memory.
    public var directoryBytes: Int
    /// The most bytes an entry may unpack to for each byte it is packed in.
    public var ratio: Int

    /// Sets bounds; deflate cannot do better than 1,032 to 1, zstd can.
    public init(
        entries: Int = 1_000_000,
        entryBytes: Int = 64 << 20,
        directoryBytes: Int = 256 << 20,
        ratio: Int = 5_000
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.directoryBytes = directoryBytes
        self.ratio = ratio
    }
}

/// How an entry is packed (APPNOTE 6.3.10, section 4.4.5); unknown methods keep their number.
public struct PackingMethod: RawRepresentable, Sendable, Hashable {
    /// The method's number.
    public var rawValue: UInt16

    /// Names a method by its number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Not packed.
    public static let stored = PackingMethod(rawValue: 0)
    /// Deflate, RFC 1951.
    public static let deflate = PackingMethod(rawValue: 8)
    /// Zstandard, RFC 8878.
    public static let zstd = PackingMethod(rawValue: 93)
}

/// One entry of an archive, as its directory describes it.
public struct ArchiveEntry: Sendable, Hashable {
    /// The name, with slashes; never used as a path.
    public var name: String
    /// How it is packed.
    public var method: PackingMethod
    /// Whether a password is needed.
    public var isEncrypted: Bool
    /// Its bytes in the archive.
    public var packedSize: Int
    /// Its bytes once unpacked.
    public var size: Int
    var checksum: UInt32
    /// Where its local header begins.
    var offset: Int
}
