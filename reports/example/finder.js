
"use strict";
(function () {
  const at = function (id) { return document.getElementById(id); };
  const say = function (name, slots) {
    let text = at("say-" + name).textContent;
    Object.keys(slots || {}).forEach(function (slot) {
      text = text.split("{" + slot + "}").join(String(slots[slot]));
    });
    return text;
  };
  const language = document.documentElement.lang;
  const format = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language);
  const make = function (name, look, text) {
    const node = document.createElement(name);
    if (look) { node.className = look; }
    if (text !== undefined) { node.textContent = text; }
    return node;
  };
  // Data files call this function; each is asked for once at a time.
  let waiting = null;
  window.palimpsest = function (name, data) {
    if (waiting) { if (waiting.name === name) { waiting.data = data; } }
  };
  let queue = Promise.resolve();
  const load = function (file, name) {
    queue = queue.then(function () {
      return new Promise(function (done) {
        const script = document.createElement("script");
        const finish = function () {
          const data = waiting.data;
          waiting = null;
          script.remove();
          done(data);
        };
        waiting = { name: name, data: null };
        script.onload = finish;
        script.onerror = finish;
        script.src = "audit/" + file + ".js";
        document.head.append(script);
      });
    });
    return queue;
  };
  // Compatibility forms, case, Latin and Arabic marks and the tatweel do not tell words apart, and
  // neither do signs that do not show, line ends among them: a field for text takes none.
  const fold = function (text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, "")
      .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "").normalize("NFC");
  };
  const plain = function (segments) {
    return segments.map(function (segment) {
      return typeof segment === "string" ? segment : segment[0] === 4 ? "" : segment[1];
    }).join("");
  };
  // The same with the names of signs that do not show, as pages have them.
  const named = function (segments) {
    return segments.map(function (segment) {
      return typeof segment === "string" ? segment : segment[1];
    }).join("");
  };
  const holds = function (segments, text, head) {
    const words = plain(segments);
    if (fold(head + words).includes(text)) { return true; }
    const all = named(segments);
    return all === words ? false : fold(head + all).includes(text);
  };
  const looks = ["", "target", "proxy", "both", "u"];
  const show = function (node, segments) {
    segments.forEach(function (segment) {
      if (typeof segment === "string") { node.append(segment); return; }
      const kind = segment[0];
      node.append(make(kind === 4 ? "bdi" : "mark", looks[kind], segment[1]));
    });
  };
  const most = 50;
  let index = null;
  let turn = 0;
  let next = 0;
  let found = 0;
  const chosen = function (id) {
    const value = at(id).value;
    return value === "" ? -1 : Number(value);
  };
  const wish = function () {
    const proxy = chosen("find-proxy");
    return {
      text: fold(at("find-text").value.trim()), facet: chosen("find-facet"),
      framing: chosen("find-framing"), model: chosen("find-model"), proxy: proxy,
      verdict: at("find-verdict").value
    };
  };
  const order = "dsmloru-";
  const fits = function (letters, want) {
    if (want.verdict === "") { return true; }
    if (want.proxy >= 0) { return letters.charAt(want.proxy) === want.verdict; }
    return letters.includes(want.verdict);
  };
  const mayHold = function (part, want) {
    if (want.facet >= 0) { if (!part[1].includes(want.facet)) { return false; } }
    if (want.framing >= 0) { if (!part[2].includes(want.framing)) { return false; } }
    if (want.model >= 0) { if (!part[3].includes(want.model)) { return false; } }
    if (want.verdict === "") { return true; }
    const place = order.indexOf(want.verdict);
    if (want.proxy >= 0) { return part[4][want.proxy][place] > 0; }
    return part[4].some(function (counts) { return counts[place] > 0; });
  };
  const pageOf = function (part, anchor) { return "audit_" + part + ".html#" + anchor; };
  const verdicts = function (letters) {
    return index[3].map(function (proxy, i) {
      const letter = letters.charAt(i);
      const word = letter === "-" ? say("none") : at("verdict-" + letter).textContent;
      return say("against", { verdict: word, culture: proxy[1] });
    });
  };
  const names = { d: "distinct", s: "shared", m: "mixed", l: "leak" };
  const entry = function (part, item, reply) {
    const model = index[2][reply[0]];
    const line = make("li");
    const head = make("p", "meta");
    const link = make("a", "", item[1]);
    link.href = pageOf(part, "a-" + reply[6]);
    head.append(make("bdi"));
    head.firstChild.append(link);
    head.append(" · ", at("framing-" + index[1][item[3]]).textContent, " · ");
    head.append(make("bdi", "", model[0]), ", ", make("bdi", "", model[1]), " ");
    if (model[2] === 1) { head.append(make("span", "stamp", say("simulated")), " "); }
    head.append(say("sample", { n: format.format(reply[1]) }));
    line.append(head);
    const prompt = make("div", "prompt");
    prompt.lang = item[4];
    prompt.dir = "auto";
    show(prompt, item[5]);
    line.append(prompt);
    const judged = make("p", "chips");
    verdicts(reply[2]).forEach(function (text, i) {
      judged.append(make("span", "chip " + (names[reply[2].charAt(i)] || ""), text), " ");
    });
    line.append(judged);
    if (reply[5] === 2) {
      line.append(make("p", "soft", say("empty")));
    } else if (reply[5] === 1) {
      line.append(make("p", "soft", say("failure", { failure: plain(reply[4]) })));
    } else {
      const answer = make("div", "answer");
      answer.lang = reply[3];
      answer.dir = "auto";
      show(answer, reply[4]);
      line.append(answer);
    }
    if (reply[5] === 3) { line.append(make("p", "soft", say("truncated"))); }
    const foot = make("p", "foot");
    const more = make("a", "", say("open"));
    more.href = link.href;
    const cite = make("button", "", say("copy"));
    cite.type = "button";
    cite.addEventListener("click", function () {
      // A path on a disk leads nobody else anywhere and tells its owner's folders.
      const here = location.protocol === "file:"
        ? location.pathname.split("/").slice(-2).map(decodeURIComponent).join("/")
        : location.href.split("#")[0];
      const said = reply[5] === 2 ? say("empty") : reply[5] === 1
        ? say("failure", { failure: named(reply[4]) }) : named(reply[4]);
      const signs = Array.from(said.replace(/\s+/g, " ").trim());
      // The answer comes last: what looks like a slot in it stays as it is.
      const text = say("citation", {
        item: item[1], model: model[0], condition: model[1], n: reply[1],
        verdicts: verdicts(reply[2]).join("; "), link: here + "#a-" + reply[6],
        date: new Date().toISOString().slice(0, 10),
        answer: signs.length > 300 ? signs.slice(0, 300).join("") + "…" : signs.join("")
      });
      const put = function () {
        const box = make("textarea", "cite");
        box.value = text;
        box.readOnly = true;
        cite.after(box);
        box.focus();
        box.select();
      };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(function () {
          cite.textContent = say("copied");
        }, put);
      } else { put(); }
    });
    foot.append(more, " ", cite);
    line.append(foot);
    return line;
  };
  const state = function (done, busy) {
    const text = say("found", {
      found: format.format(found), done: format.format(done),
      all: format.format(index[4].length)
    });
    at("find-state").textContent = busy ? say("loading") + " " + text : text;
  };
  const look = async function (mine, goal) {
    const want = wish();
    at("find-more").hidden = true;
    for (; index[4].length > next; next += 1) {
      if (!mayHold(index[4][next], want)) { continue; }
      if (found >= goal) { break; }
      state(next, true);
      const part = next + 1;
      const data = await load(String(part), part);
      if (mine !== turn) { return; }
      if (!data) { at("find-state").textContent = say("failed"); return; }
      const fragment = document.createDocumentFragment();
      data.forEach(function (item) {
        if (want.facet >= 0) { if (item[2] !== want.facet) { return; } }
        if (want.framing >= 0) { if (item[3] !== want.framing) { return; } }
        const asked = want.text === "" || holds(item[5], want.text, item[1] + " ");
        item[6].forEach(function (reply) {
          if (want.model >= 0) { if (reply[0] !== want.model) { return; } }
          if (!fits(reply[2], want)) { return; }
          if (!asked) { if (!holds(reply[4], want.text, "")) { return; } }
          found += 1;
          if (goal >= found) { fragment.append(entry(part, item, reply)); }
          else { rest.push([part, item, reply]); }
        });
      });
      at("find-list").append(fragment);
    }
    state(next, false);
    at("find-more").hidden = rest.length === 0 ? next >= index[4].length : false;
  };
  let rest = [];
  const start = function () {
    turn += 1;
    next = 0;
    found = 0;
    rest = [];
    at("find-list").replaceChildren();
    const want = wish();
    const idle = want.text === "" ? want.facet + want.framing + want.model === -3 : false;
    if (idle) { if (want.verdict === "") {
      at("find-state").textContent = "";
      at("find-more").hidden = true;
      return;
    } }
    look(turn, most);
  };
  at("find-more").addEventListener("click", function () {
    const batch = rest.splice(0, most);
    const fragment = document.createDocumentFragment();
    batch.forEach(function (one) { fragment.append(entry(one[0], one[1], one[2])); });
    const first = fragment.querySelector("a");
    at("find-list").append(fragment);
    if (first) { first.focus(); }
    if (rest.length === 0) { look(turn, found + most); }
  });
  const fill = function (id, options) {
    options.forEach(function (option) {
      const node = make("option", "", option[1]);
      node.value = option[0];
      at(id).append(node);
    });
  };
  const lead = async function () {
    const anchor = /^#([aq])-([0-9a-f]{12})/.exec(location.hash);
    if (anchor) {
      let places = index[5];
      if (places.length === 0) {
        places = await load("find-" + parseInt(anchor[2].charAt(0), 16), "find");
      }
      const place = (places || []).find(function (one) { return one[0] === anchor[2]; });
      if (place) { location.replace(pageOf(place[1], location.hash.slice(1))); }
      return;
    }
    if (!location.hash.startsWith("#?")) { return; }
    const asked = new URLSearchParams(location.hash.slice(2));
    const pick = function (id, list, name) {
      const place = list.findIndex(function (one) { return one === asked.get(name); });
      if (place >= 0) { at(id).value = String(place); }
    };
    pick("find-facet", index[0], "facet");
    pick("find-framing", index[1], "framing");
    pick("find-model", index[2].map(function (m) { return m[0] + " " + m[1]; }), "model");
    pick("find-proxy", index[3].map(function (p) { return p[0]; }), "proxy");
    if (order.includes(asked.get("verdict") || " ")) {
      at("find-verdict").value = asked.get("verdict");
    }
    at("find-text").value = asked.get("text") || "";
    start();
  };
  load("index", "index").then(function (data) {
    if (!data) { return; }
    index = data;
    fill("find-facet", index[0].map(function (f, i) { return [i, f]; }));
    fill("find-framing", index[1].map(function (f, i) {
      return [i, at("framing-" + f).textContent];
    }));
    fill("find-model", index[2].map(function (m, i) { return [i, m[0] + ", " + m[1]]; }));
    fill("find-proxy", index[3].map(function (p, i) { return [i, p[1]]; }));
    fill("find-verdict", order.slice(0, 7).split("").map(function (letter) {
      return [letter, at("verdict-" + letter).textContent];
    }));
    at("finder").hidden = false;
    let timer = 0;
    const form = document.querySelector("form.finder");
    form.addEventListener("submit", function (event) { event.preventDefault(); start(); });
    form.addEventListener("reset", function () { setTimeout(start, 0); });
    form.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(start, 250);
    });
    window.addEventListener("hashchange", lead);
    lead();
  });
}());
