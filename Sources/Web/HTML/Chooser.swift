// SPDX-License-Identifier: EUPL-1.2

extension HTML {
    /// A labelled list to choose from in a filter above a table, such as the phase of the casussen to show.
    ///
    /// - Parameter any: what stands for no choice; nothing when there always is one.
    static func chooser(
        _ name: String, _ label: String, _ choices: [(value: String, name: String)], chosen: String?, any: String?
    ) -> HTML {
        let blank: HTML? = any.map { "<option value=\"\">\($0)</option>" }
        let options: [HTML] = choices.map { choice in
            "<option value=\"\(choice.value)\"\(flag: "selected", choice.value == chosen)>\(choice.name)</option>"
        }
        return """
            <div class="day-part"><label for="filter-\(name)">\(label)</label>\
            <select id="filter-\(name)" name="\(name)" class="input">\(blank)\(options)</select></div>
            """
    }
}
