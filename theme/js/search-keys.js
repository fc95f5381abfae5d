// The keyboard: "/" leads to the search field of any page; on the search's own page, arrows walk through the hits.

"use strict";

(function (foi) {
  document.addEventListener("keydown", event => {
    const page = foi.searchPage;
    const focused = document.activeElement || document.body;
    const field = page ? page.field : document.querySelector(".masthead__search input");
    if (event.key === "/" && field && foi.keysAreOn() && !foi.isWriting(event)) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    if (!page || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = Array.from(page.hits.querySelectorAll("li > h2 > a"));
    const place = links.findIndex(link => link.closest("li").contains(focused));
    if (focused !== field && place < 0) return;
    if (event.key === "ArrowDown" && links[place + 1]) {
      event.preventDefault();
      links[place + 1].focus();
    } else if (event.key === "ArrowUp" && place >= 0) {
      event.preventDefault();
      (links[place - 1] || field).focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      page.clear();
    }
  });
})(window.foi = window.foi || {});
