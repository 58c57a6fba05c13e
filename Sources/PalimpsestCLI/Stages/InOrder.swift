/// Works values out a few at a time and returns the results in the order of the values.
///
/// The next one starts as soon as any is done, so that reading for one goes on while another one is
/// worked out. The first failure, in the order of values, is the one that is thrown.
func inOrder<Value: Sendable, Made: Sendable>(
    _ values: [Value],
    width: Int = 2,
    _ make: @escaping @Sendable (Value) async throws -> Made
) async throws -> [Made] {
    try await withThrowingTaskGroup(of: (Int, Result<Made, any Error>).self) { group in
        var next = 0
        func start(in group: inout ThrowingTaskGroup<(Int, Result<Made, any Error>), any Error>) {
            guard next < values.count else { return }
            let (place, value) = (next, values[next])
            next += 1
            group.addTask {
                do {
                    return (place, .success(try await make(value)))
                } catch {
                    return (place, .failure(error))
                }
            }
        }
        for _ in 0..<max(1, width) { start(in: &group) }
        var made: [Int: Result<Made, any Error>] = [:]
        while let (place, result) = try await group.next() {
            made[place] = result
            start(in: &group)
        }
        return try made.sorted { $0.key < $1.key }.map { try $0.value.get() }
    }
}
