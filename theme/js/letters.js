// Among many letters: shows those of one sender or kind, folds and unfolds them, and leads from one to the next.
//
// Without this script all letters are open, one below the other, and the timeline leads to each.

"use strict";

(function (foi) {
  const FEWEST = 3; // letters among which anybody has to look for one

  const section = document.getElementById("letters");
  const letters = section ? Array.from(section.querySelectorAll("article.message")) : [];
  if (letters.length < FEWEST) return;

  const PARTIES = {
    requester: "The requester", authority: "The authority", regulator: "The regulator", tribunal: "The tribunal"
  };
  const partyOf = letter => Object.keys(PARTIES).find(party => letter.classList.contains("message--" + party));
  const senderOf = letter => letter.querySelector(".message__head bdi").textContent;
  const kindOf = letter => {
    const heading = letter.querySelector("h3").cloneNode(true);
    heading.querySelector(".message__number").remove();
    return heading.textContent.trim();
  };

  const bar = document.createElement("div");
  bar.className = "letters__bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Letters");

  const choice = select();
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const fold = button("Fold all", () => letters.forEach(letter => setFolded(letter, true)));
  const unfold = button("Unfold all", () => {
    letters.forEach(letter => setFolded(letter, false));
    section.querySelectorAll("details").forEach(details => { details.open = true; });
  });
  const keys = foi.keysBox("j and k lead to the next letter and back");
  bar.append(choice.label, fold, unfold, keys, status);
  section.querySelector("h2").after(bar);

  for (const letter of letters) letter.querySelector(".message__head > p").append(folder(letter));

  // Whoever follows a link to a letter, or finds words in it, sees it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decoded(location.hash.slice(1)));
    const letter = target && target.closest("article.message");
    if (!letter) return;
    if (letter.hidden) show("");
    setFolded(letter, false);
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  // The address does not change when the same link is followed again.
  document.addEventListener("click", event => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });

  document.addEventListener("keydown", event => {
    if (!foi.keysAreOn() || foi.isWriting(event) || (event.key !== "j" && event.key !== "k")) return;
    const shown = letters.filter(letter => !letter.hidden);
    // The letter being read is the last that began above the upper part of the window.
    const current = shown.filter(letter => letter.getBoundingClientRect().top < 48).length - 1;
    const isAtItsTop = current >= 0 && shown[current].getBoundingClientRect().top > -8;
    const next = event.key === "j" ? current + 1 : current - (isAtItsTop ? 1 : 0);
    const letter = shown[Math.max(0, next)];
    if (!letter) return;
    event.preventDefault();
    letter.tabIndex = -1;
    letter.scrollIntoView();
    letter.focus({ preventScroll: true });
  });

  function show(value) {
    choice.list.value = value;
    const [what, name] = value.split(/:(.*)/s);
    const of = { party: partyOf, sender: senderOf, kind: kindOf }[what];
    for (const letter of letters) letter.hidden = Boolean(of) && of(letter) !== name;
    const count = letters.filter(letter => !letter.hidden).length;
    status.textContent = of ? count + " of " + letters.length + " letters" : "";
  }

  function select() {
    const label = document.createElement("label");
    const list = document.createElement("select");
    const option = (parent, value, text) => {
      const one = document.createElement("option");
      one.value = value;
      one.textContent = text;
      parent.append(one);
    };
    option(list, "", "All letters");
    for (const [name, what, of] of [["From", "party", partyOf], ["By", "sender", senderOf], ["Kind", "kind", kindOf]]) {
      const values = Array.from(new Set(letters.map(of)));
      if (values.length < 2) continue;
      const group = document.createElement("optgroup");
      group.label = name;
      for (const value of values) option(group, what + ":" + value, what === "party" ? PARTIES[value] : value);
      list.append(group);
    }
    list.addEventListener("change", () => show(list.value));
    label.append("Show ", list);
    return { label, list };
  }

  function button(text, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  }

  function folder(letter) {
    const number = letter.querySelector(".message__number").textContent;
    const element = button("Fold", () => setFolded(letter, element.getAttribute("aria-expanded") === "true"));
    element.className = "letters__fold";
    element.setAttribute("aria-label", "Fold letter " + number);
    element.setAttribute("aria-expanded", "true");
    return element;
  }

  function setFolded(letter, isFolded) {
    const element = letter.querySelector(".letters__fold");
    element.setAttribute("aria-expanded", String(!isFolded));
    element.textContent = isFolded ? "Unfold" : "Fold";
    const number = letter.querySelector(".message__number").textContent;
    element.setAttribute("aria-label", element.textContent + " letter " + number);
    letter.classList.toggle("message--folded", isFolded);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (error) {
      return text;
    }
  }

  if (location.hash) reveal();
})(window.foi = window.foi || {});
