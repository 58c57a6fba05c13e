/// Runs the command that the words name and returns the exit code.
public func palimpsest(_ words: [String]) async -> Int32 {
    words.isEmpty ? 64 : 0
}
