// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Everything that was assumed because the text is silent: the collaboration signs these before it starts.
    ///
    /// Each place in the files once, in the order of the files.
    package var assumptions: [Anchor] {
        var found: [Anchor] = []
        forEachPart { _, part in
            if let origin = part as? Anchor, origin.isAssumed { found.append(origin) }
        }
        var seen: Set<Anchor> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// Calls for every part of the profile, whatever its parts are, with the name of the field that it stands in.
    package func forEachPart(_ body: (_ field: String, _ part: Any) -> Void) {
        Arrangement.visit(self, field: "", body)
    }

    private static func visit(_ part: Any, field: String, _ body: (String, Any) -> Void) {
        let mirror = Mirror(reflecting: part)
        // What may be absent counts once, under its own name.
        if mirror.displayStyle == .optional {
            for child in mirror.children { visit(child.value, field: field, body) }
            return
        }
        body(field, part)
        for child in mirror.children { visit(child.value, field: child.label ?? field, body) }
    }
}
