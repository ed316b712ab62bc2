import Foundation

// conformance           every case for both transports, and the table
// conformance ONLY      the cases whose name contains this
// conformance --large   1 GB each way, with the resident memory that it took
// conformance --transfer SUBJECT DIRECTION URL BYTES   one of these transfers, in a process of its own

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "--large":
    exit(try await Large.run() ? 0 : 1)
case "--transfer":
    try await Large.transfer(Array(arguments.dropFirst()))
default:
    exit(try await Run(only: arguments.first).run() ? 0 : 1)
}
