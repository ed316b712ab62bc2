/// The names of groups and columns that more than one place has to know.
public enum Group {
    /// The tool as users have it.
    public static let generator = "generator, release build"
    /// The tool as a build plugin runs it.
    public static let debugGenerator = "generator, debug build"
    /// Documents of many times one size.
    public static let scaling = "scaling"
    /// What is written.
    public static let code = "generated code"
    /// Compiling that with `-Onone`.
    public static let debugCompile = "compiling generated code, debug"
    /// Compiling that with `-O`.
    public static let releaseCompile = "compiling generated code, release"
    /// Decoding and encoding, by the program `RunTime`.
    public static let runTime = "run time"
}

/// See `Group`.
public enum Quantity {
    /// From start to end.
    public static let wall = "wall"
    /// What all processors gave to it and to what it started.
    public static let cpu = "CPU"
    /// The memory of the largest process.
    public static let memory = "peak memory"
    /// The object files together.
    public static let objects = "objects"
}
