// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// On paper: the content alone, black on white, links as text.
    static let printed = """
        @media print{:root{--ground:#fff;--surface:#fff;--sunken:#fff;--ink:#000;--ink-soft:#333}
        .site-header,.site-footer,.skip,.tabs,.breadcrumb,.button,form.action,.form-actions,.screen-only,
        .pagination{display:none!important}
        body{font-size:10.5pt;background:#fff;color:#000}main{max-width:none;padding:0}
        a{color:#000}.card,.law,.alert,tr,.row{break-inside:avoid}h2,h3{break-after:avoid}
        .steps{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
        .step{padding:.25rem .4rem}
        .table-box{overflow:visible;border:0;background:none}details>.disclosed{display:block}}
        """
}
