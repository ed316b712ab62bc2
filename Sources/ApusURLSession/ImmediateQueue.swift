import Foundation

#if canImport(FoundationNetworking)

    /// Does what it is given at once, on the thread that gives it.
    ///
    /// FoundationNetworking hands every piece that comes to the queue of its delegate, and reads on. On a busy machine that queue falls
    /// behind by hundreds of megabytes, which nobody counts. Done at once, each piece is counted before the next is read. So a delegate
    /// must not wait there, nor call the session back before it has returned.
    final class ImmediateQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            block()
        }
    }

#endif
