// The panel of facets: a group of checkboxes each, with how many documents every value would show.

"use strict";

(function (foi) {
  const SHOWN = 6; // values of a facet, before a button shows all
  const opened = new Set(); // facets of which all values are shown

  // Shows the facets with their counts; `choose` is called with a facet's name, a word, and whether it is chosen.
  foi.showPanel = (panel, facets, counts, chosen, choose) => {
    const focused = document.activeElement && document.activeElement.dataset
      ? document.activeElement.dataset.key : undefined;
    const groups = facets.map((facet, i) => group(facet, counts[i], chosen[facet.name], choose, () => {
      const keys = () => Array.from(panel.querySelectorAll("[data-key]")).map(each => each.dataset.key);
      const before = new Set(keys());
      opened.add(facet.name);
      foi.showPanel(panel, facets, counts, chosen, choose);
      // The button is gone: whoever pressed it goes on at the first box that was not there.
      const place = keys().findIndex(key => !before.has(key));
      if (place >= 0) panel.querySelectorAll("[data-key]")[place].focus();
    }));
    panel.replaceChildren(...groups.filter(Boolean));
    // The boxes are new ones: whoever was at one of them stays there.
    const again = focused && Array.from(panel.querySelectorAll("[data-key]")).find(each => each.dataset.key === focused);
    if (again) again.focus();
  };

  function group(facet, counts, words, choose, showAll) {
    const places = facet.values.map((_, place) => place)
      .filter(place => counts[place] || words.has(facet.values[place][0]));
    if (!facet.byValue) places.sort((one, other) => counts[other] - counts[one] || one - other);
    // One value that all have tells nothing.
    if (places.length < 2 && !words.size) return null;
    const fieldset = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = facet.label;
    fieldset.append(legend);
    const isAll = opened.has(facet.name) || places.length <= SHOWN + 1;
    places.forEach((place, rank) => {
      const [word, label] = facet.values[place];
      if (!isAll && rank >= SHOWN && !words.has(word)) return;
      fieldset.append(box(facet.name, word, label, counts[place], words.has(word), choose));
    });
    if (!isAll) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "All " + places.length.toLocaleString("en");
      button.setAttribute("aria-label", "Show all " + places.length + " of " + facet.label);
      button.addEventListener("click", showAll);
      fieldset.append(button);
    }
    return fieldset;
  }

  function box(name, word, label, count, isChosen, choose) {
    const line = document.createElement("label");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.checked = isChosen;
    input.dataset.key = name + "=" + word;
    input.addEventListener("change", () => choose(name, word, input.checked));
    const text = document.createElement("bdi");
    text.textContent = label;
    const number = document.createElement("span");
    number.className = "search__number";
    number.textContent = count.toLocaleString("en");
    line.append(input, " ", text, " ", number);
    return line;
  }
})(window.foi = window.foi || {});
