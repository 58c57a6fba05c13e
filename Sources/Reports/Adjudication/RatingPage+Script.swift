/// The script of the rating page; every text of the data goes in as text and never as markup.
let ratingScript = #"""
    "use strict";
    (function () {
      var data = JSON.parse(document.getElementById("data").textContent);
      var words = ["a", "b", "both", "neither", "refused", "unsure"];
      var names = ["A", "B", "Both", "Neither", "Refused", "Cannot tell"];
      var labels = {}, notes = {}, place = 0, saved = true;
      var store = "palimpsest-rating-" + data.name;
      function byId(id) { return document.getElementById(id); }
      function keep() {
        saved = false;
        try { localStorage.setItem(store, JSON.stringify({ labels: labels, notes: notes })); } catch (e) { return; }
      }
      function known(values, test) {
        var kept = {};
        data.rows.forEach(function (row) {
          var value = values && Object.prototype.hasOwnProperty.call(values, row[0]) ? values[row[0]] : undefined;
          if (typeof value === "string" && test(value)) { kept[row[0]] = value; }
        });
        return kept;
      }
      try {
        var earlier = JSON.parse(localStorage.getItem(store) || "{}");
        labels = known(earlier.labels, function (word) { return words.indexOf(word) >= 0; });
        notes = known(earlier.notes, function () { return true; });
      } catch (e) { labels = {}; notes = {}; }
      words.forEach(function (word, index) {
        var label = document.createElement("label");
        var input = document.createElement("input");
        input.type = "radio"; input.name = "label"; input.value = word; input.id = "label-" + word;
        var key = document.createElement("kbd");
        key.textContent = String(index + 1);
        label.append(input, " ", names[index], " ", key);
        input.addEventListener("change", function () { labels[data.rows[place][0]] = word; keep(); progress(); });
        byId("labels").append(label);
      });
      function list(element, text) {
        element.textContent = "";
        text.split("\n").forEach(function (line) {
          var entry = document.createElement("li");
          entry.dir = "auto";
          line.split(" = ").forEach(function (wording, index) {
            var part = document.createElement("bdi");
            part.textContent = wording;
            entry.append(index ? " = " : "", part);
          });
          element.append(entry);
        });
      }
      function progress() {
        var done = data.rows.filter(function (row) { return labels[row[0]]; }).length;
        byId("progress").textContent = done + " of " + data.rows.length + " labelled" + (saved ? "" : ", not saved yet");
      }
      function show(focus) {
        var row = data.rows[place];
        byId("number").textContent = "Answer " + (place + 1) + " of " + data.rows.length;
        byId("question").lang = /^[A-Za-z0-9-]*$/.test(row[1]) ? row[1] : "";
        byId("question").textContent = row[2];
        byId("answer").textContent = row[3];
        list(byId("golds-a"), row[4]);
        list(byId("golds-b"), row[5]);
        words.forEach(function (word) { byId("label-" + word).checked = labels[row[0]] === word; });
        byId("note").value = notes[row[0]] || "";
        byId("back").disabled = place === 0;
        byId("on").disabled = place === data.rows.length - 1;
        progress();
        if (focus) { byId("number").focus(); }
      }
      function turn(by) {
        var next = place + by;
        if (next >= 0 && next < data.rows.length) { place = next; byId("help").open = false; show(true); }
      }
      function open() {
        for (var step = 1; step <= data.rows.length; step += 1) {
          var next = (place + step) % data.rows.length;
          if (!labels[data.rows[next][0]]) { place = next; show(true); return; }
        }
      }
      function cell(text) {
        var safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
        return safe === "" || /[",\r\n]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
      }
      function save() {
        var lines = [data.columns.join(",")];
        data.rows.forEach(function (row) {
          var given = labels[row[0]] || "", note = notes[row[0]] || "";
          lines.push(row.map(cell).concat([given, note === "" ? "" : cell(note)]).join(","));
        });
        var blob = new Blob([lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
        var link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = data.file;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
        saved = true;
        progress();
      }
      byId("note").addEventListener("input", function () { notes[data.rows[place][0]] = byId("note").value; keep(); progress(); });
      byId("back").addEventListener("click", function () { turn(-1); });
      byId("on").addEventListener("click", function () { turn(1); });
      byId("open").addEventListener("click", open);
      byId("save").addEventListener("click", save);
      document.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target === byId("note")) { return; }
        var index = ["1", "2", "3", "4", "5", "6"].indexOf(event.key);
        if (index >= 0) {
          var input = byId("label-" + words[index]);
          input.checked = true;
          input.dispatchEvent(new Event("change"));
        } else if (event.key === "ArrowRight" && event.target.type !== "radio") { turn(1);
        } else if (event.key === "ArrowLeft" && event.target.type !== "radio") { turn(-1);
        } else if (event.key === "u" || event.key === "U") { open();
        } else if (event.key === "s" || event.key === "S") { save();
        } else { return; }
        event.preventDefault();
      });
      window.addEventListener("beforeunload", function (event) { if (!saved) { event.preventDefault(); } });
      show(false);
    })();

    """#
