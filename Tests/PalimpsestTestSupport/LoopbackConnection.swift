private import Glibc

/// A request's parts before the server has numbered it.
struct LoopbackMessage {
    var method: String
    var path: String
    var headers: [String: String]
    var body: [UInt8]
}

/// One accepted connection, read and written by its own thread.
final class LoopbackConnection {
    private let descriptor: Int32
    private var pending: [UInt8] = []

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Reads a whole request, or nothing when the client has hung up.
    func readRequest() -> LoopbackMessage? {
        var end = endOfHead()
        while end == nil {
            // A TLS greeting, say, would never come to the end of a head.
            guard readMore(), let first = pending.first, (0x41...0x5a).contains(first) else {
                return nil
            }
            end = endOfHead()
        }
        guard let end else { return nil }
        let lines = String(decoding: pending[..<end], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
        let start = end + 4
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        while pending.count < start + length {
            guard readMore() else { return nil }
        }
        let body = Array(pending[start..<start + length])
        pending.removeFirst(start + length)
        return LoopbackMessage(
            method: String(words[0]),
            path: String(words[1]),
            headers: headers,
            body: body
        )
    }

    private func endOfHead() -> Int? {
        let mark: [UInt8] = [0x0d, 0x0a, 0x0d, 0x0a]
        guard pending.count >= 4 else { return nil }
        return (0...pending.count - 4).first { pending[$0..<$0 + 4].elementsEqual(mark) }
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes { room in
            unsafe recv(descriptor, room.baseAddress, room.count, 0)
        }
        guard count > 0 else { return false }
        pending += buffer[..<count]
        return true
    }

    /// Writes all bytes; false when the client has hung up.
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
                let noSignal = Int32(MSG_NOSIGNAL)
                return unsafe send(descriptor, rest.baseAddress, rest.count, noSignal)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits for the client to hang up, so many milliseconds at most.
    func isGone(within milliseconds: Int) -> Bool {
        var watch = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&watch, 1, Int32(milliseconds)) > 0 else { return false }
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK)) <= 0
    }

    /// Makes the coming close a reset instead of an orderly end.
    func resetOnClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, size)
    }
}

/// The socket calls of the server.
enum LoopbackSocket {
    /// The system refuses to listen.
    struct ListenError: Error {
        var code: Int32
    }

    /// Opens a listening socket on a free port of 127.0.0.1.
    static func listen() throws -> (descriptor: Int32, port: UInt16) {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, type, 0)
        guard descriptor >= 0 else { throw ListenError(code: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard unsafe bind(descriptor, generic, size) == 0,
                    Glibc.listen(descriptor, 1024) == 0
                else { return Int32(-1) }
                return unsafe getsockname(descriptor, generic, &size)
            }
        }
        guard status == 0 else {
            let code = errno
            close(descriptor)
            throw ListenError(code: code)
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// Waits for a connection; none once the listener is shut down.
    static func accept(from listener: Int32) -> Int32? {
        let descriptor = Glibc.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        // Programs that a test starts must not keep the connection open.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        _ = unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
        return descriptor
    }

    /// Ends both directions, which wakes whoever waits on the socket.
    static func shutDown(_ descriptor: Int32) {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Gives the descriptor back.
    static func close(_ descriptor: Int32) {
        _ = Glibc.close(descriptor)
    }
}
