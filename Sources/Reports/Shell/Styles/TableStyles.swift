/// Tables, lists of words and chips.
let tableStyles = """
    details{margin:.8rem 0}
    summary{cursor:pointer;color:var(--target);font-size:.92rem;width:fit-content}
    .scroll{overflow-x:auto;max-width:100%;margin:.8rem 0;border-block:1px solid var(--rule)}
    table{border-collapse:collapse;font-size:.85rem;line-height:1.45;
    font-variant-numeric:tabular-nums;min-width:100%}
    .under,.data{color:var(--soft);font-size:.82rem;margin:-.3rem 0 1rem}
    th,td{padding:.4rem .7rem;text-align:start;vertical-align:top;border-top:1px solid var(--rule)}
    thead th{border-top:0;font-weight:600;color:var(--soft);vertical-align:bottom;
    font-size:.8rem;line-height:1.3}
    tbody th{font-weight:600}
    .n,.figures :is(td,thead th):not([class]){text-align:end;white-space:nowrap}
    .wide{min-width:26rem}
    th code{overflow-wrap:normal}
    .once,.firm tbody th{white-space:nowrap}
    :is(.figures,.plain,.matrix) th:first-child{position:sticky;inset-inline-start:0;background:var(--paper);z-index:1}
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

    """
