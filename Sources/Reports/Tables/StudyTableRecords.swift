public import CanonicalJSON
public import Projections
import Study

/// Tables of traced values as files have them: every value with its row, group and name, at full precision.
///
///     {"id":"safety.rates","notes":["..."],"rows":[{"cells":[{"events":31,"group":"part-2","high":...,"low":...}],
///      "id":"rate.infusions.any","label":"per 100 infusions"}],"title":"..."}
///
///     table,row,label,group,cell,value
///     safety.rates,rate.infusions.any,per 100 infusions,part-2,events,31
public enum StudyTableRecords {
    /// The tables as an array; rows that print different values of one address row are one.
    public static func value(_ tables: [StudyTable]) -> JSONValue { .array(tables.map { value($0) }) }

    /// The records of tables, one for each value; an absent value is empty.
    public static func file(_ tables: [StudyTable]) -> CSV {
        CSV(
            header: ["table", "row", "label", "group", "cell", "value"],
            records: tables.flatMap { table in
                table.rows.flatMap { row in
                    row.fields.flatMap(\.cells).map { cell in
                        [
                            table.id, cell.address.row, row.label, cell.address.group, cell.address.cell,
                            cell.recordText,
                        ]
                    }
                }
            })
    }

    /// A table as an object; rows that print different values of one address row are one.
    static func value(_ table: StudyTable) -> JSONValue {
        var labels: [String: String] = [:]
        var order: [String] = []
        var cells: [String: [TracedCell]] = [:]
        for row in table.rows {
            if labels[row.id] == nil {
                labels[row.id] = row.label
                order.append(row.id)
            }
            cells[row.id, default: []] += row.fields.flatMap(\.cells)
        }
        return [
            "id": .string(table.id), "title": .string(table.title), "notes": .array(table.notes.map { .string($0) }),
            "rows": .array(
                order.map { id in
                    [
                        "id": .string(id), "label": .string(labels[id] ?? id),
                        "cells": .array(byGroup(cells[id] ?? [])),
                    ]
                }),
        ]
    }

    private static func byGroup(_ cells: [TracedCell]) -> [JSONValue] {
        var groups: [String] = []
        for cell in cells where !groups.contains(cell.address.group) { groups.append(cell.address.group) }
        return groups.map { group in
            .object(
                [JSONValue.Member("group", .string(group))]
                    + cells.filter { $0.address.group == group }.map { .init($0.address.cell, $0.value) })
        }
    }
}
