extension ExportTable {
    /// The table's part of the data dictionary as Markdown.
    public var markdown: String {
        var lines = ["## \(name)", "", "\(meaning) Rows are told apart by `"]
        lines[2] += key.joined(separator: "`, `") + "`."
        lines += ["", "| column | type | unit | always there | meaning |", "|---|---|---|---|---|"]
        for column in columns {
            let allowed =
                column.allowed.isEmpty
                ? "" : " One of `" + column.allowed.joined(separator: "`, `") + "`."
            let cells = [
                "`\(column.name)`", column.kind.rawValue, column.unit ?? "",
                column.isRequired ? "yes" : "", column.meaning + allowed,
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The table as a schema of Frictionless' Table Schema, version 1.
    var schema: String {
        let fields = columns.map { column in
            var constraints: [String] = column.isRequired ? [#""required":true"#] : []
            if !column.allowed.isEmpty {
                let values = column.allowed.map(jsonQuoted).joined(separator: ",")
                constraints.append(#""enum":[\#(values)]"#)
            }
            var parts = [
                #""name":"# + jsonQuoted(column.name),
                #""type":"# + jsonQuoted(column.kind.frictionlessName),
                #""description":"# + jsonQuoted(column.meaning),
            ]
            // The schema has no word for units and lets others be added.
            if let unit = column.unit { parts.append(#""unit":"# + jsonQuoted(unit)) }
            if !constraints.isEmpty {
                parts.append(#""constraints":{\#(constraints.joined(separator: ","))}"#)
            }
            return "{" + parts.joined(separator: ",") + "}"
        }
        let keys = key.map(jsonQuoted).joined(separator: ",")
        return #"{"fields":[\#(fields.joined(separator: ",\n      "))],"#
            + #""missingValues":[""],"primaryKey":[\#(keys)]}"#
    }
}

extension ExportColumn.Kind {
    fileprivate var frictionlessName: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .number: "number"
        case .flag: "boolean"
        }
    }
}

/// The data dictionary of exported tables as Markdown.
public func dataDictionary(of tables: [ExportTable] = ExportTable.all) -> String {
    let head = """
        # Data dictionary

        Files are UTF-8. What is undefined has no value: an empty cell in CSV, `null` in JSONL; an
        empty text is `""` in both. Flags are `true` or `false`.

        """
    return ([head] + tables.map(\.markdown)).joined(separator: "\n")
}

/// The description of exported files as a Frictionless data package, `datapackage.json`.
///
/// - Parameter name: the package's name, of lower-case letters, digits, `-`, `_` and `.`.
public func dataPackage(named name: String, files: [ExportFile]) -> String {
    let resources = files.map { file in
        let path = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let profile = file.form == .csv ? "tabular-data-resource" : "data-resource"
        let type = file.form == .csv ? "text/csv" : "application/jsonl"
        return """
                {"name":\(jsonQuoted(file.table.name + "-" + file.form.rawValue)),\
            "path":\(jsonQuoted(path)),"profile":\(jsonQuoted(profile)),\
            "format":\(jsonQuoted(file.form.rawValue)),"mediatype":\(jsonQuoted(type)),\
            "encoding":"utf-8","bytes":\(file.bytes),"description":\(jsonQuoted(file.table.meaning)),
                "schema":\(file.table.schema)}
            """
    }
    return """
        {
          "name": \(jsonQuoted(name)),
          "profile": "data-package",
          "resources": [
        \(resources.joined(separator: ",\n"))
          ]
        }

        """
}

/// Writes a text to a file that has its name only once it is whole.
public func writeExport(_ text: String, to path: String) throws(WriteFault) {
    let file = try NewFile(path)
    try file.write(text.utf8)
    try file.publish()
}
