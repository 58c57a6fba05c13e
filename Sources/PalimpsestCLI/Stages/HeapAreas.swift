private import Glibc

/// Bounds how many areas the C library splits its heap into.
///
/// It makes one for each thread, and what a locale needed stays behind in all of them. Where the C
/// library has no such setting, nothing changes.
func boundHeapAreas(to areas: Int32 = 2) {
    typealias Setting = @convention(c) (Int32, Int32) -> Int32
    // Its header is not among those that Swift imports; -8 is M_ARENA_MAX (mallopt(3)).
    guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
    _ = unsafe unsafeBitCast(symbol, to: Setting.self)(-8, areas)
}

/// Gives back to the system what was freed, wherever it lies in the heap (malloc_trim(3)).
func returnFreeMemory() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
    _ = unsafe unsafeBitCast(symbol, to: Trim.self)(0)
}
