import Foundation
import Vocabulary

/// Keeps two processes from asking a model the same at once, which would be paid twice.
///
/// It is a set of locks of the system on bytes of an empty file beside the ledger: one byte for each
/// part of the items, which is a pack about a locale in a framing. They go when the process does,
/// however it ends. Shards share a part, and each holds a byte of its own. Where the file system
/// knows no locks, runs go on without.
///
/// For one process against others: it does not keep two runs inside one process apart.
final class AskingLock {
    private let descriptor: Int32

    /// Takes the locks of all that is to be asked, or says who holds one.
    /// - Parameters:
    ///   - path: the ledger's file.
    ///   - models: the names of the models to ask.
    ///   - shard: the part of the items that is asked, as the user names it.
    init(_ path: String, models: [String], items: [ProbeItem], shard: String?) throws {
        descriptor = unsafe open(path + "-asking", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return }
        let parts = Set(items.map { Part($0) }).sorted { $0.name < $1.name }
        do {
            // In one order everywhere, so that one of two always gets all of its parts.
            for model in models.sorted() {
                for part in parts {
                    let name = "\(model) \(part.name)"
                    try take(byte(of: name), isShared: shard != nil, model, part)
                    if let shard {
                        try take(byte(of: "\(name) \(shard)"), isShared: false, model, part)
                    }
                }
            }
        } catch {
            release()
            throw error
        }
    }

    /// Gives all locks back; the file stays, for who removes it takes it from those who wait.
    func release() {
        if descriptor >= 0 { close(descriptor) }
    }

    private func take(_ byte: Int, isShared: Bool, _ model: String, _ part: Part) throws {
        var lock = flock()
        lock.l_type = Int16(isShared ? F_RDLCK : F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(byte)
        lock.l_len = 1
        guard unsafe fcntl(descriptor, F_SETLK, &lock) == -1, errno == EAGAIN || errno == EACCES
        else { return }
        // It may be gone since, or run on another machine.
        let isHeld = unsafe fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
        let who = isHeld && lock.l_pid > 0 ? "process \(lock.l_pid)" : "another process"
        throw CommandFailure(
            "\(who) asks \(quoted(model)) about \(part.words) already, and both would be paid; wait "
                + "until it has ended, or ask shards of the items side by side (--shard)"
        )
    }

    private func byte(of name: String) -> Int {
        Int(digest(of: name).prefix(15), radix: 16) ?? 0
    }

    /// What is locked as one.
    private struct Part: Hashable {
        var pack: Substring
        var locale: String?
        var framing: Framing

        init(_ item: ProbeItem) {
            pack = item.question.prefix { $0 != "/" }
            locale = item.locale?.rawValue
            framing = item.framing
        }

        var name: String { "\(pack) \(locale ?? "und") \(framing.rawValue)" }

        var words: String {
            "pack \(quoted(String(pack))), \(locale ?? "no locale"), framing \(framing.rawValue)"
        }
    }
}
