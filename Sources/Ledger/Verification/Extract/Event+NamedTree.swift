extension Event {
    /// How many events the tree had whose root the event names, as a sign-off does; `nil` if it names none.
    public var namedTreeSize: Int? { RootClaim(type: type, data: data, sequence: sequence)?.size }
}
