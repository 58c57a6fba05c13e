private import Glibc
public import Vocabulary

/// Why a key cannot be read; names its place, never its value.
public struct KeyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and how to mend it, on one line.
    public var message: String

    /// The message.
    public var description: String { message }
}

/// Reads a key from where it is kept.
///
/// A key file must be a plain file of at most 8 KiB that belongs to the user or to root, and that
/// neither its group nor others may read or write; a link to one must belong to one of them too.
/// - Parameters:
///   - environment: the variables in which a key may be.
///   - user: the number of the user who asks, the process's own when left out.
public func readKey(
    _ place: KeyPlace,
    environment: [String: String],
    user: UInt32? = nil
) throws(KeyError) -> APIKey {
    switch place {
    case .environment(let variable):
        guard let value = environment[variable], !value.isEmpty else {
            let state = environment[variable] == nil ? "is not set" : "is empty"
            throw KeyError(
                message: "the environment variable \(shown(variable)) \(state); put the key there"
            )
        }
        guard let key = APIKey(value) else {
            throw KeyError(
                message:
                    "the environment variable \(shown(variable)) holds signs that cannot stand "
                    + "in a header; set it to the key alone"
            )
        }
        return key
    case .file(let path):
        let bytes = try keyFile(path, user: user ?? geteuid())
        guard let key = APIKey(String(decoding: bytes, as: UTF8.self)) else {
            throw KeyError(
                message:
                    "the key file \(shown(path)) is empty or holds signs that cannot stand in a "
                    + "header; put the key alone into it"
            )
        }
        return key
    }
}

/// The most bytes of a key file.
private let largestKey = 8192

private func keyFile(_ path: String, user: UInt32) throws(KeyError) -> [UInt8] {
    var link = stat()
    guard !path.utf8.contains(0), unsafe lstat(path, &link) == 0 else {
        throw KeyError(message: "there is no key file \(shown(path)) that can be read")
    }
    // A link of somebody else could be pointed at another of the user's secrets.
    guard link.st_uid == user || link.st_uid == 0 else { throw .stranger(path) }
    // Without waiting, so that a pipe in its place cannot hold the program up.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
        throw KeyError(message: "there is no key file \(shown(path)) that can be read")
    }
    defer { close(file) }
    // What was opened is asked, not the name, which may mean another file by now.
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        throw KeyError(message: "the key file \(shown(path)) is not a plain file; name one")
    }
    guard facts.st_uid == user || facts.st_uid == 0 else { throw .stranger(path) }
    guard facts.st_mode & 0o077 == 0 else {
        throw KeyError(
            message: "the key file \(shown(path)) is open to others; run: chmod 600 \(shown(path))"
        )
    }
    guard facts.st_size <= largestKey else {
        throw KeyError(
            message: "the key file \(shown(path)) is larger than 8 KiB; put the key alone into it"
        )
    }
    var bytes = [UInt8](repeating: 0, count: largestKey + 1)
    var filled = 0
    while filled < bytes.count {
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        }
        guard count > 0 else { break }
        filled += count
    }
    return Array(bytes.prefix(min(filled, largestKey)))
}

private func shown(_ name: String) -> String {
    looksLikeKey(name) ? "[key]" : cleanStart(of: name)
}

extension KeyError {
    fileprivate static func stranger(_ path: String) -> KeyError {
        KeyError(
            message:
                "the key file \(shown(path)) belongs to another user; make one of your own and "
                + "run: chmod 600 on it"
        )
    }
}
