/// The frame of a page and its running text.
let textStyles = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/var(--leading,1.6) var(--sans);
    overflow-wrap:break-word}
    main{max-width:70rem;margin:0 auto;padding:0 1.25rem 5rem}
    main:focus{outline:none}
    .skip{position:absolute;inset-inline-start:.5rem;top:.5rem;z-index:3;padding:.5rem .9rem;
    background:var(--paper);border:2px solid var(--target);border-radius:.25rem}
    .skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;padding:0;border:0;overflow:hidden;
    white-space:nowrap}
    .site-nav{border-bottom:1px solid var(--rule);font-size:.92rem}
    .site-nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;max-width:70rem;
    margin:0 auto;padding:.55rem 1.25rem}
    .site-nav li{margin:0}
    .site-nav a{display:inline-block;padding:.3rem 0;text-decoration:none;color:var(--soft)}
    .site-nav a:hover,.site-nav a:focus-visible{text-decoration:underline;color:var(--ink)}
    .site-nav [aria-current]{color:var(--ink);font-weight:600;
    box-shadow:inset 0 -2px var(--ink)}
    h1,h2,h3{font-family:var(--serif);line-height:1.2;font-weight:600;text-wrap:balance}
    h1{font-size:clamp(2.1rem,1.6rem + 2.2vw,3.1rem);margin:0;letter-spacing:-.012em}
    h2{font-size:1.6rem;margin:4rem 0 .75rem;padding-top:1.1rem;border-top:1px solid var(--rule)}
    h3{font-size:1.2rem;margin:2.5rem 0 .5rem}
    h4{font-size:.95rem;margin:1.6rem 0 .35rem}
    p,ul,ol,dl{margin:.6rem 0;max-width:44rem}
    li{margin:.25rem 0}
    a{color:var(--target);text-underline-offset:.15em;text-decoration-thickness:1px}
    input,select,button,textarea{font:inherit;color:inherit;background:var(--paper);
    border:1px solid var(--soft);border-radius:.25rem;padding:.35rem .6rem;max-width:100%}
    button{cursor:pointer}
    :is(a,summary,.scroll,input,select,button,textarea,[tabindex]):focus-visible{outline:3px solid var(--target);
    outline-offset:2px}
    code,.id{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
    .crumb{font-size:.9rem;margin:1.5rem 0 0}
    .masthead{padding:2.2rem 0 .5rem}
    .native{font:400 clamp(1.4rem,1.1rem + 1.2vw,2rem)/1.5 var(--serif);color:var(--soft);margin:.2rem 0;
    text-align:left}
    [dir=rtl] .native{text-align:right}
    .facts,.meta{color:var(--soft);font-size:.9rem}
    .facts{max-width:none}
    .lead{font:1.18rem/1.6 var(--serif);max-width:40rem}
    .soft{color:var(--soft)}
    .small{font-size:.88rem}
    i[title]{font-style:normal;color:var(--soft);cursor:help}
    .u{display:inline-block;font:600 .68em/1.35 var(--mono);border:1px solid var(--soft);
    border-radius:.2em;padding:0 .25em;margin:0 .1em;color:var(--soft);background:var(--paper);
    unicode-bidi:isolate;direction:ltr;vertical-align:.08em}
    footer{margin-top:4rem;color:var(--soft);font-size:.86rem;border-top:1px solid var(--rule);
    padding-top:.8rem}

    """
