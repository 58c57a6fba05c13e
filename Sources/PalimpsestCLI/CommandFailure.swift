/// A fault of the world that ends a command with one line.
struct CommandFailure: Error, CustomStringConvertible {
    /// What is wrong and how to mend it: lower case, no full stop.
    var description: String
    /// The code the program ends with.
    var code: Int32

    init(_ description: String, code: Int32 = 1) {
        self.description = description
        self.code = code
    }
}
