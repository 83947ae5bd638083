// SPDX-License-Identifier: EUPL-1.2

/// A table with a caption; on a phone each row becomes a block, with the title of the column at each value.
package struct Table: Sendable {
    package struct Column: Sendable {
        package let title: String
        package let isNumeric: Bool
        /// Whether it holds nothing but buttons, of which paper has no use.
        package let isActs: Bool

        package init(_ title: String, isNumeric: Bool = false, isActs: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
            self.isActs = isActs
        }
    }

    private let caption: String
    private let columns: [Column]
    private let rows: [[HTML]]

    /// - Parameters:
    ///   - caption: what the table shows; also its name for a screen reader.
    ///   - rows: one cell per column; the first cell of each row is its header.
    package init(caption: String, columns: [Column], rows: [[HTML]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    package var html: HTML {
        let heads: [HTML] = columns.map { "<th scope=\"col\"\(cellClass($0))>\($0.title)</th>" }
        let lines: [HTML] = rows.map { "<tr>\(zip($0, columns).enumerated().map { cell($0.offset, $0.element) })</tr>" }
        return """
            <div class="table-box" role="region" aria-label="\(caption)" tabindex="0"><table>\
            <caption>\(caption)</caption>\
            <thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
            """
    }

    private func cell(_ index: Int, _ pair: (HTML, Column)) -> HTML {
        index == 0
            ? "<th scope=\"row\"\(cellClass(pair.1))>\(pair.0)</th>"
            : "<td\(cellClass(pair.1))\(label(pair.1))>\(pair.0)</td>"
    }

    /// What the style sheet puts before a value where the heads of the columns are out of sight.
    private func label(_ column: Column) -> HTML {
        column.title.isEmpty ? .empty : "\(attribute: "data-label", column.title)"
    }

    private func cellClass(_ column: Column) -> HTML {
        if column.isNumeric { return " class=\"numeric\"" }
        return column.isActs ? " class=\"screen-only\"" : .empty
    }
}
