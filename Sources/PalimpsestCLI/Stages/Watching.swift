import Diagnostics
import Foundation

/// Does something, and again whenever one of the watched files changes, appears or goes.
///
/// Files are looked at every 300 ms: a look costs well under a millisecond for a hundred packs, and
/// works on network folders, where notifications of changes do not come. Ctrl-C ends the program as
/// it always does.
/// - Parameters:
///   - paths: files and folders; of a folder, what lies in it and in its folders.
///   - body: what to do; its code is that of the command when the watch is over.
func watching(
    _ paths: [String],
    _ world: World,
    _ body: () async throws -> Int32
) async throws -> Int32 {
    var seen = FileStamps(paths)
    var code = try await again(body, world)
    while true {
        world.say("watching \(seen.count) files; Ctrl-C ends")
        repeat {
            guard await world.pause(.milliseconds(300)) else { return code }
        } while FileStamps(paths) == seen
        seen = FileStamps(paths)
        // Clears the screen and its history, so that the first fault stands at the top.
        if world.printsToTerminal { world.out("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
        code = try await again(body, world)
    }
}

/// A fault in a file that is being written ends no watch.
private func again(_ body: () async throws -> Int32, _ world: World) async throws -> Int32 {
    do {
        return try await body()
    } catch let error as DiagnosticsError {
        for diagnostic in error.diagnostics { world.say("\(diagnostic)") }
        return 1
    } catch let error as CommandFailure {
        world.say("palimpsest: \(error)")
        return error.code
    }
}

/// The times and sizes of files, to tell whether any of them changed.
struct FileStamps: Equatable {
    private struct Stamp: Equatable {
        var changed: Date?
        var size: Int?
        var number: Int?
    }

    private var stamps: [String: Stamp] = [:]

    /// Looks at files and at what lies in folders, five folders deep at most.
    init(_ paths: [String]) {
        for path in paths { look(at: path, depth: 0) }
    }

    /// How many files were found.
    var count: Int { stamps.count }

    private mutating func look(at path: String, depth: Int) {
        let url = URL(filePath: path).resolvingSymlinksInPath()
        guard let facts = try? FileManager.default.attributesOfItem(atPath: url.path) else {
            return
        }
        guard facts[.type] as? FileAttributeType == .typeDirectory else {
            stamps[path] = Stamp(
                changed: facts[.modificationDate] as? Date,
                size: facts[.size] as? Int,
                number: facts[.systemFileNumber] as? Int
            )
            return
        }
        guard depth < 5 else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        for name in names where !name.hasPrefix(".") {
            look(at: "\(path)/\(name)", depth: depth + 1)
        }
    }
}
