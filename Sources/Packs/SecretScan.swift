import Diagnostics
import Vocabulary
import YAMLKit

/// Finds keys that stand in a file by their value, without ever showing one.
struct SecretScan {
    let findings: Findings

    /// Reports every key in the tree.
    func scan(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, _):
            if looksLikeKey(text) { refuse(at: node.location) }
        case .sequence(let items):
            for item in items { scan(item) }
        case .mapping(let entries):
            for entry in entries {
                if SecretScan.holdsKey(entry.key) || looksLikeKey(entry.key) {
                    refuse(at: entry.location)
                } else {
                    scan(entry.value)
                }
            }
        }
    }

    /// Whether a field of this name can hold nothing but a key.
    private static func holdsKey(_ name: String) -> Bool {
        let plain = String(name.lowercased().filter { $0.isLetter })
        let secrets: Set = [
            "key", "apikey", "xapikey", "xgoogapikey", "secretkey", "accesskey", "authkey",
            "token", "apitoken", "accesstoken", "authtoken", "bearertoken", "bearer", "secret",
            "clientsecret", "password", "passwd", "authorization", "proxyauthorization",
            "credential", "credentials", "cookie",
        ]
        return secrets.contains(plain)
    }

    private func refuse(at location: SourceLocation) {
        findings.error(
            "models-key-value",
            at: location,
            "a key never stands in this file",
            fix: "name its environment variable with key_env, or its file with key_file"
        )
    }
}
