/// Stamps, notes, findings and drawings.
let figureStyles = """
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
    .band{fill:var(--rule);fill-opacity:.55;stroke:none}
    .against .kind{font:400 .9rem/1.4 var(--sans);color:var(--soft)}
    .command code{background:var(--faint);padding:.3rem .6rem;border-radius:.25rem;display:inline-block}
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
    line{stroke:var(--rule);stroke-width:1}
    svg svg{overflow:visible}
    .mini>rect:not(.band){width:1px;height:100%;fill:var(--rule);transform:translateX(-.5px)}
    .mini>rect.zero{width:1.25px;fill:var(--ink);transform:translateX(-.625px)}
    .zero-line{stroke:var(--ink);stroke-width:1.25}
    .reach{stroke:var(--placebo);stroke-width:1.5}
    .dot,.plot circle{fill:var(--paper);stroke:var(--placebo);stroke-width:1.5}
    .plot circle{r:4px}
    .reach-proxy{stroke:var(--proxy);stroke-width:3}
    .dot-proxy{fill:var(--proxy);stroke:var(--paper);stroke-width:1}
    .dot-plain{fill:var(--paper);stroke:var(--soft);stroke-width:1.25}
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
    svg{direction:ltr}
    :lang(ar) svg text{direction:rtl}
    :lang(ar) svg text:not([text-anchor]){text-anchor:end}
    :lang(ar) svg text[text-anchor=end]{text-anchor:start}
    .runs dt{font-weight:600;scroll-margin-top:1rem}
    .runs dd{margin:0}
    .findings .who .kind{margin:0}
    .findings .axis{border-top:0;padding:0 0 .6rem;color:var(--soft);font-size:.82rem}
    .findings .axis .who{font-weight:400;text-align:end}
    .band{fill:var(--rule)}
    .plane{display:block;overflow:visible;max-width:46rem}
    @media (max-width:38rem){.findings .axis .who{text-align:start}}
    @media (forced-colors:active){.band{fill:GrayText}}
    .mini{display:block;width:11rem;height:1.6em;overflow:visible}

    """
