import Projections
import Study

/// The datasets of a study in the tables of CDISC SDTM 3.4, made from its events alone (docs/datasets.md).
///
/// They are made in two readings, each some participants at a time, because a file says at its beginning how many
/// records it has and how long their values are.
struct StudyDatasets: Sendable {
    let heading: DatasetHeading
    private let source: DatasetSource
    private var summaries = SubjectRecords.all.map { DatasetSummary($0.definition) }
    private var enrolled = 0
    private var mostInfusions = 1

    /// The datasets of a study of whose participants none was taken in.
    ///
    /// - Parameter view: the study's own record; whether there are participants in it does not matter.
    init(_ view: StudyView, heading: DatasetHeading) {
        self.heading = heading
        source = DatasetSource(view, heading: heading)
    }

    /// The site, as DM names it.
    var site: String { source.mapping.site }

    /// Takes in the participants of a view, in the first reading.
    mutating func take(_ view: StudyView) {
        enrolled += view.histories.count { $0.state.parts.values.contains { !$0.enrolments.isEmpty } }
        for subject in DatasetSource(view, heading: heading).subjects {
            mostInfusions = max(mostInfusions, subject.infusions.count)
            for (place, kind) in SubjectRecords.all.enumerated() {
                for record in kind.of(subject) { summaries[place].take(record) }
            }
        }
    }

    /// The datasets of the plan; those without a record are not made.
    var plan: [Dataset] { TrialDesign.datasets(source, enrolled: enrolled, visits: visits) }

    /// The visits of the plan: screening, and as many infusions as somebody had, each with its follow-ups.
    private var visits: [SubjectVisit] {
        [.screening]
            + (1...mostInfusions).flatMap { place in
                [.infusion(place)]
                    + source.followUps.enumerated().map { .followUp($0.element, $0.offset, place) }
            }
    }
}

extension StudyDatasets {
    /// The files while their rows are written, in the second reading.
    struct Files {
        fileprivate var open: [(place: Int, json: DatasetJSON)]
        private let heading: DatasetHeading

        fileprivate init(_ datasets: StudyDatasets) {
            heading = datasets.heading
            open = datasets.summaries.enumerated().filter { $0.element.count > 0 }.map {
                ($0.offset, DatasetJSON($0.element, datasets.heading))
            }
        }

        /// Writes the rows of the participants of a view.
        mutating func write(_ view: StudyView, into sink: inout some FileSink & ~Copyable) throws {
            for subject in DatasetSource(view, heading: heading).subjects {
                for index in open.indices {
                    let rows = open[index].json.rows(SubjectRecords.all[open[index].place].of(subject))
                    if !rows.isEmpty { try sink.add(rows, to: open[index].json.path) }
                }
            }
        }
    }

    /// Begins the files of the participants, after the first reading.
    func begin(_ sink: inout some FileSink & ~Copyable) throws -> Files {
        let files = Files(self)
        for (_, json) in files.open {
            try sink.begin(json.path)
            try sink.add(json.head, to: json.path)
        }
        return files
    }

    /// Ends the files of the participants, and writes those of the plan and the definitions of all.
    func end(_ files: Files, _ sink: inout some FileSink & ~Copyable) throws {
        for (_, json) in files.open {
            try sink.add(json.foot, to: json.path)
            try sink.end(json.path)
        }
        for dataset in plan {
            var json = DatasetJSON(dataset.summary, heading)
            let rows = json.rows(dataset.records)
            try sink.write(json.path, json.head + rows + json.foot)
        }
        let all = plan.map(\.summary) + summaries.filter { $0.count > 0 }
        try sink.write(ExportPath.define, DefineXML(datasets: all, heading: heading, terms: source.mapping.terms).text)
    }
}
