import ApusDeclarations
import ApusDocument
import ApusModel

extension Generation {
    /// What the stages handed on to each other, for those who look into the house.
    public struct Stages: Sendable {
        /// What was read.
        public var document: Document
        /// What it says.
        public var api: API
        /// What it becomes in Swift.
        public var module: SwiftModule
    }
}
