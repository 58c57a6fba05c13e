private import Foundation

/// An HTTP/1.1 server on 127.0.0.1 for tests, with one thread for each connection.
///
/// A behaviour decides for each request what happens; every request is kept for inspection. The
/// behaviour is called on a connection's own thread, so it may block without harming the tests.
public final class LoopbackServer: Sendable {
    /// Decides what happens with a request.
    public typealias Behaviour = @Sendable (ReceivedRequest) -> LoopbackReply

    /// The port the system chose.
    public let port: UInt16
    private let listener: Int32
    private let behaviour: Behaviour
    private let state = LoopbackGuarded(State())

    private struct State {
        var requests: [ReceivedRequest] = []
        var connections = 0
        var open: Set<Int32> = []
        var concurrency = 0
        var peak = 0
        var isStopped = false
    }

    /// Starts a server on a free port.
    public static func start(behaviour: @escaping Behaviour) throws -> LoopbackServer {
        let listener = try LoopbackSocket.listen()
        let server = LoopbackServer(listener.descriptor, listener.port, behaviour)
        Thread.detachNewThread { server.acceptConnections() }
        return server
    }

    /// Starts a server that follows a script: the nth request gets the nth reply, the last repeats.
    public static func start(script: [LoopbackReply]) throws -> LoopbackServer {
        try start { request in
            script.isEmpty ? .close : script[min(request.index, script.count - 1)]
        }
    }

    private init(_ listener: Int32, _ port: UInt16, _ behaviour: @escaping Behaviour) {
        self.listener = listener
        self.port = port
        self.behaviour = behaviour
    }

    /// The address of the server's root, without a slash at the end.
    public var baseURL: String { "http://127.0.0.1:\(port)" }

    /// The requests so far, in order of arrival.
    public var requests: [ReceivedRequest] { state.withLock { $0.requests } }

    /// How many connections were opened so far.
    public var connectionCount: Int { state.withLock { $0.connections } }

    /// How many connections are open.
    public var openConnections: Int { state.withLock { $0.open.count } }

    /// The most requests that were waiting for their reply at one time.
    public var peakConcurrency: Int { state.withLock { $0.peak } }

    /// Closes every connection and stops listening; threads end by themselves.
    public func stop() {
        // Under the lock, so that no descriptor is closed and used anew in between.
        state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            LoopbackSocket.shutDown(listener)
            for descriptor in state.open { LoopbackSocket.shutDown(descriptor) }
        }
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func acceptConnections() {
        while let descriptor = LoopbackSocket.accept(from: listener) {
            let number = state.withLock { state in
                state.open.insert(descriptor)
                state.connections += 1
                // Stopping has already walked the open ones.
                if state.isStopped { LoopbackSocket.shutDown(descriptor) }
                return state.connections - 1
            }
            Thread.detachNewThread { self.serve(descriptor, number) }
        }
        LoopbackSocket.close(listener)
    }

    private func serve(_ descriptor: Int32, _ number: Int) {
        let connection = LoopbackConnection(descriptor)
        while let message = connection.readRequest() {
            let request = arrived(message, on: number)
            let reply = awaited(behaviour(request), on: connection)
            // Before the first byte: the client may send its next request on another connection
            // while this thread still writes.
            state.withLock { $0.concurrency -= 1 }
            guard perform(reply, on: connection) else { break }
        }
        state.withLock { state in
            state.open.remove(descriptor)
            LoopbackSocket.close(descriptor)
        }
    }

    private func arrived(_ message: LoopbackMessage, on number: Int) -> ReceivedRequest {
        state.withLock { state in
            let request = ReceivedRequest(
                index: state.requests.count,
                connection: number,
                method: message.method,
                path: message.path,
                headers: message.headers,
                body: message.body
            )
            state.requests.append(request)
            state.concurrency += 1
            state.peak = max(state.peak, state.concurrency)
            return request
        }
    }

    /// Sits out the waits in front of a reply, and the hanging itself.
    private func awaited(
        _ reply: LoopbackReply,
        on connection: LoopbackConnection
    ) -> LoopbackReply {
        switch reply {
        case .afterArrivals(let count, let next):
            while state.withLock({ $0.requests.count }) < count, !isStopped {
                if connection.isGone(within: 1) { return .close }
            }
            return awaited(next, on: connection)
        case .delayed(let milliseconds, let next):
            return connection.isGone(within: milliseconds) ? .close : awaited(next, on: connection)
        case .hang:
            while !connection.isGone(within: 1000), !isStopped {}
            return .close
        default:
            return reply
        }
    }

    /// Carries out a reply; says whether the connection may carry another request.
    private func perform(_ reply: LoopbackReply, on connection: LoopbackConnection) -> Bool {
        switch reply {
        case .response(let status, let headers, let body):
            return connection.write(head(status, headers, length: body.count) + body)
        case .cut(let body, let promised):
            _ = connection.write(head(200, [:], length: promised) + body)
            return false
        case .bytes(let bytes):
            _ = connection.write(bytes)
            return false
        case .reset:
            connection.resetOnClose()
            return false
        case .dribble(let every):
            guard connection.write(head(200, [:], length: 1 << 30)) else { return false }
            while !connection.isGone(within: every), !isStopped, connection.write([0x20]) {}
            return false
        case .hang, .close, .afterArrivals, .delayed:
            return false
        }
    }

    private func head(_ status: Int, _ headers: [String: String], length: Int) -> [UInt8] {
        let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
        let text = "HTTP/1.1 \(status) Scripted\r\nContent-Length: \(length)\r\n"
        return Array((text + lines.joined() + "\r\n").utf8)
    }
}
