/// Colours, light and dark; pairs of text and ground have a contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3).
let colourStyles = """
    :root{
    --paper:#fff;--ink:#1c2327;--soft:#56626b;--rule:#d9dee2;--faint:#f4f6f7;
    --proxy:#b3460a;--proxy-tint:#fbe6d8;--target:#1b5e9a;--target-tint:#dcebf8;
    --both:#6a4a94;--both-tint:#ebe3f5;--placebo:#8b969d;--warn:#fff3c9;--warn-ink:#4a3500;
    --distinct:#1b5e9a;--distinct-ink:#fff;--shared:#8fbde2;--shared-ink:#10212f;
    --mixed:#b9a0d8;--mixed-ink:#22143a;--leak:#c04d0b;--leak-ink:#fff;
    --other:#c9d0d4;--other-ink:#1c2327;--refused:#e6eaec;--refused-ink:#1c2327;
    --uncodable:#e6eaec;--uncodable-ink:#1c2327;
    color-scheme:light dark}
    @media (prefers-color-scheme:dark){:root{
    --paper:#13181b;--ink:#e2e7ea;--soft:#a4b0b7;--rule:#2f383e;--faint:#1b2226;
    --proxy:#ff9d63;--proxy-tint:#4a2713;--target:#85bff0;--target-tint:#16344f;
    --both:#c6aaf0;--both-tint:#352650;--placebo:#7f8b93;--warn:#4b3a05;--warn-ink:#ffeeb8;
    --distinct:#2a72b4;--distinct-ink:#fff;--shared:#7fb0d8;--shared-ink:#0d1a25;
    --mixed:#a58ac9;--mixed-ink:#180d2b;--leak:#d8641f;--leak-ink:#160800;
    --other:#56626a;--other-ink:#fff;--refused:#39434a;--refused-ink:#fff;
    --uncodable:#39434a;--uncodable-ink:#fff}}

    """
