import Diagnostics
import Foundation
import Ledger

/// Shows pages on the loopback address and makes them anew when packs or answers change.
struct ServedReport {
    /// The folder of the pages.
    var folder: String
    /// The port to listen on; nought for a free one.
    var port: UInt16
    /// Whether a browser is opened on the first page.
    var opensBrowser: Bool
    /// The folders of the packs.
    var packs: [String]
    /// The file of the ledger.
    var ledgerFile: String

    /// Serves until the wait is over; Ctrl-C ends the program as it always does.
    ///
    /// - Parameters:
    ///   - ledger: where answers come in.
    ///   - make: makes and writes the pages.
    /// - Throws: what is wrong with the socket or the browser; faults in packs are said and end nothing.
    func run(_ ledger: Ledger, _ world: World, make: () async throws -> Void) async throws {
        let server = try PageServer.start(
            folder,
            port: port,
            version: Int(Date.now.timeIntervalSince1970)
        )
        defer { server.stop() }
        world.print(server.address)
        world.say("serving \(folder) on loopback only; pages follow packs and answers; Ctrl-C ends")
        if opensBrowser { try await openInBrowser(server.address, world) }
        var seen = FileStamps(packs)
        var files = FileStamps([ledgerFile, ledgerFile + "-wal"])
        var answers = try await ledger.runs()
        while await world.pause(.milliseconds(300)) {
            // Looking into the ledger costs more than looking at its files; our own judgements
            // change the files and no run.
            let nowFiles = FileStamps([ledgerFile, ledgerFile + "-wal"])
            let nowAnswers = nowFiles == files ? answers : try await ledger.runs()
            let now = FileStamps(packs)
            files = nowFiles
            guard now != seen || nowAnswers != answers else { continue }
            seen = now
            answers = nowAnswers
            if await again(make, world) { server.tellOfChange() }
        }
    }

    /// A fault in a file that is being written ends no server; says whether there are new pages.
    private func again(_ make: () async throws -> Void, _ world: World) async -> Bool {
        do {
            try await make()
            return true
        } catch let error as DiagnosticsError {
            for diagnostic in error.diagnostics { world.say("\(diagnostic)") }
        } catch {
            world.say("palimpsest: \(error)")
        }
        return false
    }
}
