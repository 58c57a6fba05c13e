/// The stylesheet of the rating page: system fonts and system colours, light and dark.
let ratingStyle = """
    :root { color-scheme: light dark; --line: #8a8a8a; --soft: #f2f1ec; --mark: #1f5fa8; }
    @media (prefers-color-scheme: dark) { :root { --line: #7d7d7d; --soft: #24262a; --mark: #8fbdf0; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: Canvas; color: CanvasText;
      font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans Ethiopic", "Noto Sans Arabic", "Noto Sans Bengali",
      "Noto Sans Sinhala", "Noto Sans Khmer", "Noto Serif Tibetan", "Noto Sans CJK KR", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: baseline; }
    h1 { font-size: 1.4rem; margin: 0; } h2 { font-size: 1.1rem; } h3 { font-size: .95rem; margin: .8rem 0 .2rem; }
    details { border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .8rem; margin: .8rem 0; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
    .said { background: var(--soft); border-inline-start: .3rem solid var(--mark); padding: .5rem .8rem;
      max-height: 50vh; overflow: auto; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 1.5rem; }
    .sides ul { margin: 0; padding-inline-start: 1.2rem; overflow-wrap: anywhere; max-height: 30vh; overflow: auto; }
    fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: 1rem 0 .6rem;
      display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
    fieldset label { padding: .3rem .5rem; border-radius: .3rem; }
    fieldset label:has(input:checked) { outline: 2px solid var(--mark); }
    textarea { display: block; width: 100%; font: inherit; }
    nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }
    button { font: inherit; padding: .4rem .9rem; min-height: 2.5rem; }
    :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
    kbd { font: inherit; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; }

    """
