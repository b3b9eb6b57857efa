extension StudyView {
    /// Every projection that is made of tables.
    public static let projections: [any Projection.Type] = [
        FlowTable.self, EfficacyTable.self, SafetyTable.self, BaselineTable.self, ExposureTable.self,
        EfficacyDetail.self, SafetyDetail.self, QualityTable.self,
    ]

    /// Every table of traced values, in the order of a report.
    public var tables: [StudyTable] {
        BaselineTable(of: self).tables + ExposureTable(of: self).tables + EfficacyDetail(of: self).tables
            + SafetyDetail(of: self).tables + QualityTable(of: self).tables
    }

    /// Every cell of every table, by which any printed number can be traced.
    public var cells: [TracedCell] {
        FlowTable(of: self).cells + EfficacyTable(of: self).cells + SafetyTable(of: self).cells
            + tables.flatMap(\.cells)
    }
}
