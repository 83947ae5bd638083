// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Questions, hints and problems of forms.
    static let forms = """
        .form{max-width:44rem}
        .form-note{color:var(--ink-soft)}
        .field{margin:0 0 1.6rem;padding:0;border:0;min-width:0}
        .field>label,.field>legend{display:block;padding:0;margin:0 0 .3rem;font-weight:600}
        .hint{margin:0 0 .4rem}
        .problem{margin:0 0 .4rem;color:var(--bad);font-weight:500}
        .problem span{display:block}
        .field-invalid{padding-left:1rem;border-left:5px solid var(--bad)}
        .input{width:100%;min-height:2.75rem;padding:.5rem .7rem;
        border:1px solid var(--line);border-radius:var(--radius);background:var(--surface);color:var(--ink);
        font:inherit}
        .input-file{padding:.45rem .5rem;max-width:100%}.file-name{overflow-wrap:anywhere}
        textarea.input{resize:vertical;line-height:1.5}
        .field-invalid .input{border:2px solid var(--bad)}
        .field .input-2{width:4.2rem}.field .input-4{width:6.5rem}.field .input-10{width:12rem}
        .day-parts{display:flex;flex-wrap:wrap;gap:1rem}
        .filter{max-width:none}.filter .button-row{align-items:flex-end}
        .filter .day-part{max-width:100%}.filter .problem{max-width:16rem}
        .day-part label{display:block;font-size:.92rem;margin-bottom:.2rem}
        .choice{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 .75rem;align-items:start;padding:.3rem 0}
        .choice input{width:1.5rem;height:1.5rem;margin:.15rem 0 0;accent-color:var(--accent)}
        .choice label{padding:.15rem 0;min-height:1.75rem}
        .choice .hint{grid-column:2}
        .row{margin:0 0 1.25rem;padding:1rem 1.1rem .25rem;border:1px solid var(--line-soft);
        border-left:4px solid var(--accent);
        border-radius:var(--radius);background:var(--surface)}
        .row>:last-child{margin-bottom:.75rem}
        .field>.button-row{gap:0 2rem;margin:0}
        .row>legend{font-weight:600;padding:0 .4rem}
        """
}
