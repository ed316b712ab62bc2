import ApusRuntime
import Foundation

#if !canImport(FoundationNetworking)

    /// A body that comes in pieces, as the `InputStream` that a session wants.
    ///
    /// The session reads one end of a bound pair; writing to the other blocks while its buffer is full, on a queue of its own.
    final class BodyUpload: @unchecked Sendable {
        let input: InputStream
        private let output: OutputStream
        private let queue = DispatchQueue(label: "apus.upload")
        private var writer: Task<Void, Never>?

        init(_ stream: ByteStream, failing: @escaping @Sendable (any Error) -> Void) {
            var (input, output): (InputStream?, OutputStream?)
            Stream.getBoundStreams(withBufferSize: 1 << 16, inputStream: &input, outputStream: &output)
            self.input = input ?? InputStream(data: Data())
            self.output = output ?? OutputStream(toMemory: ())
            self.output.open()
            writer = Task { [weak self] in
                do {
                    for try await chunk in stream {
                        try await self?.write(chunk)
                    }
                } catch {
                    failing(error)
                    return
                }
                self?.output.close()
            }
        }

        func close() {
            writer?.cancel()
            queue.async { [output] in output.close() }
        }

        private func write(_ chunk: Data) async throws {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                queue.async { [output] in
                    var rest = chunk
                    while !rest.isEmpty {
                        let written = rest.withUnsafeBytes { bytes in
                            bytes.bindMemory(to: UInt8.self).baseAddress.map { output.write($0, maxLength: bytes.count) } ?? 0
                        }
                        guard written > 0 else {
                            continuation.resume(throwing: CancellationError())
                            return
                        }
                        rest = Data(rest.dropFirst(written))
                    }
                    continuation.resume()
                }
            }
        }
    }

#endif
