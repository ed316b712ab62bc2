import ApusPrograms
import Testing

/// Programs of the machine, as the tool runs them.
@Suite struct ProgramRunTests {
    private func expectFailure(_ failure: ProgramRun.Failure, of run: ProgramRun) async {
        await #expect(throws: failure) { try await run.runDetached() }
    }

    @Test func collectsBothStreams() async throws {
        let outcome = try await ProgramRun("sh", ["-c", "echo out; echo err >&2; exit 3"]).runDetached()
        #expect(outcome.output == Array("out\n".utf8))
        #expect(outcome.complaint == "err")
        #expect(outcome.ending == .exited(3))
    }

    @Test func argumentsAreNoShell() async throws {
        let outcome = try await ProgramRun("printf", ["%s", "$(echo no) *; 'x\"\n"]).runDetached()
        #expect(String(decoding: outcome.output, as: UTF8.self) == "$(echo no) *; 'x\"\n")
    }

    @Test func largeOutputOnBothStreams() async throws {
        let outcome = try await ProgramRun("sh", ["-c", "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; printf x"]).runDetached()
        #expect(outcome.output.count == 3_000_001)
        #expect(outcome.errors.count < 3_000_000)
    }

    @Test func readsItsInput() async throws {
        let input = Array(repeating: UInt8(ascii: "i"), count: 10_000)
        #expect(try await ProgramRun("cat", [], input: input).runDetached().output == input)
        #expect(try await ProgramRun("cat", []).runDetached().output.isEmpty)
        // One that does not read is none the worse for it, and neither is this process.
        #expect(try await ProgramRun("true", [], input: input).runDetached().ending == .exited(0))
    }

    @Test func limits() async {
        await expectFailure(.missing, of: ProgramRun("apus-no-such-program", []))
        await expectFailure(.tooMuchOutput, of: ProgramRun("cat", ["/dev/zero"], outputLimit: 100_000))
        await expectFailure(.tooSlow, of: ProgramRun("sleep", ["600"], timeout: 0.05))
        await expectFailure(.tooMuchInput, of: ProgramRun("cat", [], input: Array(repeating: 0, count: 1 << 22)))
    }

    @Test func signals() async throws {
        #expect(try await ProgramRun("sh", ["-c", "kill -9 $$"]).runDetached().ending == .signaled(9))
        #expect(try await ProgramRun("sh", ["-c", "kill -INT $$; echo still here"]).runDetached().ending == .signaled(2))
    }
}
