private import Foundation
internal import Glibc
internal import Vocabulary

/// A program as it is started: found once by its name, given its words and variables, never a shell.
struct CommandProgram: Sendable {
    /// The program's words, its name first.
    let words: [String]
    /// The variables it is given.
    let environment: [String: String]

    /// The path behind the first word, looked up in the `PATH` of the program's own variables.
    func located() -> String? {
        guard let name = words.first, !name.isEmpty else { return nil }
        if name.contains("/") { return CommandProgram.isRunnable(name) ? name : nil }
        // The default of execvp(3), less the working directory.
        let folders = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }
            .first(where: CommandProgram.isRunnable)
    }

    private static func isRunnable(_ path: String) -> Bool {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return false
        }
        return unsafe access(path, X_OK) == 0
    }

    /// Starts the program in a process group of its own, or says why it cannot.
    func start() -> Result<CommandChild, ReplyFailure> {
        guard let path = located() else {
            return .failure(.commandMissing(words.first ?? "", ENOENT))
        }
        // A child started between the opening of a pipe and its mark would keep that pipe open.
        startLock.lock()
        defer { startLock.unlock() }
        guard let pipes = CommandPipes() else { return .failure(.commandNotStarted(errno)) }
        var pid = pid_t()
        let status = spawn(path, pipes, &pid)
        pipes.closeTheirs()
        guard status == 0 else {
            pipes.closeOurs()
            let isLasting = [ENOENT, EACCES, ENOEXEC, ENOTDIR, ELOOP, E2BIG].contains(status)
            return .failure(
                isLasting ? .commandMissing(words.first ?? "", status) : .commandNotStarted(status)
            )
        }
        return .success(CommandChild(pid: pid, pipes: pipes))
    }

    private func spawn(_ path: String, _ pipes: CommandPipes, _ pid: inout pid_t) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        // Everything else this process has open is closed at exec.
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.input.theirs, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.output.theirs, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, pipes.errors.theirs, 2)

        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // The thread that starts children blocks all signals, which they must not inherit; an own
        // group lets all that a child starts end with it, and keeps Ctrl-C from it.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        var usual = sigset_t()
        unsafe sigemptyset(&usual)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD] {
            unsafe sigaddset(&usual, signal)
        }
        unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return unsafe withCStrings(words) { arguments in
            unsafe withCStrings(variables) { variables in
                unsafe posix_spawn(&pid, path, &actions, &attributes, arguments, variables)
            }
        }
    }
}

/// The three pipes of a child, closed in whatever it starts.
struct CommandPipes {
    /// One pipe: the end that is kept, which never blocks, and the end that the child gets.
    typealias Ends = (ours: Int32, theirs: Int32)

    let input: Ends
    let output: Ends
    let errors: Ends

    init?() {
        guard let input = CommandPipes.open(oursWrites: true) else { return nil }
        guard let output = CommandPipes.open(oursWrites: false) else {
            CommandPipes.shut(input)
            return nil
        }
        guard let errors = CommandPipes.open(oursWrites: false) else {
            CommandPipes.shut(input)
            CommandPipes.shut(output)
            return nil
        }
        self.input = input
        self.output = output
        self.errors = errors
    }

    func closeTheirs() {
        for pipe in [input, output, errors] { close(pipe.theirs) }
    }

    func closeOurs() {
        for pipe in [input, output, errors] { close(pipe.ours) }
    }

    /// A pipe whose two ends close at exec; the kept end does not block.
    static func open(oursWrites: Bool) -> Ends? {
        var ends: [Int32] = [0, 0]
        guard unsafe Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let pipe: Ends = oursWrites ? (ends[1], ends[0]) : (ends[0], ends[1])
        _ = fcntl(pipe.ours, F_SETFL, fcntl(pipe.ours, F_GETFL) | O_NONBLOCK)
        return pipe
    }

    private static func shut(_ pipe: Ends) {
        let failure = errno
        close(pipe.ours)
        close(pipe.theirs)
        errno = failure
    }
}

/// Held while pipes are opened and a child is started, by all pools of the process.
private let startLock = NSLock()

/// Lends texts as a null-terminated list of C strings.
private func withCStrings<Result>(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { for index in texts.indices { unsafe free(pointers[index]) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { preconditionFailure("never empty") }
        return unsafe body(start)
    }
}
