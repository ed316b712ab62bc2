import Reporting

/// How the figures of a group were taken.
enum Explanations {
    static let byGroup: [String: String] = [
        Group.generator: """
        The whole process of `apus generate` with its start, its reading and its writing into an empty folder, the quickest of nine runs. Each ran beside a \
        process that asks libyaml for every event of the same bytes and does nothing with them (`YAMLPass`, in C), and one that reads them into nodes \
        by the generator's own reader (`ReaderPass`). `digitalocean` is a document of many files; for it the passes read all of them. CPU is user and \
        system time of all threads.
        """,
        Group.debugGenerator:
            "The same by a debug build of the tool, which is what a build plugin runs, the quickest of three; each ran beside the release build.",
        Group.scaling: """
        GitHub's document with all paths and components many times over, each time under other names. The quickest of three runs; the sizes take turns.
        """,
        Group.code: "Lines and bytes with comments and documentation, in one file a type.",
        Group.debugCompile: """
        `swift build --target` of a package with the files, after its objects were deleted; the runtime was there already. Small modules are the \
        quickest of three. Apple's figures and the aims are of a machine with four cores: where this one has fewer, CPU is what compares. The peak is \
        that of the largest process. After a new property: one property is added to the first object of the document, then `apus generate` and \
        `swift build`.
        """,
        Group.releaseCompile: "The same with `-c release`, which compiles a module as a whole.",
    ]
}
