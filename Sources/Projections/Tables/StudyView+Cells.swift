import Study

extension StudyView {
    /// Every projection.
    public static let projections: [any Projection.Type] = [
        FlowTable.self, EfficacyTable.self, SafetyTable.self, BaselineTable.self, ExposureTable.self,
        EfficacyDetail.self, SafetyDetail.self, QualityTable.self,
    ]

    /// Every cell of every table, by which any printed number can be traced.
    public var cells: [TracedCell] { Self.projections.flatMap { $0.cells(of: self, row: nil) } }

    /// The cell of an address; only tables that can have it are made.
    public func cell(_ address: CellAddress) -> TracedCell? {
        for projection in Self.projections where projection.name == address.table {
            let cells = projection.cells(of: self, row: address.row)
            if let found = cells.first(where: { $0.address == address }) { return found }
        }
        return nil
    }
}
