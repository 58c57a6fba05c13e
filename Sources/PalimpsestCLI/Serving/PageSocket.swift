private import Glibc

/// The socket calls of the page server, on 127.0.0.1 only.
enum PageSocket {
    /// Opens a listening socket on a port of 127.0.0.1; nought asks for a free one.
    ///
    /// - Returns: the descriptor and the port.
    /// - Throws: a failure that names the port when it cannot be had.
    static func listen(port: UInt16) throws -> (descriptor: Int32, port: UInt16) {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, type, 0)
        guard descriptor >= 0 else {
            throw CommandFailure("cannot open a socket: \(reason(errno))")
        }
        var on: Int32 = 1
        // A server that is started anew must not wait for the connections of the last one to fade.
        _ = unsafe setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_REUSEADDR,
            &on,
            socklen_t(MemoryLayout<Int32>.size)
        )
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard unsafe bind(descriptor, generic, size) == 0,
                    Glibc.listen(descriptor, 64) == 0
                else { return Int32(-1) }
                return unsafe getsockname(descriptor, generic, &size)
            }
        }
        guard status == 0 else {
            let code = errno
            close(descriptor)
            throw CommandFailure("cannot listen on 127.0.0.1:\(port): \(reason(code))")
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// Waits for a connection; none once the listener is shut down.
    static func accept(from listener: Int32) -> Int32? {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            // A client that hung up meanwhile, or too many open files for a moment, ends nothing.
            if descriptor < 0, errno == ECONNABORTED || errno == EINTR { continue }
            if descriptor < 0, errno == EMFILE || errno == ENFILE {
                usleep(50_000)
                continue
            }
            guard descriptor >= 0 else { return nil }
            // Programs that are started meanwhile must not keep the connection open.
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return descriptor
        }
    }

    /// Lets reads and writes give up after so many seconds.
    static func setTimeouts(_ descriptor: Int32, seconds: Int) {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    /// Reads some bytes; none when the client has hung up or is silent too long.
    static func read(from descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 8_192)
        let count = unsafe buffer.withUnsafeMutableBytes { room in
            unsafe recv(descriptor, room.baseAddress, room.count, 0)
        }
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// Writes all bytes; false when the client has hung up.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
                return unsafe send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Whether the client has hung up.
    static func isGone(_ descriptor: Int32) -> Bool {
        var watch = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&watch, 1, 0) > 0 else { return false }
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK)) <= 0
    }

    /// Ends both directions, which wakes whoever waits on the socket.
    static func shutDown(_ descriptor: Int32) {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Gives the descriptor back.
    static func close(_ descriptor: Int32) {
        _ = Glibc.close(descriptor)
    }

    private static func reason(_ code: Int32) -> String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
