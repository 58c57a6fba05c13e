import Foundation

/// A stream that the process was given, such as its output.
///
/// `FileHandle.write` traps where a write fails, so that a full disk, a reader that left or a
/// terminal that was closed would take the process with it.
struct StandardStream: Sendable {
    /// The descriptor: 1 for results, 2 for talk.
    let descriptor: Int32

    /// Writes all of a text, however long the reader takes.
    /// - Returns: none, or the `errno` of the write that failed; what stands before it is written.
    func fault(writing text: String) -> Int32? {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
                return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
            if count >= 0 {
                written += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                // Whoever gave the stream, or shares it, made it one that does not wait.
                var watch = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&watch, 1, -1)
            default: return errno
            }
        }
        return nil
    }

    /// Writes results, or ends the process with 1: a part of them must not pass for the whole.
    ///
    /// What the ledger has acknowledged is kept, as it is when the process is killed. Nothing is
    /// said when the reader has left, as `head` does once it has seen enough.
    static func print(_ text: String) {
        guard let fault = StandardStream(descriptor: 1).fault(writing: text) else { return }
        if fault != EPIPE {
            let reason = unsafe strerror(fault).map { unsafe String(cString: $0) }
            talk("palimpsest: cannot write the results: \(reason ?? "error \(fault)")\n")
        }
        // At once: other threads still work with what `exit` would take from them.
        _exit(1)
    }

    /// Writes talk; where nobody can hear it any more, the work goes on.
    static func talk(_ text: String) {
        _ = StandardStream(descriptor: 2).fault(writing: text)
    }

    /// Puts something into the places of streams that the process was started without.
    ///
    /// The next file to be opened, such as a connection, would get the number of one, and what is
    /// printed would go there. Each is opened the wrong way round, so that its use is a fault.
    static func fillMissing() {
        for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }
}
