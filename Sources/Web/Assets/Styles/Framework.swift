// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// Header, navigation, footer and the width of a page.
    ///
    /// A menu of more than a few entries folds into a button as soon as it would take more than one row; a browser that
    /// knows no `popover` shows it unfolded.
    static let frame = """
        .bar{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;max-width:78rem;margin:0 auto;
        padding:0 1.25rem}
        .site-header{background:var(--water);color:var(--water-text);border-bottom:4px solid var(--gate)}
        .site-header .bar{min-height:3.75rem;padding-block:.5rem}
        .site-header a{color:inherit}
        .site-header :focus-visible{outline-color:var(--gate);box-shadow:none}
        .brand{display:inline-flex;align-items:center;gap:.65rem;font-size:1.3rem;font-weight:650;
        letter-spacing:.01em;
        text-decoration:none;min-height:2.75rem}
        .brand img{display:block}
        .brand-world{display:block;font-size:.85rem;font-weight:400;line-height:1.2}
        .main-nav{flex:1 1 0;min-width:min(100%,20rem)}
        .main-nav[popover]{position:static;inset:auto;display:block;width:auto;height:auto;margin:0;padding:0;border:0;
        overflow:visible;background:none;color:inherit}
        .site-header .menu-button,.site-header .menu-close,.paper-head{display:none}
        .main-nav-long{flex-basis:100%}
        .main-nav ul{display:flex;flex-wrap:wrap;gap:.15rem;list-style:none;margin:0;padding:0;max-width:none}
        .main-nav a{display:block;padding:.55rem .8rem;text-decoration:none;border-radius:var(--radius);
        border-bottom:3px solid transparent}
        .header-long .bar{row-gap:0;padding-block:.3rem}
        .main-nav-long a{padding:.4rem .5rem;font-size:.95rem}
        .main-nav a:hover{background:rgba(255,255,255,.12);text-decoration:underline}
        .main-nav a[aria-current]{border-bottom-color:var(--gate);border-radius:var(--radius) var(--radius) 0 0;
        text-shadow:.02em 0 currentColor,-.02em 0 currentColor}
        .user-menu{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;margin-left:auto}
        .user-menu p{margin:0;line-height:1.25;text-align:right;font-size:.92rem}
        .user-menu span{display:block}
        .user-name{font-weight:600}
        .user-party{color:var(--water-soft)}
        .site-header .user-party{color:#cfe3e4}
        .site-header .button-quiet{color:inherit;border-color:currentColor;background:transparent}
        .site-header .button-quiet:hover{color:inherit;border-color:currentColor;background:rgba(255,255,255,.14)}
        main{flex:1 0 auto;width:100%;max-width:78rem;margin:0 auto;padding:1.75rem 1.25rem 3.5rem}
        main.reading{max-width:52rem}
        .site-footer{background:var(--sunken);border-top:1px solid var(--line-soft);font-size:.92rem;
        color:var(--ink-soft)}
        .site-footer .bar{justify-content:space-between;padding-block:.75rem}
        .site-footer p{margin:.25rem 0}
        .site-footer a{display:inline-block;padding:.25rem .4rem}
        .breadcrumb ol{display:flex;flex-wrap:wrap;gap:.25rem .5rem;list-style:none;margin:0 0 1rem;padding:0;
        font-size:.92rem}
        .breadcrumb li+li::before{content:"/";margin-right:.5rem;color:var(--ink-soft)}
        @media (max-width:40rem){.user-menu{margin-left:0;width:100%;justify-content:space-between}
        .user-menu p{flex:1 1 0;min-width:8rem;text-align:left;font-size:.8rem}
        .site-header .bar{gap:.35rem .75rem;min-height:0;padding-block:.35rem}
        .site-header .button{padding:.3rem .8rem;font-size:.92rem}
        .brand{flex:1 1 0;gap:.5rem;line-height:1.15}
        .brand-world{font-size:.8rem}
        @supports selector(:popover-open){.site-header .menu-button{display:inline-flex;
        margin-left:auto}
        .main-nav[popover]{display:none}
        .main-nav[popover]:popover-open{display:block;position:absolute;inset:0 0 auto 0;
        padding:.35rem 1.25rem .75rem;
        background:var(--water);color:var(--water-text);border-bottom:4px solid var(--gate)}
        .site-header :popover-open .menu-close{display:flex;width:max-content;margin-left:auto}
        .main-nav[popover] a{color:inherit}
        .main-nav[popover] ul{flex-direction:column}}}
        @media (min-width:40.01rem) and (max-width:70rem){@supports selector(:popover-open){
        .header-long .menu-button{display:inline-flex}
        .main-nav-long[popover]{display:none}
        .main-nav-long[popover]:popover-open{display:block;position:absolute;inset:0 0 auto 0;
        padding:.35rem 1.25rem .75rem;
        background:var(--water);color:var(--water-text);border-bottom:4px solid var(--gate)}
        .header-long :popover-open .menu-close{display:flex;width:max-content;margin-left:auto}
        .main-nav-long[popover] a{color:inherit;font-size:1rem}
        .main-nav-long[popover] ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr))}}}
        """
}
