// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// The chart of scores over time: shapes and letters first, colour on top, black on paper.
    static let charts = """
        .score-chart{display:block;width:100%;max-width:24rem;height:auto;margin:0 0 1rem;overflow:visible}
        .score-chart text{font-size:12px;fill:var(--ink)}
        .score-row{stroke:var(--line-soft);stroke-width:1}
        .score-line{fill:none;stroke:var(--ink);stroke-width:2}
        .score-mark circle,.score-mark rect,.score-mark path{fill:var(--surface);stroke:currentColor;stroke-width:2}
        .score-chart .score-mark text{font-weight:700;fill:currentColor}
        .score-good{color:var(--good)}.score-warning{color:var(--warning)}.score-bad{color:var(--bad)}
        .score-neutral{color:var(--ink)}
        @media (forced-colors:active){.score-mark{color:CanvasText}.score-row,.score-line{stroke:CanvasText}
        .score-mark circle,.score-mark rect,.score-mark path{fill:Canvas;stroke:CanvasText}
        .score-chart text{fill:CanvasText}}
        @media print{.score-chart{max-width:9cm;break-inside:avoid}.score-mark{color:#000}.score-line{stroke:#000}
        .score-row{stroke:#999}.score-table details::details-content{content-visibility:visible;display:block}
        #leefgebieden+.cards{grid-template-columns:1fr}.score-table th,.score-table td{padding:.2rem .4rem}}
        """
}
