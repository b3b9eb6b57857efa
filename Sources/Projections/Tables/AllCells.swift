extension StudyView {
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
