// SPDX-License-Identifier: EUPL-1.2

extension Styles {
    /// The sharing question: two parties beside each other, ways on cards, and one sheet of paper.
    static let sharing = """
        .share-form{max-width:none}
        .share-parties,.share-others{display:grid;gap:0 2rem;
        grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
        .share-form fieldset .choice .hint{margin:0}
        .share-subject{font-size:1.05rem;margin-bottom:1rem}
        .share-verdict p{margin-bottom:.4rem}
        .conditions{list-style:none;margin:0 0 .8rem;padding:0;max-width:none}
        .conditions>li{position:relative;padding:.2rem 0 .2rem 1.7rem}
        .conditions>li::before{content:"";position:absolute;left:.1rem;top:.48rem;width:.95rem;height:.95rem;
        border:2px solid var(--line);border-radius:2px}
        .conditions>.one-of::before,.duties>li::before{border-radius:50%}
        .conditions ul{margin:.2rem 0 .3rem;padding-left:1.1rem;max-width:none}
        .who{color:var(--ink-soft);font-size:.88rem;white-space:normal}
        .who::before{content:"– "}
        .choose{font-weight:600}
        .share-subject,.share-verdict p,.share-index{max-width:none}
        .share-index{margin:.2rem 0 .6rem;padding-left:1.4rem;columns:2 24rem}
        .share-index .hint{font-size:.88rem}
        .share-ways{columns:2 24rem;column-gap:1.25rem;margin-bottom:.5rem}
        .share-ways .card{break-inside:avoid}
        .share-one,.share-one .conditions{columns:auto}
        .share-one .conditions{columns:2 26rem;column-gap:2rem}
        .share-one .conditions>li{break-inside:avoid}
        .way h4{margin:.6rem 0 .15rem}
        .way-articles,.way-readings{font-size:.88rem;margin:.3rem 0 0}
        .share-never li{margin-bottom:.3rem}
        .share-set{overflow-wrap:anywhere;font-size:.88rem}
        @media print{.share>details,.share-elsewhere,.way-readings,.share-index,.share .conditions details{display:none}
        .share,.share .share-subject{font-size:8.2pt;line-height:1.26}
        .share .who,.share .hint,.share .badge{font-size:.92em}
        .share-ways .card{break-inside:auto;-webkit-box-decoration-break:clone;box-decoration-break:clone}
        .share h1{font-size:14pt;margin:0}
        .share h2{font-size:11pt;margin:.5em 0 .2em}.share h3{font-size:10pt}.share h4{font-size:9pt;margin:.3em 0 0}
        .share p,.share ul{margin-bottom:.3em;max-width:none}.share .law-verdict{font-size:12pt}
        .share .card,.share .law,.share .alert{padding:.3rem .6rem;margin:0 0 .4rem}.share .law{border-top-width:3px}
        .share .conditions{margin-bottom:.3rem}.share .conditions>li{padding-block:0}
        .share .conditions>li::before{top:.15rem;width:.7rem;height:.7rem}
        .share-ways{columns:2;column-gap:.5rem}.share .card-head{margin-bottom:.1rem}
        .share-always .conditions,#daarna .conditions{columns:2}}
        """
}
