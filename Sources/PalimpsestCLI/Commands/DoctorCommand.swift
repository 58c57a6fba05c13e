import Diagnostics
import Foundation
import Ledger
import References
import Vocabulary

/// The command `palimpsest doctor`.
enum DoctorCommand {
    static let spec = CommandSpec(
        name: "doctor",
        summary:
            "Checks that everything Palimpsest needs is here, and says how to get what is not.",
        options: [
            SharedOptions.workspace, SharedOptions.cldr, SharedOptions.locales,
            SharedOptions.probes, SharedOptions.json,
        ],
        examples: [.init("palimpsest doctor", "Checks packs, sources and the ledger.")]
    )

    private struct Finding: Encodable {
        var what: String
        var ok: Bool
        var says: String
    }

    static func run(_ arguments: ParsedArguments, _ world: World) async throws -> Int32 {
        var findings: [Finding] = []
        do {
            let (catalogue, diagnostics) = try Catalogue.read(arguments, world)
            let errors = diagnostics.filter { $0.severity == .error }
            findings.append(
                Finding(
                    what: "packs",
                    ok: errors.isEmpty,
                    says: errors.first.map { "\($0)" }
                        ?? "\(catalogue.locales.count) locales, \(catalogue.probes.count) probe packs"
                )
            )
        } catch let failure as CommandFailure {
            findings.append(Finding(what: "packs", ok: false, says: failure.description))
        }
        do {
            for case let cldr as CLDRSource in try openSources(arguments, world).sources {
                findings.append(
                    Finding(what: "CLDR", ok: true, says: "\(cldr.name) in \(cldr.directory)")
                )
            }
        } catch let error as DiagnosticsError {
            findings.append(Finding(what: "CLDR", ok: false, says: error.description))
        }
        for source in SourceAvailability.all() where source.kind != .cldr {
            findings.append(finding(source))
        }
        findings.append(await ledger(arguments))
        findings.append(key(world))
        if arguments.flag("json") {
            try world.print(json: findings)
        } else {
            for finding in findings {
                world.print("\(finding.ok ? "ok   " : "fault")  \(finding.what): \(finding.says)")
            }
        }
        return findings.allSatisfy(\.ok) ? 0 : 1
    }

    /// Says where a source is; that one is missing costs its facts and is no fault.
    private static func finding(_ source: SourceAvailability) -> Finding {
        let version = source.version.map { ", \($0)" } ?? ""
        return Finding(
            what: source.kind.rawValue,
            ok: true,
            says: source.isInstalled
                ? "\(source.path)\(version)"
                : "not installed, its facts are left out; install the package \(source.package)"
        )
    }

    private static func ledger(_ arguments: ParsedArguments) async -> Finding {
        let workspace = arguments.text("workspace")
        let path = "\(workspace)/\(Ledger.fileName)"
        guard FileManager.default.fileExists(atPath: path) else {
            return Finding(what: "ledger", ok: true, says: "none yet in '\(workspace)'")
        }
        do {
            let ledger = try await Ledger.open(workspace: workspace, creating: false)
            return Finding(
                what: "ledger",
                ok: true,
                says: "\(path), \(try await ledger.runs().count) runs"
            )
        } catch {
            return Finding(what: "ledger", ok: false, says: "\(error)")
        }
    }

    /// Says whether a key is there, never what it is.
    private static func key(_ world: World) -> Finding {
        let isSet = world.environment["OPENAI_API_KEY"].map { !$0.isEmpty } ?? false
        return Finding(
            what: "key",
            ok: true,
            says: isSet
                ? "OPENAI_API_KEY is set" : "OPENAI_API_KEY is not set; local endpoints need none"
        )
    }
}
