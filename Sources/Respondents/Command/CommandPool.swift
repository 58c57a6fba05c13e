private import Foundation
internal import Vocabulary

/// One line to be answered, and who waits for it.
struct CommandJob {
    /// What a waiting task is resumed with.
    typealias Waiter = CheckedContinuation<Result<CommandAnswer, ReplyFailure>, Never>

    let ticket: Int
    let line: [UInt8]
    let waiter: Waiter
    /// Whether a copy ended with this line unanswered after it had answered others.
    var wantsNewCopy = false
}

/// A line that a child answered with.
struct CommandAnswer: Sendable {
    let line: [UInt8]
    let seconds: Double
    /// The end of what the child had written to its standard error by then.
    let lastWords: String
}

/// Children of one program, at most so many at once, driven by one thread of their own.
final class CommandPool: Sendable {
    private let inbox: CommandInbox

    init?(_ program: CommandProgram, width: Int, seconds: Double) {
        guard let inbox = CommandInbox() else { return nil }
        self.inbox = inbox
        let thread = Thread {
            var loop = CommandLoop(inbox, program, width: width, seconds: seconds)
            loop.run()
            inbox.end()
        }
        thread.name = "palimpsest-command"
        thread.start()
    }

    deinit { inbox.stopAndWait() }

    /// Has one line answered; a cancelled task's child is ended.
    func ask(_ line: [UInt8]) async -> Result<CommandAnswer, ReplyFailure> {
        let ticket = inbox.ticket()
        defer { inbox.forget(ticket) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                inbox.submit(CommandJob(ticket: ticket, line: line, waiter: waiter))
            }
        } onCancel: {
            inbox.cancel(ticket)
        }
    }
}
