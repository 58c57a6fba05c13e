import Foundation
import Reports

/// A server of one folder on 127.0.0.1, with one thread for each connection.
///
/// Browsers open few connections; more than the most at once are turned away.
/// Unchecked: the state is reached under the lock only.
final class PageServer: @unchecked Sendable {
    /// The port it listens on.
    let port: UInt16

    private struct State {
        var open: Set<Int32> = []
        var version: Int
        var isStopped = false
    }

    private static let mostConnections = 48
    private static let longestHead = 16_384

    private let listener: Int32
    private let folder: PageFolder
    // The thread sanitizer knows this lock; it takes Mutex of the toolchain for a race.
    private let lock = NSLock()
    private var state: State

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - path: the folder to serve.
    ///   - port: the port; nought asks for a free one.
    ///   - version: what tells the pages of this server from those of the last one, such as the time.
    static func start(_ path: String, port: UInt16, version: Int) throws -> PageServer {
        let (listener, port) = try PageSocket.listen(port: port)
        let server = PageServer(listener, port, PageFolder(path, port: port), version)
        Thread.detachNewThread { server.acceptConnections() }
        return server
    }

    private init(_ listener: Int32, _ port: UInt16, _ folder: PageFolder, _ version: Int) {
        self.listener = listener
        self.port = port
        self.folder = folder
        state = State(version: version)
    }

    /// The address of the first page.
    var address: String { "http://127.0.0.1:\(port)/" }

    /// Tells the pages that are open to load again.
    func tellOfChange() {
        lock.withLock { state.version += 1 }
    }

    /// Closes every connection and stops listening; threads end by themselves.
    func stop() {
        // Under the lock, so that no descriptor is closed and used anew in between.
        lock.withLock {
            guard !state.isStopped else { return }
            state.isStopped = true
            PageSocket.shutDown(listener)
            for descriptor in state.open { PageSocket.shutDown(descriptor) }
        }
    }

    private func acceptConnections() {
        while let descriptor = PageSocket.accept(from: listener) {
            PageSocket.setTimeouts(descriptor, seconds: 10)
            let isWelcome = lock.withLock { () -> Bool in
                guard !state.isStopped, state.open.count < Self.mostConnections else {
                    return false
                }
                state.open.insert(descriptor)
                return true
            }
            guard isWelcome else {
                _ = PageSocket.write(
                    PageAnswer.line(503, "too many connections").bytes(),
                    to: descriptor
                )
                PageSocket.close(descriptor)
                continue
            }
            Thread.detachNewThread { self.serve(descriptor) }
        }
        PageSocket.close(listener)
    }

    private func serve(_ descriptor: Int32) {
        defer {
            lock.withLock {
                state.open.remove(descriptor)
                PageSocket.close(descriptor)
            }
        }
        guard let head = readHead(descriptor) else {
            _ = PageSocket.write(PageAnswer.line(400, "no request").bytes(), to: descriptor)
            return
        }
        guard let request = PageRequest(head) else {
            _ = PageSocket.write(PageAnswer.line(400, "no request").bytes(), to: descriptor)
            return
        }
        let isListening =
            request.target == changesPath && request.method == "GET"
            && request.host.map(folder.hosts.contains) == true
        if isListening {
            tell(descriptor)
        } else {
            let bytes = folder.answer(request).bytes(withBody: request.method != "HEAD")
            _ = PageSocket.write(bytes, to: descriptor)
        }
    }

    /// Reads up to the empty line that ends a head.
    private func readHead(_ descriptor: Int32) -> String? {
        let mark = Array("\r\n\r\n".utf8)
        var bytes: [UInt8] = []
        while bytes.count < Self.longestHead {
            guard let more = PageSocket.read(from: descriptor) else { return nil }
            let start = max(0, bytes.count - 3)
            bytes += more
            if let end = bytes[start...].firstRange(of: mark) {
                return String(validating: bytes[..<end.lowerBound], as: UTF8.self)
            }
        }
        return nil
    }

    /// Writes the number of the pages whenever it changes, until the client hangs up.
    private func tell(_ descriptor: Int32) {
        guard PageSocket.write(PageAnswer.changesHead, to: descriptor) else { return }
        var told: Int?
        while true {
            let (version, isStopped) = lock.withLock { (state.version, state.isStopped) }
            if isStopped { return }
            if version != told {
                let message = Array("retry: 500\ndata: \(version)\n\n".utf8)
                guard PageSocket.write(message, to: descriptor) else { return }
                told = version
            }
            Thread.sleep(forTimeInterval: 0.1)
            if PageSocket.isGone(descriptor) { return }
        }
    }
}
