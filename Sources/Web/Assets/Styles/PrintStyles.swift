// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// On paper: the content alone, black on white, links as text, and nothing that is only to be pressed or unfolded.
    ///
    /// The head is a table header group, because that is what browsers repeat on each sheet.
    static let printed = """
        @media print{:root{--ground:#fff;--surface:#fff;--sunken:#fff;--ink:#000;--ink-soft:#333}
        .site-header,.site-footer,.skip,.tabs,.breadcrumb,.button,form.action,.form-actions,.screen-only,
        .pagination,.filter{display:none!important}
        body{display:block;min-height:0;font-size:10.5pt;background:#fff;color:#000}main{max-width:none;padding:0}
        body:has(>.paper-head){display:table;table-layout:fixed;width:100%}
        .paper-head{display:table-header-group;break-inside:avoid}.paper-head+main{display:table-row-group}
        .paper-head p{max-width:none;margin:0 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid #999;
        font-size:8.5pt}
        details:not([open]){display:none}.score-table details:not([open]){display:block}
        a{color:#000;text-decoration:none}.card,.law,.alert,tr,.row{break-inside:avoid}h2,h3{break-after:avoid}
        .steps{grid-template-columns:none;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
        .step{padding:.25rem .4rem}.button-row{margin:0}
        th,td{padding:.25rem .4rem}thead th{white-space:normal}
        .table-box{overflow:visible;border:0;background:none}details>.disclosed{display:block}}
        """
}
