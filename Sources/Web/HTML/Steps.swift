// SPDX-License-Identifier: EUPL-1.2

/// One step of a route, such as a phase of a casus.
package struct Step: Sendable, Hashable {
    package enum State: String, Sendable, Hashable { case done, current, ahead }

    package let text: String
    package let state: State
    package let link: Link?

    package init(_ text: String, _ state: State, link: Link? = nil) {
        self.text = text
        self.state = state
        self.link = link
    }
}

/// Something that happened, in a timeline.
package struct Happening: Sendable {
    package let when: String
    package let title: String
    package let body: HTML

    package init(when: String, title: String, body: HTML = .empty) {
        self.when = when
        self.title = title
        self.body = body
    }
}

extension HTML {
    /// The steps of a route with the present one marked, in words too.
    package static func steps(name: String, _ steps: [Step], _ t: Wording) -> HTML {
        let items: [HTML] = steps.map { step in
            let text: HTML = step.link.map { "<a\(href: $0)>\(step.text)</a>" } ?? HTML(step.text)
            return """
                <li class="step step-\(step.state.rawValue)"\
                \(attribute: "aria-current", step.state == .current ? "step" : nil)>\
                <span class="step-text">\(text)</span>\
                <span class="step-state">\(t("frame.step.\(step.state.rawValue)"))</span></li>
                """
        }
        return "<ol class=\"steps\" aria-label=\"\(name)\">\(items)</ol>"
    }

    /// What happened, in the order given.
    package static func timeline(_ happenings: [Happening]) -> HTML {
        let items: [HTML] = happenings.map { happening in
            """
            <li><p class="when">\(happening.when)</p><p class="what">\(happening.title)</p>\(happening.body)</li>
            """
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }

    /// How far something is; the words beside the bar say the same.
    package static func progress(done: Int, of whole: Int, text: String) -> HTML {
        let share = whole > 0 ? min(max(done, 0), whole) : 0
        return """
            <p class="progress"><progress max="\(max(whole, 1))" value="\(share)" aria-label="\(text)"></progress>\
            <span>\(text)</span></p>
            """
    }
}
