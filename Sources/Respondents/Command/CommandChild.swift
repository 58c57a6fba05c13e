internal import Glibc

/// One running child and what has passed through its pipes; only the loop's thread touches it.
final class CommandChild {
    /// The longest line a child may answer with, in bytes: 32 MiB.
    static let longestLine = 32 << 20

    let pid: pid_t
    /// What is asked of it at the moment.
    var job: CommandJob?
    /// Whether it has given an answer.
    var hasAnswered = false
    /// When it must have answered, and when it was asked, in seconds of the monotonic clock.
    var deadline = 0.0
    var asked = 0.0
    /// Whether its output has ended.
    private(set) var isOver = false
    private var input: Int32
    private var output: Int32
    private var errors: Int32
    private var toSend: ArraySlice<UInt8> = []
    private var received: [UInt8] = []
    private var scanned = 0
    private var said: [UInt8] = []

    init(pid: pid_t, pipes: CommandPipes) {
        self.pid = pid
        self.input = pipes.input.ours
        self.output = pipes.output.ours
        self.errors = pipes.errors.ours
    }

    /// What the loop waits for on this child's pipes.
    var polls: [pollfd] {
        var all: [pollfd] = []
        if !toSend.isEmpty, input >= 0 {
            all.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
        }
        for place in [output, errors] where place >= 0 {
            all.append(pollfd(fd: place, events: Int16(POLLIN), revents: 0))
        }
        return all
    }

    /// Whether something came that nobody asked for, so that later lines would be taken amiss.
    var hasStrayOutput: Bool { received.contains { $0 != newline && $0 != carriageReturn } }

    var isTooLong: Bool { received.count > CommandChild.longestLine }

    /// The end of what it wrote to its standard error.
    var lastWords: String { cleanEnd(of: said) }

    func ask(_ job: CommandJob, now: Double, seconds: Double) {
        self.job = job
        asked = now
        deadline = now + seconds
        received.removeAll(keepingCapacity: received.capacity < 1 << 20)
        scanned = 0
        said.removeAll()
        toSend = job.line[...]
    }

    /// Moves what can be moved without waiting.
    func advance() {
        send()
        if output >= 0, take(from: output, { received += $0 }, upTo: 16) {
            close(output)
            output = -1
            isOver = true
        }
        if errors >= 0,
            take(
                from: errors,
                {
                    said += $0
                    if said.count > 8192 { said.removeFirst(said.count - 4096) }
                },
                upTo: 4
            )
        {
            close(errors)
            errors = -1
        }
    }

    /// Takes a whole line that is not blank off what was received.
    func line() -> [UInt8]? {
        while let end = received[scanned...].firstIndex(of: newline) {
            let line = received[..<end]
            let isBlank = !line.contains { $0 != carriageReturn && $0 != space }
            defer {
                received.removeFirst(end + 1)
                scanned = 0
            }
            if !isBlank { return Array(line) }
        }
        scanned = received.count
        return nil
    }

    /// Takes what was received without a line break, for programs that end after one answer.
    func lastLine() -> [UInt8]? {
        guard hasStrayOutput else { return nil }
        defer { received = [] }
        return received
    }

    /// Whether the process has ended, without taking its status.
    func hasExited() -> Bool {
        var facts = unsafe siginfo_t()
        let status = unsafe waitid(P_PID, id_t(pid), &facts, WEXITED | WNOHANG | WNOWAIT)
        return unsafe status == 0 && facts.si_signo != 0
    }

    /// Counts the output as ended, which a grandchild may hold open.
    func giveUpOutput() { isOver = true }

    /// Tells it by the end of its input that nothing more will be asked.
    func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    /// Ends it with all it started, and gives its status (wait(2)).
    /// - Parameter patience: seconds in which it may end by itself.
    func end(patience: Double = 0) -> CommandExit {
        closeInput()
        let latest = monotonicSeconds() + patience
        while patience > 0, !hasExited(), monotonicSeconds() < latest { pause(milliseconds: 2) }
        if errors >= 0 { advance() }
        // Before its status is taken: until then nobody else can have its number.
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while unsafe waitpid(pid, &status, 0) < 0, errno == EINTR {}
        for place in [output, errors] where place >= 0 { close(place) }
        (output, errors) = (-1, -1)
        return CommandExit(status: status)
    }

    private func send() {
        guard input >= 0 else { return }
        while !toSend.isEmpty {
            let count = unsafe toSend.withUnsafeBytes { bytes in
                unsafe write(input, bytes.baseAddress, bytes.count)
            }
            if count > 0 {
                toSend = toSend.dropFirst(count)
            } else if count < 0, errno == EINTR {
                continue
            } else {
                // A child that reads no more may still answer; whether it does, its output says.
                if count < 0, errno != EAGAIN { toSend = [] }
                return
            }
        }
    }

    /// Reads a few pieces at most, so that one child cannot keep the others waiting; says whether
    /// the pipe has ended.
    private func take(from place: Int32, _ keep: ([UInt8]) -> Void, upTo pieces: Int) -> Bool {
        for _ in 0..<pieces {
            var count = 0
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
                count = unsafe read(place, buffer.baseAddress, buffer.count)
                filled = max(0, count)
            }
            if count > 0 {
                keep(piece)
            } else if count == 0 {
                return true
            } else if errno != EINTR {
                return errno != EAGAIN
            }
        }
        return false
    }
}

/// How a child ended (wait(2)).
struct CommandExit {
    let status: Int32

    /// Whether it ended by itself and called itself successful.
    var isSuccess: Bool { status == 0 }

    /// A phrase for people.
    var words: String {
        let signal = status & 0x7f
        return signal == 0
            ? "ended with exit status \(status >> 8 & 0xff)" : "was ended by signal \(signal)"
    }
}

/// Seconds of a clock that is never set back.
func monotonicSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func pause(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
