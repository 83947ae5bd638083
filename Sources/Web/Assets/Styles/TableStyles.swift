// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Tables scroll inside their own box; the page never scrolls sideways. A shade at the edge shows that there is more.
    static let tables = """
        .table-box{overflow-x:auto;margin:0 0 1.5rem;border:1px solid var(--line-soft);border-radius:var(--radius);
        background:linear-gradient(to right,var(--surface) 30%,transparent) left/3rem 100% no-repeat local,
        linear-gradient(to left,var(--surface) 30%,transparent) right/3rem 100% no-repeat local,
        linear-gradient(to right,var(--line),transparent) left/.7rem 100% no-repeat scroll,
        linear-gradient(to left,var(--line),transparent) right/.7rem 100% no-repeat scroll;
        background-color:var(--surface)}
        table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        caption{padding:.8rem 1rem;text-align:left;font-weight:650}
        th,td{padding:.65rem 1rem;text-align:left;vertical-align:top;border-top:1px solid var(--line-soft)}
        thead th{font-size:.9rem;color:var(--ink-soft);background:var(--sunken);white-space:nowrap}
        tbody th{font-weight:600}
        tbody tr:hover{background:var(--neutral-soft)}
        td form.action{margin-top:.4rem}
        .numeric{text-align:right}
        """
}
