// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Type, focus, motion: what holds for every element.
    static let ground = """
        *,*::before,*::after{box-sizing:border-box}
        html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);
        font-family:"Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Noto Sans",Cantarell,Ubuntu,
        sans-serif;
        line-height:1.55;overflow-wrap:break-word}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.08em}
        a:hover{color:var(--accent-strong);text-decoration-thickness:.16em}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 6px var(--focus-halo);
        border-radius:3px}
        main:focus-visible,[tabindex="-1"]:focus-visible{box-shadow:none}
        main:focus{outline:none}
        code{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.94em;overflow-wrap:anywhere}
        .skip{position:absolute;left:-100vw;top:0;z-index:2;padding:.75rem 1.25rem;background:var(--gate);
        color:#12262d;font-weight:600}
        .skip:focus{left:0}
        .visually-hidden,.first-button{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;
        overflow:hidden;
        clip-path:inset(50%);white-space:nowrap}
        @media (prefers-reduced-motion:no-preference){a,.button{transition:background-color .12s,color .12s}}
        @media (prefers-reduced-motion:reduce){*,*::before,*::after{animation:none!important;
        transition:none!important;
        scroll-behavior:auto!important}}
        """
}
