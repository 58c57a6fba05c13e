import Foundation

/// Opens a page in the browser of the user's desktop.
///
/// - Parameters:
///   - place: a file or an address of ours; never a text of a stranger.
///   - world: where the program is looked for.
/// - Throws: a failure that says what to open by hand.
func openInBrowser(_ place: String, _ world: World) async throws {
    let folders = (world.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let program = folders.map { "\($0)/xdg-open" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else {
        throw CommandFailure("found no xdg-open on the PATH; open \(place) by hand")
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [place]
    process.environment = world.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
        try process.run()
    } catch {
        throw CommandFailure("cannot start \(program); open \(place) by hand")
    }
    // It hands over to the desktop at once; one that stays has become the browser itself.
    for _ in 0..<50 where process.isRunning {
        guard await world.pause(.milliseconds(100)) else { return }
    }
    if !process.isRunning, process.terminationStatus != 0 {
        throw CommandFailure(
            "xdg-open found no browser (code \(process.terminationStatus)); open \(place) by hand"
        )
    }
}
