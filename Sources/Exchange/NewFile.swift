private import Glibc

/// Why a file could not be written, in one line.
public struct WriteFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path.
    public var path: String
    /// What went wrong.
    public var reason: String

    /// The line.
    public var description: String { "\(path): \(reason)" }
}

/// A file that has its name only once all its bytes are on the disk.
///
/// Until then it lies beside its place under a hidden name; dropped unpublished, it is removed.
final class NewFile {
    /// The name it will have.
    let path: String
    /// The bytes written so far.
    private(set) var count = 0
    private let hiddenPath: String
    private var descriptor: Int32
    private var held: [UInt8] = []
    private var isPublished = false

    /// Opens a hidden file beside the place it is for.
    init(_ path: String) throws(WriteFault) {
        self.path = path
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let tag = String(UInt64.random(in: .min ... .max), radix: 36)
        hiddenPath = path[..<slash] + "." + path[slash...] + "." + tag + ".part"
        descriptor = unsafe open(hiddenPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw NewFile.fault(path, "cannot be written") }
    }

    deinit { discard() }

    /// Appends bytes.
    func write(_ bytes: some Collection<UInt8>) throws(WriteFault) {
        held += bytes
        count += bytes.count
        if held.count >= 1 << 20 { try flush() }
    }

    /// Brings all bytes to the disk and closes the file, which keeps its hidden name.
    func seal() throws(WriteFault) {
        guard descriptor >= 0 else { return }
        try flush()
        guard fsync(descriptor) == 0 else {
            throw NewFile.fault(path, "cannot be brought to the disk")
        }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw NewFile.fault(path, "cannot be closed") }
    }

    /// Gives the file its name, in place of any file that has it.
    func publish() throws(WriteFault) {
        try seal()
        guard unsafe rename(hiddenPath, path) == 0 else {
            throw NewFile.fault(path, "cannot be given its name")
        }
        isPublished = true
        NewFile.syncFolder(of: path)
    }

    /// Removes the file unless it has its name.
    func discard() {
        if descriptor >= 0 { _ = close(descriptor) }
        descriptor = -1
        held = []
        if !isPublished { _ = unsafe unlink(hiddenPath) }
    }

    /// Takes a published file away again.
    func withdraw() {
        if isPublished { _ = unsafe unlink(path) }
    }

    private func flush() throws(WriteFault) {
        var sent = 0
        while sent < held.count {
            let count = unsafe held.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
                return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw NewFile.fault(path, "cannot be written") }
            sent += count
        }
        held.removeAll(keepingCapacity: true)
    }

    /// A name survives a crash only once its folder is on the disk, fsync(2).
    private static func syncFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        _ = close(descriptor)
    }

    private static func fault(_ path: String, _ what: String) -> WriteFault {
        WriteFault(path: path, reason: "\(what): \(unsafe String(cString: strerror(errno)))")
    }
}
