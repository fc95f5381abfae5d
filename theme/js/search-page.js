// The page of the search: what a reader writes and chooses becomes a state, and what it finds is shown.

"use strict";

(function (foi) {
  const AT_A_TIME = 10; // hits
  const PAUSE_MS = 150; // in writing, before excerpts are fetched
  const SAID_AFTER_MS = 600; // so that a screen reader does not speak with every letter

  const root = document.getElementById("finder");
  if (!root) return;
  const find = name => root.querySelector("." + name);
  const form = find("search__form");
  const field = form.elements.q;
  const hits = find("search__hits");
  const notes = find("search__notes");
  const more = find("search__more");
  const engine = new foi.Engine(root.dataset.build);

  let state = foi.stateOf(location.search);
  let turn = 0; // counts searches, so that a late answer does not replace a newer one
  let shown = 0;
  let result = null;
  let timer;
  let saying;
  let suggesting = Promise.resolve();

  find("search__packed").hidden = find("search__lists").hidden = true;
  find("search__controls").hidden = find("search__found").hidden = false;
  find("search__panel").open = window.matchMedia("(min-width: 60rem)").matches;

  form.addEventListener("submit", event => {
    event.preventDefault();
    state.isEnded = true;
    remember(true);
    run();
  });
  field.addEventListener("input", () => {
    state.text = field.value;
    state.isEnded = false;
    remember(false);
    run();
  });
  form.addEventListener("change", event => {
    if (event.target === field) return;
    state.list = form.elements.list.value;
    state.order = form.elements.sort.value;
    remember(true);
    run();
  });
  more.addEventListener("click", () => {
    const next = shown;
    show(turn).then(() => { if (hits.children[next]) hits.children[next].querySelector("a").focus(); });
  });
  find("search__clear").addEventListener("click", () => {
    for (const words of Object.values(state.chosen)) words.clear();
    remember(true);
    run();
    field.focus();
  });
  window.addEventListener("popstate", () => {
    state = foi.stateOf(location.search);
    write();
    run();
  });

  find("search__controls").append(foi.keysBox("/ leads to the field, arrows to the hits"));
  write();
  run();

  foi.searchPage = { field, hits, clear };

  function clear() {
    state.text = field.value = "";
    remember(false);
    run();
    field.focus();
  }

  // Puts the state into the form.
  function write() {
    field.value = state.text;
    form.elements.list.value = state.list;
    form.elements.sort.value = state.order;
  }

  // Puts the state into the address: as a step to go back from, or in the place of the one before.
  function remember(isStep) {
    try {
      history[isStep ? "pushState" : "replaceState"](null, "", foi.addressOf(state));
    } catch (error) {
      // A browser that lets nobody write there too often, or at all from disk: the search works without it.
    }
  }

  async function run() {
    turn += 1;
    const mine = turn;
    clearTimeout(timer);
    root.dataset.wanted = foi.addressOf(state);
    try {
      const found = await engine.find(state);
      if (mine !== turn) return;
      result = found;
      await show(mine, true);
      if (mine !== turn) return;
    } catch (error) {
      if (mine === turn) tell(error);
      return;
    }
    // What was found can be read without the panel, too.
    try {
      const counts = await engine.countsOf(result, state);
      if (mine !== turn) return;
      foi.showPanel(find("search__facets"), result.index.columns, counts, state.chosen, choose);
      find("search__clear").hidden = !Object.values(state.chosen).some(words => words.size);
    } catch (error) {
      if (mine === turn) complain(error);
    }
  }

  function choose(name, word, isChosen) {
    state.chosen[name][isChosen ? "add" : "delete"](word);
    remember(true);
    run();
  }

  // Shows the next hits, or the first of a new search.
  async function show(mine, isNew) {
    const found = result;
    const from = isNew ? 0 : shown;
    const documents = found.left.slice(from, from + AT_A_TIME);
    const lines = await Promise.all(documents.map(async document => {
      const place = engine.placeOf(document, found.index);
      const title = await engine.title(place.request);
      const hit = place.question < 0 ? foi.hit(title) : foi.questionHit(title, place.question);
      return { hit, title, question: place.question };
    }));
    if (mine !== turn) return;
    if (isNew) hits.replaceChildren();
    hits.append(...lines.map(line => line.hit));
    shown = from + lines.length;
    more.hidden = shown >= found.left.length;
    if (isNew) say(found);
    root.dataset.shown = root.dataset.wanted;
    timer = setTimeout(() => excerpts(lines, found.query, root.dataset.wanted), isNew ? PAUSE_MS : 0);
  }

  async function excerpts(lines, query, address) {
    await Promise.all(lines.map(async ({ hit, title, question }) => {
      try {
        const texts = await foi.texts(title.name, title.mark);
        if (!texts) return;
        if (question < 0) foi.showExcerpt(hit, title, texts, query);
        else foi.showQuestion(hit, title, question, texts, query);
      } catch (error) {
        if (hit.isConnected) complain(error);
      }
    }));
    await suggesting;
    root.dataset.read = address;
  }

  // How many were found, and whatever is to be said about it.
  function say(found) {
    const count = found.left.length;
    const noun = state.list === "questions" ? "question" : "request";
    const number = count.toLocaleString("en") + " " + noun + (count === 1 ? "" : "s");
    find("search__count").textContent = count ? number : "No " + noun + " found.";
    find("search__panel").hidden = !found.found.length;
    notes.replaceChildren(...foi.notes(found, state));
    suggesting = suggest(found);
    announce();
  }

  // Says to a screen reader what stands above the hits; a list is not read out, but its introduction is.
  function announce() {
    clearTimeout(saying);
    saying = setTimeout(() => {
      find("search__status").textContent = [find("search__count"), ...notes.querySelectorAll("p")]
        .map(each => each.textContent).filter(Boolean).join(" ").replace(/:$/, ".");
    }, SAID_AFTER_MS);
  }

  async function suggest(found) {
    const mine = turn;
    if (found.query.phrases.length && !found.found.length) {
      const text = await engine.unquoted(state);
      if (mine === turn && text) {
        notes.append(foi.suggestion("Shall the words be looked for without quotation marks:", text, search));
      }
    }
    if (!found.lacking.length) return;
    const text = await engine.meant(found, state);
    if (mine === turn && text) notes.append(foi.suggestion("Did you mean", text, search));
  }

  function search(text) {
    state.text = field.value = text;
    state.isEnded = true;
    remember(true);
    run();
    field.focus();
  }

  // Says that nothing can be found, for a file that every search needs is not there.
  function tell(error) {
    if (!(error instanceof foi.IndexError)) throw error;
    find("search__count").textContent = "";
    hits.replaceChildren();
    more.hidden = true;
    notes.replaceChildren();
    complain(error);
    root.dataset.shown = root.dataset.read = root.dataset.wanted;
  }

  // Says what is broken, above whatever could be found. One complaint is enough.
  function complain(error) {
    if (!(error instanceof foi.IndexError)) throw error;
    if (!notes.querySelector(".search__lists")) notes.prepend(...foi.complaint(error, root));
    announce();
  }
})(window.foi = window.foi || {});
