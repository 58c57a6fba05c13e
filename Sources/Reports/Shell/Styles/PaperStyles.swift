/// What changes on paper, whatever the colours of the screen.
///
/// Folded tables stay folded unless their reader opened them: a locale's page has some seventy sheets
/// of them, and each repeats what stands beside its plot.
let paperStyles = """
    @media print{
    :root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--faint:#f6f6f6;--target:#134a7c;
    --proxy:#9a3a05;--proxy-tint:#fbe6d8;--target-tint:#dcebf8;--both:#4d3470;--both-tint:#ebe3f5}
    body{font-size:10pt}
    main{max-width:none;padding:0}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .contents,.pager,.crumb,.site-nav,.skip,.filters,.data,.downloads{display:none}
    @page{margin:16mm 14mm}
    a{color:inherit;text-decoration:none}
    .scroll{overflow:visible}
    table{font-size:6.5pt;min-width:0}
    th,td{padding:.15rem .2rem}
    thead th{font-size:6pt}
    .n,.once,.firm tbody th,.figures :is(td,thead th):not([class]){white-space:normal}
    .wide{min-width:6rem}
    :is(.figures,.plain,.matrix) th:first-child{position:static}
    .plot,.bar,.findings li,.item h3,tr,figcaption{break-inside:avoid}
    h2,h3,.meta,figcaption,summary,.legend{break-after:avoid}
    .findings .axis{break-before:avoid}
    }

    """
