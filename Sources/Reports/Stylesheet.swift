/// The look of every page; system fonts only, light and dark, screen and paper.
let stylesheet = """
    :root{
    --paper:#fff;--ink:#1c2327;--soft:#56626b;--rule:#d9dee2;--faint:#f4f6f7;
    --proxy:#b3460a;--proxy-tint:#fbe6d8;--target:#1b5e9a;--target-tint:#dcebf8;
    --both:#6a4a94;--both-tint:#ebe3f5;--placebo:#8b969d;--warn:#fff3c9;--warn-ink:#4a3500;
    --distinct:#1b5e9a;--distinct-ink:#fff;--shared:#8fbde2;--shared-ink:#10212f;
    --mixed:#b9a0d8;--mixed-ink:#22143a;--leak:#c04d0b;--leak-ink:#fff;
    --other:#c9d0d4;--other-ink:#1c2327;--refused:#e6eaec;--refused-ink:#1c2327;
    --uncodable:#e6eaec;--uncodable-ink:#1c2327;
    --fallback:"Noto Sans Ethiopic","Abyssinica SIL",Nyala,Kefa,"Noto Sans Arabic","Geeza Pro",
    "Noto Sans Bengali","Nirmala UI","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",
    "Noto Sans CJK SC","PingFang SC","Microsoft YaHei";
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",
    var(--fallback),sans-serif;
    --serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Noto Serif",Georgia,
    "Noto Serif Ethiopic",var(--fallback),serif;
    --mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",
    var(--fallback),monospace;
    color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{
    --paper:#13181b;--ink:#e2e7ea;--soft:#a4b0b7;--rule:#2f383e;--faint:#1b2226;
    --proxy:#ff9d63;--proxy-tint:#4a2713;--target:#85bff0;--target-tint:#16344f;
    --both:#c6aaf0;--both-tint:#352650;--placebo:#7f8b93;--warn:#4b3a05;--warn-ink:#ffeeb8;
    --distinct:#2f7cc0;--distinct-ink:#fff;--shared:#7fb0d8;--shared-ink:#0d1a25;
    --mixed:#a58ac9;--mixed-ink:#180d2b;--leak:#d8641f;--leak-ink:#160800;
    --other:#56626a;--other-ink:#fff;--refused:#39434a;--refused-ink:#fff;
    --uncodable:#39434a;--uncodable-ink:#fff}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--sans);
    overflow-wrap:break-word}
    main{max-width:70rem;margin:0 auto;padding:0 1.25rem 5rem}
    :lang(am),:lang(ti),:lang(gez){line-height:1.75;
    font-family:"Noto Sans Ethiopic","Abyssinica SIL",Nyala,Kefa,var(--sans)}
    :lang(ar),:lang(arq),:lang(fa),:lang(ur),:lang(ps),:lang(ckb){line-height:1.8;
    font-family:"Noto Naskh Arabic","Geeza Pro","Noto Sans Arabic","Segoe UI",var(--sans)}
    :lang(as),:lang(bn){line-height:1.75;
    font-family:"Noto Sans Bengali","Kohinoor Bangla","Nirmala UI",var(--sans)}
    :lang(ko){font-family:"Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",var(--sans)}
    :lang(zh){font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",var(--sans)}
    h1,h2,h3{font-family:var(--serif);line-height:1.2;font-weight:600;text-wrap:balance}
    h1{font-size:clamp(2.1rem,1.6rem + 2.2vw,3.1rem);margin:0;letter-spacing:-.012em}
    h2{font-size:1.6rem;margin:4rem 0 .75rem;padding-top:1.1rem;border-top:1px solid var(--rule)}
    h3{font-size:1.2rem;margin:2.5rem 0 .5rem}
    h4{font-size:.95rem;margin:1.6rem 0 .35rem}
    p,ul,ol,dl{margin:.6rem 0;max-width:44rem}
    li{margin:.25rem 0}
    a{color:var(--target);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--target);
    outline-offset:2px}
    code,.id{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
    .crumb{font-size:.9rem;margin:1.5rem 0 0}
    .masthead{padding:2.2rem 0 .5rem}
    .native{font:400 clamp(1.4rem,1.1rem + 1.2vw,2rem)/1.5 var(--serif);color:var(--soft);margin:.2rem 0;
    text-align:left}
    .facts,.meta{color:var(--soft);font-size:.9rem}
    .facts{max-width:none}
    .lead{font:1.18rem/1.6 var(--serif);max-width:40rem}
    .soft{color:var(--soft)}
    .small{font-size:.88rem}
    .none{color:var(--soft);cursor:help}
    .contents ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;
    max-width:none;font-size:.92rem}
    .contents li{min-width:0;overflow-wrap:anywhere}
    .simulated{background:#7a1f5c;color:#fff;text-align:center;font-weight:600;
    padding:.8rem 1.25rem;font-size:1.05rem;
    border-block:.35rem solid;border-image:repeating-linear-gradient(135deg,#7a1f5c 0 .5rem,
    #fff 0 1rem) 6}
    .stamp{display:inline-block;background:#7a1f5c;color:#fff;font:600 .74rem/1.5 var(--sans);
    padding:0 .45em;border-radius:.2em;letter-spacing:.04em;text-transform:uppercase;
    vertical-align:.1em;white-space:nowrap}
    .with-note{display:block}
    .note{font-size:.86rem;line-height:1.5;color:var(--soft);border-inline-start:3px solid var(--rule);
    padding-inline-start:.9rem;margin:1rem 0;max-width:44rem}
    .note p{margin:.3rem 0}
    @media (min-width:62rem){.with-note{display:grid;column-gap:3rem;
    grid-template-columns:minmax(0,44rem) minmax(0,17rem)}
    .note{margin-top:.6rem;align-self:start}}
    .findings{list-style:none;padding:0;max-width:none;margin:.4rem 0 1.6rem}
    .findings li{display:grid;grid-template-columns:minmax(8rem,12rem) 11rem minmax(0,1fr);
    grid-template-rows:auto 1fr;gap:.1rem 1.75rem;padding:.8rem 0;border-top:1px solid var(--rule);margin:0}
    .findings .who,.findings .mini{grid-row:1/3}
    .findings .who{font-weight:600}
    .findings .kind{display:block;font-weight:400;font-size:.85rem;color:var(--soft)}
    .findings .says{font:1.05rem/1.5 var(--serif);max-width:40rem}
    .findings .how{grid-column:3;font-size:.88rem;color:var(--soft);
    font-variant-numeric:tabular-nums}
    .findings .how b{color:var(--ink);font-weight:600}
    .indistinguishable .mini .dot-proxy,.tooFew .mini .dot-proxy{fill:var(--paper);
    stroke:var(--placebo);stroke-width:1.5}
    .indistinguishable .mini .reach-proxy,.tooFew .mini .reach-proxy{stroke:var(--placebo);
    stroke-width:1.5}
    .group-head{margin:2rem 0 .2rem;font:600 1.05rem/1.4 var(--sans)}
    figure{margin:1.2rem 0 2rem}
    figcaption{max-width:44rem;font-size:.92rem;color:var(--soft);margin-bottom:.7rem}
    figcaption b{color:var(--ink)}
    .plot{font-size:.9rem;line-height:1.8em;display:grid;max-width:58rem;
    grid-template-columns:fit-content(15rem) minmax(8rem,1fr) max-content;column-gap:1rem}
    .plot ol{list-style:none;margin:0;padding:0;font-family:var(--sans);line-height:inherit}
    .plot li{height:1.8em;line-height:1.8em;margin:0;white-space:nowrap;overflow:hidden;
    text-overflow:ellipsis;color:var(--soft)}
    .plot .names{min-width:0}
    .plot .names li{text-align:end}
    .plot .values li{font-variant-numeric:tabular-nums;font-size:.93em;height:1.935em;
    line-height:1.935em}
    .plot .is-proxy{color:var(--ink);font-weight:600}
    .plot .kind{font-weight:400;color:var(--soft);font-size:.9em}
    .plot svg,.bar svg{display:block;overflow:visible;width:100%}
    svg text{fill:var(--soft);font-family:var(--sans);font-size:.85em;
    font-variant-numeric:tabular-nums}
    .grid-line{stroke:var(--rule);stroke-width:1}
    .zero-line{stroke:var(--ink);stroke-width:1.25}
    .reach{stroke:var(--placebo);stroke-width:1.5}
    .dot{fill:var(--paper);stroke:var(--placebo);stroke-width:1.5}
    .reach-proxy{stroke:var(--proxy);stroke-width:3}
    .dot-proxy{fill:var(--proxy);stroke:var(--paper);stroke-width:1}
    .legend{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;list-style:none;padding:0;margin:.5rem 0;
    font-size:.86rem;color:var(--soft);max-width:none}
    .legend li{display:flex;align-items:center;gap:.45rem}
    .legend svg{flex:none;overflow:visible}
    .bars{max-width:58rem}
    .bar{font-size:.9rem;margin:1rem 0 1.2rem}
    .bar p{margin:0;color:var(--soft);max-width:none;display:flex;flex-wrap:wrap;gap:0 .9rem}
    .bar p b{color:var(--ink)}
    .floor{stroke:var(--ink);stroke-width:2}
    .correct-line{stroke:var(--ink);stroke-width:1.25}
    svg .floor-text{fill:var(--ink)}
    .v-distinct{fill:var(--distinct)}.v-shared{fill:var(--shared)}.v-mixed{fill:var(--mixed)}
    .v-leak{fill:var(--leak)}.v-other{fill:var(--other)}.v-refused{fill:var(--refused)}
    .v-uncodable{fill:var(--uncodable);stroke:var(--soft);stroke-dasharray:2 2}
    svg .on-distinct{fill:var(--distinct-ink)}svg .on-shared{fill:var(--shared-ink)}
    svg .on-mixed{fill:var(--mixed-ink)}svg .on-leak{fill:var(--leak-ink)}
    svg .on-other{fill:var(--other-ink)}svg .on-refused{fill:var(--refused-ink)}
    svg .on-uncodable{fill:var(--uncodable-ink)}
    details{margin:.8rem 0}
    summary{cursor:pointer;color:var(--target);font-size:.92rem;width:fit-content}
    .scroll{overflow-x:auto;max-width:100%;margin:.8rem 0;border-block:1px solid var(--rule)}
    table{border-collapse:collapse;font-size:.85rem;line-height:1.45;
    font-variant-numeric:tabular-nums;min-width:100%}
    .under{color:var(--soft);font-size:.82rem;margin:-.3rem 0 1rem}
    th,td{padding:.4rem .7rem;text-align:start;vertical-align:top;border-top:1px solid var(--rule)}
    thead th{border-top:0;font-weight:600;color:var(--soft);vertical-align:bottom;
    font-size:.8rem;line-height:1.3}
    tbody th{font-weight:600}
    .n{text-align:end;white-space:nowrap}
    .wide{min-width:26rem}
    .once{white-space:nowrap}
    th.stick{position:sticky;inset-inline-start:0;background:var(--paper);z-index:1}
    tr.sub th,tr.sub td{border-top:1px dotted var(--rule);color:var(--soft)}
    .proxies dt{font-weight:600;margin-top:.7rem}
    .proxies dd{margin:0}
    .remarks dt{font-weight:600;margin-top:.6rem}
    .remarks dd{margin:0}
    .words{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.35rem 1rem}
    .words dt{font-weight:600}
    .words dd{margin:0}
    tr.is-proxy th,tr.is-proxy .role{color:var(--proxy);font-weight:600}
    .chip{display:inline-block;font-size:.82rem;font-weight:400;line-height:1.5;padding:0 .5em;border-radius:.8em;
    border:1px solid var(--rule);white-space:nowrap}
    .chip.leak{background:var(--leak);color:var(--leak-ink);border-color:transparent}
    .chip.mixed{background:var(--mixed);color:var(--mixed-ink);border-color:transparent}
    .chip.distinct{background:var(--distinct);color:var(--distinct-ink);border-color:transparent}
    .chip.shared{background:var(--shared);color:var(--shared-ink);border-color:transparent}
    .item{border-top:1px solid var(--rule);padding:1.2rem 0 1.4rem;scroll-margin-top:1rem}
    .item h3{margin:0;font:600 .95rem/1.5 var(--mono);overflow-wrap:anywhere}
    .prompt{font:1.12rem/1.6 var(--serif);margin:.6rem 0;white-space:pre-wrap;max-width:44rem;
    border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}
    .golds{font-size:.9rem;max-width:none;margin:.6rem 0}
    .golds>div{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:0 1.5rem;
    padding:.3rem 0}
    .golds dt{font-weight:600}
    .golds dt .small{font-weight:400}
    .golds .of-target{color:var(--target)}
    .golds .of-proxy{color:var(--proxy)}
    .golds dd{margin:0}
    .reply{margin:1rem 0 0;scroll-margin-top:1rem}
    .reply p{margin:.25rem 0;font-size:.85rem;color:var(--soft);max-width:none}
    .answer{white-space:pre-wrap;background:var(--faint);padding:.7rem .9rem;border-radius:.25rem;
    max-width:54rem;overflow:hidden;overflow-wrap:anywhere;line-height:1.7}
    .reply:target .answer,.item:target h3{outline:2px solid var(--target);outline-offset:2px}
    mark{color:inherit;background:none;padding:.08em 0;border-radius:.12em}
    mark.target{background:var(--target-tint);box-shadow:inset 0 -2px var(--target)}
    mark.proxy{background:var(--proxy-tint);border-bottom:2px dashed var(--proxy)}
    mark.both{background:var(--both-tint);border-bottom:4px double var(--both)}
    .u{display:inline-block;font:600 .68em/1.35 var(--mono);border:1px solid var(--soft);
    border-radius:.2em;padding:0 .25em;margin:0 .1em;color:var(--soft);background:var(--paper);
    unicode-bidi:isolate;direction:ltr;vertical-align:.08em}
    .toc{columns:17rem;list-style:none;padding:0;font-size:.86rem;max-width:none}
    .toc li{break-inside:avoid;margin:0;padding:.12rem 0}
    .toc a{overflow-wrap:anywhere}
    .pager{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0;font-size:.92rem}
    .mini{display:block;width:11rem;height:1.6em;overflow:visible}
    footer{margin-top:4rem;color:var(--soft);font-size:.86rem;border-top:1px solid var(--rule);
    padding-top:.8rem}
    @media (max-width:38rem){
    main{padding:0 1rem 3rem}
    .findings li{display:block}
    .findings .mini{width:100%;margin:.4rem 0}
    .words{display:block}
    .words dd{margin-bottom:.5rem}
    .word{display:none}
    .findings .kind{display:inline;margin-inline-start:.5rem}
    .plot{grid-template-columns:fit-content(8.5rem) minmax(6rem,1fr);font-size:.82rem;
    column-gap:.9rem}
    .plot .values,.plot .kind{display:none}
    .golds>div{display:block}
    th.stick{position:static}
    }
    @media print{
    :root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--faint:#f6f6f6;--target:#134a7c;
    --proxy:#9a3a05;--proxy-tint:#fbe6d8;--target-tint:#dcebf8;--both:#4d3470;--both-tint:#ebe3f5}
    body{font-size:10pt}
    main{max-width:none;padding:0}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .contents,.pager,.crumb{display:none}
    .scroll{overflow:visible}
    table{font-size:6.5pt;min-width:0}
    th,td{padding:.15rem .2rem}
    thead th{font-size:6pt}
    .n,.once{white-space:normal}
    .wide{min-width:6rem}
    th.stick{position:static}
    figure,.findings li,.item h3,tr{break-inside:avoid}
    h2,h3{break-after:avoid}
    details::details-content{content-visibility:visible;block-size:auto}
    }

    """
