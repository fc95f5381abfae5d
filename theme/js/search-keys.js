// The keyboard: "/" leads to the search field of any page; on the search's own page, arrows walk through the hits.

"use strict";

(function () {
  const isWriting = element => element.isContentEditable
    || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const page = window.foi && window.foi.searchPage;
    const focused = document.activeElement || document.body;
    const field = page ? page.field : document.querySelector(".masthead__search input");
    if (event.key === "/" && field && !isWriting(focused)) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    if (!page) return;
    const links = Array.from(page.hits.querySelectorAll("li > :first-child > a"));
    const place = links.findIndex(link => link === focused || link.closest("li").contains(focused));
    const isInside = focused === field || place >= 0;
    if (!isInside) return;
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
})();
