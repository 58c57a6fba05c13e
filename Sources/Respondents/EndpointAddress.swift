private import Foundation
internal import Vocabulary

/// Why an endpoint's address cannot be used.
public struct EndpointError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong and how to mend it, on one line and without the address's secrets.
    public var message: String

    /// The message.
    public var description: String { message }
}

/// The base address of an endpoint, such as `http://127.0.0.1:8000/v1`, checked.
public struct EndpointAddress: Sendable, Hashable {
    /// The address without a slash at its end.
    public let text: String

    /// Checks an address: `http` or `https`, a host, and nothing that could hold a secret.
    ///
    /// - Parameter path: what the tool adds to it, which is refused where it stands there already.
    public init(_ text: String, adding path: String = "") throws(EndpointError) {
        let example = "such as http://127.0.0.1:8000/v1"
        guard let parts = URLComponents(string: text, encodingInvalidCharacters: false) else {
            throw EndpointError(message: "the base URL is not a URL; give one \(example)")
        }
        guard let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme) else {
            let found = parts.scheme.map { ", not \($0)" } ?? ""
            throw EndpointError(
                message:
                    "the base URL must begin with http:// or https://\(found); give one \(example)"
            )
        }
        guard parts.user == nil, parts.password == nil else {
            throw EndpointError(
                message: "the base URL holds credentials; take them out and pass the key by its "
                    + "environment variable"
            )
        }
        guard parts.query == nil, parts.fragment == nil else {
            throw EndpointError(
                message: "the base URL holds a query or fragment, which could hold a key; give one "
                    + example
            )
        }
        guard let host = parts.host, !host.isEmpty else {
            throw EndpointError(message: "the base URL names no host; give one \(example)")
        }
        if let port = parts.port, !(1...65_535).contains(port) {
            throw EndpointError(message: "the base URL has the impossible port \(port)")
        }
        var trimmed = text
        while trimmed.hasSuffix("/") { trimmed.removeLast() }
        for added in Self.beginnings(of: path) where trimmed.hasSuffix(added) {
            throw EndpointError(
                message: "the base URL ends in \(added), which is added; leave it out"
            )
        }
        self.text = trimmed
    }

    /// The address of a model's endpoint, by default the one that all share.
    init(
        of entry: ModelEntry,
        _ publicBase: String?,
        _ path: (String) -> String
    ) throws(EndpointError) {
        guard !entry.model.isEmpty else { throw EndpointError(message: "the model has no name") }
        guard let text = entry.baseURL ?? publicBase else {
            throw EndpointError(message: "\(entry.api) has no public address; give a base URL")
        }
        try self.init(text, adding: path(entry.model))
    }

    /// A path and all that it begins with, longest first: `/v1/messages`, `/v1`.
    private static func beginnings(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return (0..<parts.count).reversed().map { "/" + parts[...$0].joined(separator: "/") }
    }
}
