#!/usr/bin/env python3
"""Writes an invented MediaWiki dump in the shape of a Wikipedia's export, the same for one seed."""
import argparse
import random
from xml.sax.saxutils import escape

HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="am">
  <siteinfo>
    <sitename>Invented</sitename>
    <dbname>inventedwiki</dbname>
    <namespaces>
      <namespace key="0" case="first-letter" />
      <namespace key="1" case="first-letter">Talk</namespace>
    </namespaces>
  </siteinfo>
"""


def words(rng, letters, count):
    return ["".join(rng.choice(letters) for _ in range(rng.randint(2, 9))) for _ in range(count)]


def page(rng, number, pools):
    """One page; a tenth are redirects, the texts are of every length up to some tens of kilobytes."""
    pool = rng.choice(pools)
    title = escape(" ".join(rng.choices(pool, k=rng.randint(1, 4))))
    space = rng.choice([0, 0, 0, 1, 10, 14])
    is_redirect = rng.random() < 0.1
    head = f'    <redirect title="{title} 2" />\n' if is_redirect else ""
    parts = []
    for _ in range(1 if is_redirect else min(int(rng.paretovariate(1.1) * 12), 900)):
        parts.append(" ".join(rng.choices(pool, k=rng.randint(4, 12))))
        parts.append(rng.choice([
            ".\n", "\n\n== " + rng.choice(pool) + " ==\n", "[[" + rng.choice(pool) + "]] ",
            "<ref name=\"a\">{{cite web |url=https://example.org/?a=1&b=2 |title=x}}</ref>\n",
            "\n| name = ", "&nbsp;", "'''" + rng.choice(pool) + "''' "]))
    text = escape("".join(parts))
    return f"""  <page>
    <title>{title} {number}</title>
    <ns>{space}</ns>
    <id>{number}</id>
{head}    <revision>
      <id>{number * 7}</id>
      <parentid>{number * 7 - 3}</parentid>
      <timestamp>2020-03-19T21:01:11Z</timestamp>
      <contributor>
        <username>{rng.choice(pool)}</username>
        <id>{rng.randint(1, 99999)}</id>
      </contributor>
      <minor />
      <comment>{rng.choice(pool)}</comment>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text bytes="{len(text)}" xml:space="preserve">{text}</text>
      <sha1>phoiac9h4m842xq45sp7s6u21eteeq1</sha1>
    </revision>
  </page>
"""


def write(path, megabytes, seed=1):
    rng = random.Random(seed)
    latin = words(rng, "abcdefghiklmnoprstuvyz", 4000)
    pools = [
        latin, words(rng, [chr(c) for c in range(0x1200, 0x1340)], 4000),
        words(rng, [chr(c) for c in range(0x995, 0x9b0)], 4000),
    ]
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD)
        # A few thousand pages are made and then repeated under other numbers and titles.
        made = [page(rng, number, pools) for number in range(1, 2001)]
        while file.tell() < megabytes * 1_000_000:
            rng.shuffle(made)
            file.writelines(made)
        file.write("</mediawiki>\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.file, options.megabytes, options.seed)
