/// The look of what only pages over all locales have.
let siteStyle = """
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));
    gap:1.6rem 2.4rem;margin:1rem 0 2rem}
    .panels.two{grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
    .small-multiple{min-width:0;border-top:1px solid var(--rule);padding-top:.5rem}
    .small-multiple .group-head{margin:0 0 .4rem;font-size:.95rem}
    .small-multiple .group-head .soft{font-weight:400;font-size:.85rem}
    .small-multiple .says{list-style:none;padding:0;margin:.4rem 0 .1rem;font:.95rem/1.45 var(--serif)}
    .small-multiple .says .leans{font-weight:600}
    .small-multiple .how,.how{font-size:.82rem;color:var(--soft);margin:.2rem 0 0}
    .panel{list-style:none;margin:0;padding:0;max-width:none;font-size:.85rem}
    .panel li{display:grid;grid-template-columns:minmax(0,6.6rem) minmax(5rem,1fr) 5.6rem;
    column-gap:.8rem;align-items:center;margin:0;min-height:2.3rem}
    .panels.two .panel li{grid-template-columns:minmax(0,9.5rem) minmax(5rem,1fr) 5.6rem}
    .panel .p-name{overflow-wrap:anywhere;line-height:1.25}
    .panel .p-value{font-variant-numeric:tabular-nums;line-height:1.2;color:var(--soft)}
    .panel .p-value b{color:var(--ink);font-weight:600;display:block}
    .panel .p-value .reach-text{font-size:.85em;white-space:nowrap}
    .panel .mini{width:100%;height:2.3rem;overflow:visible}
    .panel .axis{min-height:1.4rem;color:var(--soft);font-size:.9em}
    .panel .axis .mini{height:1.4rem}
    .locales{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));
    gap:0 2.4rem}
    .locale{min-width:0}
    .locale.many{grid-column:1/-1}
    .locale{margin-top:2.2rem;scroll-margin-top:1rem}
    .locale h3{margin:0 0 .2rem;font-size:1.35rem}
    .locale h3 .own{font-weight:400;color:var(--soft);font-size:.85em;margin-inline:.3rem}
    .locale h3 code{font-size:.65em;color:var(--soft);font-weight:400}
    .sign{white-space:nowrap;color:var(--soft)}
    .sign.leans{color:var(--proxy);font-weight:600}
    table.glance td,table.glance th{padding:.3rem .7rem}
    table.glance code{white-space:nowrap}
    .strips{list-style:none;padding:0;max-width:none;margin:1rem 0;font-size:.88rem}
    .strips li{display:grid;grid-template-columns:minmax(10rem,15rem) minmax(6rem,1fr) 15rem;
    gap:.2rem 1.1rem;align-items:center;padding:.35rem 0;border-top:1px solid var(--rule);margin:0}
    .strips .p-value{font-variant-numeric:tabular-nums;color:var(--soft);font-size:.92em}
    .strip{display:block;width:100%;height:1.4em;overflow:visible}
    .flip{border-top:1px solid var(--rule);padding:.9rem 0}
    .flip h3{margin:0;font:600 .9rem/1.5 var(--mono);overflow-wrap:anywhere}
    .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.6rem 1.6rem}
    .side{min-width:0}
    .side .meta{margin:.3rem 0}
    .turns .same{color:var(--soft)}
    table.matrix td,table.matrix th{padding:.25rem .5rem}
    table.matrix .high{background:var(--proxy-tint)}
    table.matrix .high2{background:var(--proxy-tint);box-shadow:inset 0 -3px var(--proxy);font-weight:600}
    table.matrix .low{background:var(--target-tint)}
    .scatter{max-width:46rem}
    .dots{display:block;overflow:visible}
    .dot-item{fill:var(--target);fill-opacity:.55}
    .measure{border-top:1px solid var(--rule);padding:.7rem 0 .4rem;margin:0}
    .measure h3{margin:.2rem 0}
    .formula{overflow-x:auto;padding:.5rem 0;max-width:100%}
    math{font-size:1.2rem;font-family:"Latin Modern Math","STIX Two Math","Cambria Math",
    "Noto Sans Math",math,serif}
    math[display="block"]{text-align:start;display:block math;width:fit-content;margin:.3rem 0}
    .source{font-size:.84rem;color:var(--soft);margin:.15rem 0}
    .lenses dt{font-weight:600;margin-top:1.6rem;font-size:1.1rem}
    .lenses dd{margin:0}
    .missing{border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}
    .missing pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--faint);
    padding:.5rem .8rem;margin:.4rem 0;font-size:.9rem}
    .downloads{font-size:.92rem}
    .downloads a{overflow-wrap:anywhere;font-family:var(--mono);font-size:.9em}
    @media (max-width:38rem){
    .panel li,.panels.two .panel li{grid-template-columns:minmax(0,6.6rem) minmax(4rem,1fr) 5.4rem;
    column-gap:.6rem}
    .strips li{grid-template-columns:minmax(0,1fr)}
    }
    @media print{
    .panels,.locales{grid-template-columns:repeat(2,1fr)}
    .locale .panels:has(:only-child){grid-template-columns:1fr}
    .small-multiple,.flip,.measure{break-inside:avoid}
    }

    """
