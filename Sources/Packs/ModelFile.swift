public import Diagnostics
public import Vocabulary
import YAMLKit

/// The models of a `models.yaml`.
public struct ModelFile: Sendable, Hashable {
    /// The models in file order, names unique, paths as seen from the working directory.
    public var entries: [ModelEntry]
    /// Where each model's entry begins, by its name, for faults that show only later.
    public var places: [String: SourceLocation]
    /// The SHA-256 of the file.
    public var digest: String

    /// Joins models and their places.
    public init(entries: [ModelEntry], places: [String: SourceLocation], digest: String) {
        self.entries = entries
        self.places = places
        self.digest = digest
    }
}

/// Reads a `models.yaml`, and reports every fault in it with its place.
///
/// A file with an error is none. A file that holds a key by its value is read no further, so that
/// no other message can show it.
public struct ModelFileReader: Sendable {
    let addressFault: @Sendable (String) -> String?
    let simulationFault: @Sendable (String) -> String?
    let missingSettings: @Sendable (String) -> Set<String>

    /// Makes a reader.
    /// - Parameters:
    ///   - addressFault: says in a line what is wrong with an endpoint's address, or nothing.
    ///   - simulationFault: says in a line what is wrong with a simulation's rates, or nothing.
    ///   - missingSettings: names the `parameters` that an `api` has no field for.
    public init(
        addressFault: @escaping @Sendable (String) -> String? = { _ in nil },
        simulationFault: @escaping @Sendable (String) -> String? = { _ in nil },
        missingSettings: @escaping @Sendable (String) -> Set<String> = { _ in [] }
    ) {
        self.addressFault = addressFault
        self.simulationFault = simulationFault
        self.missingSettings = missingSettings
    }

    /// Reads one file.
    public func modelFile(at path: String) -> (file: ModelFile?, diagnostics: [Diagnostic]) {
        let (bytes, document) = readYAMLFile(at: path)
        let secrets = Findings()
        if let root = document.root { SecretScan(findings: secrets).scan(root) }
        if secrets.hasErrors { return (nil, secrets.inFileOrder) }
        let findings = Findings(document.diagnostics.map(ModelFileReader.withoutKey))
        guard let root = document.root else { return (nil, findings.inFileOrder) }
        let reading = ModelReading(path: path, reader: self, findings: findings)
        let models = reading.read(root)
        guard !findings.hasErrors else { return (nil, findings.inFileOrder) }
        let file = ModelFile(
            entries: models.map(\.entry),
            places: Dictionary(models.map { ($0.entry.name, $0.location) }) { first, _ in first },
            digest: digest(of: bytes)
        )
        return (file, findings.inFileOrder)
    }

    private static func withoutKey(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if looksLikeKey(diagnostic.summary) { diagnostic.summary = "the text here is not YAML" }
        return diagnostic
    }
}
