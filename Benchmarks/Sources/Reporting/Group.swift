/// The names of groups and columns that more than one place has to know.
package enum Group {
    /// The tool as users have it.
    package static let generator = "generator, release build"
    /// The tool as a build plugin runs it.
    package static let debugGenerator = "generator, debug build"
    /// Documents of many times one size.
    package static let scaling = "scaling"
    /// What is written.
    package static let code = "generated code"
    /// Compiling that with `-Onone`.
    package static let debugCompile = "compiling generated code, debug"
    /// Compiling that with `-O`.
    package static let releaseCompile = "compiling generated code, release"
    /// Decoding and encoding, by the program `RunTime`.
    package static let runTime = "run time"

    /// The order in which they stand; what `RunTime` has beside its own comes last.
    static let all = [generator, debugGenerator, scaling, code, debugCompile, releaseCompile, runTime]
}

/// See `Group`.
package enum Quantity {
    /// From start to end.
    package static let wall = "wall"
    /// What all processors gave to it and to what it started.
    package static let cpu = "CPU"
    /// The memory of the largest process.
    package static let memory = "peak memory"
    /// The object files together.
    package static let objects = "objects"
}
