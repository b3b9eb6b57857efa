import ArgumentParser

extension CommandGroup {
    /// Looking at the record, now or as it was.
    static let reading = CommandGroup(
        name: "Look",
        subcommands: [
            TodayCommand.self, ShowCommand.self, LastCommand.self, LogCommand.self, HistoryCommand.self,
            TimelineCommand.self, SafetyCommand.self, EfficacyCommand.self, FlowCommand.self,
            QualityCommand.self, ReportCommand.self, TraceCommand.self,
        ])
}
