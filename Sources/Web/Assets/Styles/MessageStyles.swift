// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Alerts, badges and the panel of the law; sign and words carry the meaning, colour only helps.
    static let messages = """
        .alert{margin:0 0 1.5rem;padding:1rem 1.25rem;border:1px solid;border-left-width:6px;
        border-radius:var(--radius);
        background:var(--info-soft);border-color:var(--info)}
        .alert>:last-child{margin-bottom:0}
        .alert-title{margin:0 0 .4rem;font-size:1.05rem;font-weight:650}
        .alert a{color:inherit}
        .alert-info .alert-title{color:var(--info)}
        .alert-success{background:var(--good-soft);border-color:var(--good)}
        .alert-success .alert-title{color:var(--good)}
        .alert-warning{background:var(--warning-soft);border-color:var(--warning)}
        .alert-warning .alert-title{color:var(--warning)}
        .alert-error{background:var(--bad-soft);border-color:var(--bad)}.alert-error .alert-title{color:var(--bad)}
        .badge{display:inline-flex;align-items:baseline;gap:.35rem;padding:.08rem .6rem;border:1px solid currentColor;
        border-radius:1rem;font-size:.88rem;font-weight:600;background:var(--neutral-soft);
        color:var(--ink-soft)}
        .badge-info{background:var(--info-soft);color:var(--info)}
        .badge-good{background:var(--good-soft);color:var(--good)}
        .badge-warning{background:var(--warning-soft);color:var(--warning)}
        .badge-bad{background:var(--bad-soft);color:var(--bad)}
        .law{margin:0 0 1.5rem;padding:1.1rem 1.25rem;background:var(--surface);border:1px solid var(--line-soft);
        border-top:6px solid var(--line);border-radius:var(--radius)}
        .law>h2,.law>h3,.law>h4{margin:0 0 .4rem;font-size:.95rem;letter-spacing:.04em;color:var(--ink-soft)}
        .law-verdict{font-size:1.15rem;font-weight:650}
        .law-good{border-top-color:var(--good)}.law-good .law-verdict{color:var(--good)}
        .law-warning{border-top-color:var(--warning)}.law-warning .law-verdict{color:var(--warning)}
        .law-bad{border-top-color:var(--bad)}.law-bad .law-verdict{color:var(--bad)}
        .law-info{border-top-color:var(--info)}.law-info .law-verdict{color:var(--info)}
        .law details{margin-bottom:0}
        """
}
