// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Large type for the screen at the meeting table, and what forced colours need.
    static let tableScreen = """
        .table-screen{font-size:150%}
        .table-screen main{max-width:none;padding-inline:3vw}
        .table-screen p,.table-screen ul,.table-screen ol{max-width:60ch}
        .table-screen .tabs ul{max-width:none;margin-bottom:.75rem}
        .table-screen .tabs a{padding:.3rem .6rem}
        .table-screen .site-header{zoom:.667}
        .table-screen .site-footer{display:none}
        @media (max-width:40rem){.table-screen{font-size:125%}}
        @media (forced-colors:active){.button,.badge,.alert,.card,.law,.step{border:1px solid CanvasText}
        .main-nav a[aria-current],.tabs a[aria-current],.step-current{border-bottom:4px solid Highlight}
        .field-invalid{border-left:5px solid CanvasText}:focus-visible{outline-color:Highlight}
        .timeline>li::before{border-color:CanvasText}}
        """
}
