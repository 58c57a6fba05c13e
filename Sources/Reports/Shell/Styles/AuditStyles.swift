/// The audit trail: items, golds, answers and what they matched.
let auditStyles = """
    .item{border-top:1px solid var(--rule);padding:1.2rem 0 1.4rem;scroll-margin-top:1rem}
    .item h3{margin:0;font:600 .95rem/1.5 var(--mono);overflow-wrap:anywhere}
    .prompt{font:1.12rem/1.6 var(--serif);margin:.6rem 0;white-space:pre-wrap;max-width:44rem;
    border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}
    .golds{font-size:.9rem;max-width:none;margin:.6rem 0}
    .golds>div{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:0 1.5rem;
    padding:.3rem 0}
    .golds small,.golds dd>div{font-weight:400;font-size:.88rem;color:var(--soft)}
    .golds .of-target,.golds .of-proxy{color:var(--target);font-weight:600}
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
    .toc{columns:17rem;list-style:none;padding:0;font-size:.86rem;max-width:none}
    .toc li{break-inside:avoid;margin:0;padding:.12rem 0}
    .toc a{overflow-wrap:anywhere}
    .pager{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0;font-size:.92rem}

    """
