/// The finder of the audit page, its list, and what locale pages added to figures.
let finderStyles = """
    .finder{display:grid;gap:.6rem 1.2rem;align-items:end;
    grid-template-columns:repeat(auto-fill,minmax(11rem,1fr))}
    .finder p{margin:0;max-width:none}
    .finder p:first-child{grid-column:1/-1}
    .finder label{display:block;font-size:.85rem;color:var(--soft)}
    .finder input,.finder select{width:100%}
    .finder button{justify-self:start}
    .found{padding:0;list-style:none;max-width:none}
    .found li{border-top:1px solid var(--rule);padding:.9rem 0;margin:0}
    .found .meta,.found .chips,.found .foot{margin:.2rem 0;max-width:none}
    .found .prompt{font-size:1rem;margin:.4rem 0}
    .found .foot{font-size:.88rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center}
    .found .foot button{padding:.1rem .5rem}
    textarea.cite{width:100%;min-height:5rem;font:.88rem/1.5 var(--mono)}
    .cite{font-family:var(--mono);font-size:.82rem;overflow-wrap:anywhere;user-select:all}
    .parts{max-width:none;padding-inline-start:2.2rem}
    .asked{margin:1rem 0 0;padding-inline-start:1rem;border-inline-start:1px solid var(--rule);
    scroll-margin-top:1rem}
    .asked h4{margin:.2rem 0 .1rem}
    .asked h5{margin:.9rem 0 .1rem;font-size:.9rem}
    .asked>.meta{margin:0;font:.82rem/1.5 var(--mono);overflow-wrap:anywhere}
    .asked:target h4{outline:2px solid var(--target);outline-offset:2px}
    .permalink{color:var(--soft);padding:0 .3em}
    .signs{color:var(--soft);font-size:.9em;white-space:nowrap}
    .where{color:var(--soft);font-size:.94em}
    @media print{#finder,.audit-index,.permalink{display:none}.asked{break-inside:auto}}

    """
