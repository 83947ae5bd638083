// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Tables scroll inside their own box; the page never scrolls sideways. A shade at the edge shows that there is more.
    /// On a phone nothing scrolls: a row is a block, and each value has the title of its column before it.
    static let tables = """
        .table-box{position:relative;overflow-x:auto;margin:0 0 1.5rem;
        border:1px solid var(--line-soft);border-radius:var(--radius);
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
        @media screen and (max-width:40rem){.table-box{border:0;background:none}
        .table-box table,.table-box caption,.table-box tbody,.table-box tr,.table-box th,.table-box td{display:block}
        .table-box caption{padding:.4rem 0}
        .table-box thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .table-box tbody tr{margin:0 0 .75rem;padding:.6rem .9rem;border:1px solid var(--line-soft);
        border-radius:var(--radius);background:var(--surface)}
        .table-box tbody th,.table-box tbody td{padding:.25rem 0;border:0;text-align:left;overflow-wrap:anywhere}
        .table-box td:empty{display:none}
        .table-box td[data-label]::before{content:attr(data-label);content:attr(data-label)/"";display:block;
        font-size:.88rem;color:var(--ink-soft)}}
        """
}
