/// What changes on narrow and wide screens, with forced colours and with less motion.
let mediumStyles = """
    @media (max-width:38rem){
    main{padding:0 1rem 3rem}
    .site-nav ul{padding:.4rem 1rem;gap:0 1.1rem}
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
    :is(.figures,.plain,.matrix) th:first-child{position:static}
    }
    @media (min-width:120rem){html{font-size:112.5%}}
    @media (prefers-reduced-motion:reduce){*,::before,::after{animation:none!important;
    transition:none!important;scroll-behavior:auto!important}}
    @media (forced-colors:active){
    .chip,.stamp,.simulated,.u{border:1px solid CanvasText}
    mark{forced-color-adjust:none;color:CanvasText;background:Canvas}
    mark.target{box-shadow:none;border-bottom:2px solid CanvasText}
    mark.proxy,mark.both{border-bottom-color:CanvasText}
    line{stroke:GrayText}.mini>rect:not(.band){fill:GrayText}
    .mini>rect.zero{fill:CanvasText}.zero-line,.reach,.floor,.correct-line{stroke:CanvasText}
    .dot,.plot circle{fill:Canvas;stroke:CanvasText}.reach-proxy{stroke:Highlight}
    .dot-proxy{fill:Highlight;stroke:Canvas}
    .bar svg{forced-color-adjust:none}
    svg text{fill:CanvasText}
    .site-nav [aria-current]{border-bottom:2px solid CanvasText}
    }

    """
