// Hits on the page: made of the page's own templates, filled with text and nothing but text.

"use strict";

(function (foi) {
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December"];

  // A hit for a request, without its excerpt.
  foi.hit = title => {
    const hit = copyOf("search-hit");
    const page = pageOf(title);
    const link = hit.querySelector("a");
    link.textContent = title.title;
    link.href = page;
    facts(hit.querySelector(".requests__facts"), title);
    const strip = hit.querySelector(".strip");
    if (title.strip.length) {
      strip.setAttribute("aria-label", tally(title.strip));
      for (const each of title.strip) strip.append(cell(each, page));
    } else strip.remove();
    return hit;
  };

  // Puts into a hit the passage in which the words of the query stand, with a link to the very place.
  foi.showExcerpt = (hit, title, texts, query) => {
    const best = foi.bestPassage(foi.passages(texts), query.words);
    const place = hit.querySelector(".hit__excerpt");
    if (!best) {
      place.textContent = texts.summary || "";
      place.parentNode.hidden = !texts.summary;
      return;
    }
    const address = addressOf(title, best.passage.anchor);
    const link = hit.querySelector(".hit__place");
    link.textContent = best.passage.label;
    link.href = address;
    link.hidden = !best.passage.anchor;
    if (best.passage.anchor) hit.querySelector("a").href = address;
    fill(place, foi.excerpt(best.passage.text, best.places, best.start));
  };

  // A hit for a question: the question itself, and what became of it in the authority's words.
  foi.questionHit = (title, number) => {
    const hit = copyOf("search-question");
    const { id, outcome } = title.strip[number];
    const link = hit.querySelector("a");
    link.textContent = "Question " + id;
    link.href = addressOf(title, "q-" + id);
    facts(hit.querySelector(".requests__facts"), title, true);
    hit.querySelector(".outcome").append(shape(outcome[0]), " " + outcome[1]);
    return hit;
  };

  foi.showQuestion = (hit, title, number, texts, query) => {
    const [anchor, , text, exemptions, words, isQuote, message, label] = texts.questions[number];
    const link = hit.querySelector("a");
    link.textContent = title.strip[number].id + ". ";
    link.href = addressOf(title, anchor);
    const question = document.createElement("bdi");
    fill(question, marked(text, query.words));
    link.append(question);
    if (exemptions.length) hit.querySelector(".hit__exemptions").textContent = exemptions.join(", ");
    const place = hit.querySelector(".hit__excerpt");
    const found = foi.places(words, query.words);
    fill(place, foi.excerpt(words, found, found.length ? found[0].start : 0));
    if (isQuote) {
      place.prepend("“");
      place.append("”");
    }
    const source = hit.querySelector(".hit__place");
    source.hidden = !message;
    source.textContent = label;
    source.href = addressOf(title, message);
  };

  function marked(text, words) {
    const places = foi.places(text, words);
    const pieces = [];
    let at = 0;
    for (const place of places) {
      if (place.start < at) continue;
      pieces.push({ text: text.slice(at, place.start), isFound: false });
      pieces.push({ text: text.slice(place.start, place.end), isFound: true });
      at = place.end;
    }
    return pieces.concat({ text: text.slice(at), isFound: false });
  }

  function fill(element, pieces) {
    element.textContent = "";
    for (const piece of pieces) {
      if (!piece.isFound) element.append(piece.text);
      else {
        const mark = document.createElement("mark");
        mark.textContent = piece.text;
        element.append(mark);
      }
    }
  }

  function facts(element, title, withTitle) {
    if (withTitle) element.append(title.title + " · ");
    element.append(title.authority + " · ");
    if (title.received) {
      const [year, month, day] = title.received.split("-");
      const time = document.createElement("time");
      time.dateTime = title.received;
      time.textContent = Number(day) + " " + MONTHS[month - 1] + " " + Number(year);
      element.append(time);
    } else element.append("undated");
    if (!withTitle) element.append(" · " + title.outcome.toLowerCase());
    if (title.lateness.length) {
      const [days, isExact, isAnswered] = title.lateness;
      const late = document.createElement("span");
      late.className = "late";
      late.textContent = (isExact ? "" : "at least ") + days.toLocaleString("en") + " working day"
        + (days === 1 ? "" : "s") + (isAnswered ? " late" : " overdue");
      element.append(" · ", late);
    }
  }

  function cell({ id, outcome: [word, label] }, page) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = page + "#q-" + encodeURIComponent(id);
    link.title = id + ": " + label;
    link.tabIndex = -1;
    const name = document.createElement("span");
    name.className = "unseen";
    name.textContent = id + ": " + label;
    link.append(shape(word), name);
    item.append(link);
    return item;
  }

  function shape(word) {
    const cells = document.getElementById("search-cells").content;
    const found = Array.from(cells.children).find(each => each.dataset.outcome === word);
    return found ? found.firstElementChild.cloneNode(true) : "";
  }

  function tally(strip) {
    const counts = new Map();
    for (const { outcome: [, label] } of strip) counts.set(label, (counts.get(label) || 0) + 1);
    const parts = Array.from(counts, ([label, count]) => count + " " + label.charAt(0).toLowerCase() + label.slice(1));
    return strip.length + (strip.length === 1 ? " question: " : " questions: ") + parts.join(", ");
  }

  function copyOf(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }

  function pageOf(title) {
    return "requests/" + title.name.split("/").map(encodeURIComponent).join("/") + ".html";
  }

  function addressOf(title, anchor) {
    return pageOf(title) + (anchor ? "#" + encodeURIComponent(anchor) : "");
  }
})(window.foi = window.foi || {});
