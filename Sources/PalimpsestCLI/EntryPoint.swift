import Diagnostics
import Ledger

/// The version of Palimpsest, kept in every run and on every page.
public let toolVersion = "0.1.0"

/// Runs the command that the words name and returns the exit code.
public func palimpsest(_ words: [String], world: World = .real()) async -> Int32 {
    let world = world.hidingKeys(among: words)
    do {
        let parsed = try parse(withDefaults(words), rootSpec)
        if parsed.wantsHelp {
            world.out(helpText(parsed.spec, path: parsed.path))
            return 0
        }
        if parsed.path.count == 1, parsed.flag("version") {
            world.print("palimpsest \(toolVersion)")
            return 0
        }
        let name = parsed.path.dropFirst().joined(separator: " ")
        guard let command = commands.first(where: { $0.path == name }) else {
            throw UsageError("missing command").of(parsed.command)
        }
        return try await command.run(parsed, world)
    } catch let error as UsageError {
        world.say("palimpsest: \(error)")
        return 64
    } catch let error as DiagnosticsError {
        for diagnostic in error.diagnostics { world.say("\(diagnostic)") }
        return 1
    } catch let error as CommandFailure {
        world.say("palimpsest: \(error)")
        return error.code
    } catch let error as LedgerError {
        world.say("palimpsest: \(error)")
        return 1
    } catch {
        world.say("palimpsest: a mistake in Palimpsest itself: \(error)")
        return 70
    }
}

/// Words as they are meant: `help run` asks for help, and a group's plain name does what is usual.
private func withDefaults(_ words: [String]) -> [String] {
    if words.first == "help" { return words.dropFirst() + ["--help"] }
    let usual = [
        "locales": "list", "probes": "list", "runs": "list", "batch": "list", "facts": "list",
        "adjudicate": "show", "judge": "ask",
    ]
    guard let first = words.first, let command = usual[first] else { return words }
    let second = words.dropFirst().first
    guard second == nil || (second?.hasPrefix("-") == true && second != "--help" && second != "-h")
    else { return words }
    return [first, command] + words.dropFirst()
}
