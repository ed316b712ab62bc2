import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A terminal that nobody sits at, to see what commands write where somebody does.
final class PseudoTerminal: @unchecked Sendable {
    /// The end that a command writes to.
    let device: FileHandle
    private let controller: Int32
    private let lock = NSLock()
    private var text = ""

    /// What has been written so far.
    var output: String { lock.withLock { text } }

    init() throws {
        var controller: Int32 = -1
        var device: Int32 = -1
        guard openpty(&controller, &device, nil, nil, nil) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        for descriptor in [controller, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        self.controller = controller
        self.device = FileHandle(fileDescriptor: device, closeOnDealloc: true)
        Thread.detachNewThread { [controller, weak self] in
            var chunk = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(controller, &chunk, chunk.count)
                guard count > 0, let self else { break }
                lock.withLock { text += String(decoding: chunk[..<count], as: UTF8.self) }
            }
            close(controller)
        }
    }

    /// Waits until `part` has been written, and says whether it was within two minutes. Holds the thread.
    func waits(for part: String) -> Bool {
        for _ in 0..<12_000 {
            if output.contains(part) { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }
}
