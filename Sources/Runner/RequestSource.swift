public import Vocabulary

/// Where requests come from, a page at a time, so that they are never all in memory.
public protocol RequestSource: Sendable {
    /// How many it will yield; an upper bound is corrected when it is over.
    var total: Int { get async throws }

    /// Yields the next requests, at most so many; none means that it is over.
    ///
    /// Never called by two tasks at once.
    func next(_ count: Int) async throws -> [PromptRequest]
}

/// Requests that are in memory anyway.
public struct ListedRequests: RequestSource {
    private let requests: [PromptRequest]
    private let place = Locked(0)

    /// Yields these requests in their order.
    public init(_ requests: [PromptRequest]) {
        self.requests = requests
    }

    /// How many there are.
    public var total: Int { requests.count }

    /// Yields the next ones.
    public func next(_ count: Int) -> [PromptRequest] {
        let page = place.withLock { place in
            defer { place = min(requests.count, place + max(0, count)) }
            return place..<min(requests.count, place + max(0, count))
        }
        return Array(requests[page])
    }
}
