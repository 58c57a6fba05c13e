public import Foundation

/// Makes a fresh folder for one test; it goes away with all it holds when the tests end.
public func temporaryFolder(_ name: String = "palimpsest") throws -> URL {
    let url = TestRoot.folder.appending(path: "\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
}

/// The one folder below which this process of tests writes.
///
/// It goes when the process exits, since children and servers of a test may outlive the test. One
/// that was left behind by a process that was killed goes when the next one begins.
enum TestRoot {
    private static let prefix = "palimpsest-tests-"

    static let folder: URL = {
        let place = FileManager.default.temporaryDirectory
        removeAbandoned(in: place)
        let own = place.appending(path: "\(prefix)\(getpid())")
        // A process that had this number before cannot be running.
        try? FileManager.default.removeItem(at: own)
        atexit { TestRoot.remove() }
        return own
    }()

    private static func remove() {
        // Twice, for a thread may still write while the first round removes.
        for _ in 0..<2 where FileManager.default.fileExists(atPath: folder.path) {
            try? FileManager.default.removeItem(at: folder)
        }
    }

    /// Removes the folders of processes that are gone.
    static func removeAbandoned(in place: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let number = Int32(name.dropFirst(prefix.count)), number > 0 else { continue }
            // Signal 0 only asks whether the process is there.
            if kill(number, 0) != 0, errno == ESRCH {
                try? FileManager.default.removeItem(at: place.appending(path: name))
            }
        }
    }
}
