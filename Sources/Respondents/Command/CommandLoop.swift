private import Glibc
internal import Vocabulary

/// The thread body that starts children, hands them lines and takes their answers.
struct CommandLoop {
    private let inbox: CommandInbox
    private let program: CommandProgram
    private let width: Int
    private let seconds: Double
    private var waiting: [CommandJob] = []
    private var children: [CommandChild] = []

    init(_ inbox: CommandInbox, _ program: CommandProgram, width: Int, seconds: Double) {
        self.inbox = inbox
        self.program = program
        self.width = max(1, width)
        self.seconds = seconds
    }

    /// Drives the children until asked to end, then ends them all.
    mutating func run() {
        // Signals belong to the program's own threads; a broken pipe is an error code here.
        var all = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
        while true {
            let notes = inbox.take()
            if notes.isStopping {
                waiting += notes.submitted
                break
            }
            waiting += notes.submitted
            if !notes.cancelled.isEmpty { cancel(notes.cancelled) }
            handOut()
            wait()
            for child in children { child.advance() }
            settle()
        }
        finish()
    }

    private mutating func handOut() {
        var taken = 0
        let now = monotonicSeconds()
        for job in waiting {
            let startsAnew = job.wantsNewCopy && children.count < width
            if !startsAnew, let idle = idleChild() {
                idle.ask(job, now: now, seconds: seconds)
            } else if children.count < width {
                switch program.start() {
                case .success(let child):
                    children.append(child)
                    child.ask(job, now: now, seconds: seconds)
                case .failure(let failure):
                    job.waiter.resume(returning: .failure(failure))
                }
            } else {
                break
            }
            taken += 1
        }
        waiting.removeFirst(taken)
        // Most lines fit a pipe at once.
        if taken > 0 { for child in children where child.job != nil { child.advance() } }
    }

    /// A child that waits for a line and has said nothing since its last answer.
    private mutating func idleChild() -> CommandChild? {
        while let index = children.firstIndex(where: { $0.job == nil }) {
            let child = children[index]
            child.advance()
            if !child.hasStrayOutput, !child.isOver { return child }
            _ = child.end()
            children.remove(at: index)
        }
        return nil
    }

    /// Waits for traffic, a note or the next deadline.
    private func wait() {
        var polls = [pollfd(fd: inbox.bell, events: Int16(POLLIN), revents: 0)]
        for child in children { polls += child.polls }
        var limit: Int32 = -1
        let busy = children.filter { $0.job != nil }
        if let next = busy.map(\.deadline).min() {
            let left = (next - monotonicSeconds()) * 1000
            // A grandchild can hold a dead child's output open, so no pipe would tell its end.
            limit = Int32(max(0, min(left.rounded(.up), 200)))
        }
        if busy.contains(where: \.isOver) { limit = 0 }
        _ = unsafe poll(&polls, nfds_t(polls.count), limit)
    }

    /// Gives out what has come, and ends the children that are of no more use.
    private mutating func settle() {
        let now = monotonicSeconds()
        var handedBack: [CommandJob] = []
        children = children.filter { child in
            guard let job = child.job else {
                if !child.isOver, !child.hasStrayOutput { return true }
                _ = child.end()
                return false
            }
            if let line = child.line() {
                return deliver(line, of: child, job, now)
            }
            if child.isTooLong {
                _ = child.end()
                job.waiter.resume(returning: .failure(.commandTooLong))
                return false
            }
            if !child.isOver, child.hasExited() {
                child.advance()
                if let line = child.line() { return deliver(line, of: child, job, now) }
                child.giveUpOutput()
            }
            if child.isOver {
                let exit = child.end(patience: 0.1)
                if exit.isSuccess, let line = child.lastLine() {
                    let answer = CommandAnswer(
                        line: line,
                        seconds: now - child.asked,
                        lastWords: child.lastWords
                    )
                    job.waiter.resume(returning: .success(answer))
                } else if exit.isSuccess, child.hasAnswered, !job.wantsNewCopy {
                    // It ends after each answer, and was still there when the line was handed out.
                    // Once only: a new copy that ends so, too, has a failure to tell.
                    var job = job
                    job.wantsNewCopy = true
                    handedBack.append(job)
                } else {
                    job.waiter.resume(returning: .failure(.commandDied(exit, child.lastWords)))
                }
                return false
            }
            if now >= child.deadline {
                let words = child.lastWords
                _ = child.end()
                job.waiter.resume(returning: .failure(.commandTimeout(seconds, words)))
                return false
            }
            return true
        }
        waiting = handedBack + waiting
    }

    /// Hands a line to who waits for it; says whether the child can be asked again.
    private func deliver(
        _ line: [UInt8],
        of child: CommandChild,
        _ job: CommandJob,
        _ now: Double
    ) -> Bool {
        let answer = CommandAnswer(
            line: line,
            seconds: now - child.asked,
            lastWords: child.lastWords
        )
        child.job = nil
        child.hasAnswered = true
        // A second line would be taken for the answer to the next question; behind chatter that is
        // no object, one is to be expected.
        let isObject = line.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
        let isUsable = isObject && !child.hasStrayOutput && !child.isOver
        if !isUsable { _ = child.end() }
        job.waiter.resume(returning: .success(answer))
        return isUsable
    }

    private mutating func cancel(_ tickets: Set<Int>) {
        children = children.filter { child in
            guard let job = child.job, tickets.contains(job.ticket) else { return true }
            _ = child.end()
            job.waiter.resume(returning: .failure(.commandCancelled))
            return false
        }
        let dropped = waiting.filter { tickets.contains($0.ticket) }
        waiting.removeAll { tickets.contains($0.ticket) }
        for job in dropped { job.waiter.resume(returning: .failure(.commandCancelled)) }
    }

    /// Lets the children end by themselves for a moment, then ends them.
    private mutating func finish() {
        for child in children { child.closeInput() }
        let latest = monotonicSeconds() + 0.3
        for child in children {
            // What is still being asked has nobody who waits for it: the respondent is gone.
            child.job?.waiter.resume(returning: .failure(.commandCancelled))
            _ = child.end(patience: max(0, latest - monotonicSeconds()))
        }
        children = []
        for job in waiting { job.waiter.resume(returning: .failure(.commandCancelled)) }
        waiting = []
    }
}
