// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Buttons and links that look like one; at least 44 pixels high.
    static let buttons = """
        .button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;
        padding:.5rem 1.15rem;
        border:2px solid var(--accent);border-radius:var(--radius);background:var(--accent);color:var(--accent-text);
        font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
        .button:hover{background:var(--accent-strong);border-color:var(--accent-strong);color:var(--accent-text)}
        .button-secondary{background:var(--surface);color:var(--accent)}
        .button-secondary:hover{background:var(--water-soft);color:var(--accent-strong)}
        .button-quiet{background:transparent;border-color:transparent;color:var(--accent)}
        .button-quiet:hover{background:var(--water-soft);border-color:transparent;color:var(--accent-strong)}
        .button-danger{background:var(--surface);border-color:var(--bad);color:var(--bad)}
        .button-danger:hover{background:var(--bad-soft);border-color:var(--bad);color:var(--bad)}
        .button-row,.form-actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:0 0 1rem}
        .form-actions{margin-top:1.75rem}
        form.action{display:inline-block;margin:0}
        """
}
