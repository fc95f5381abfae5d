// What is looked for, as the address of the page has it: so a search can be sent to somebody.

"use strict";

(function (foi) {
  const ORDERS = ["relevance", "newest", "reply", "delay"];
  const FACETS = ["outcome", "exemption", "authority", "request", "timeliness", "year", "law", "tag"];

  // The state in an address: the query, the list (requests or questions), the order, and what is chosen.
  foi.stateOf = address => {
    const fields = new URLSearchParams(address);
    const chosen = {};
    for (const name of FACETS) chosen[name] = new Set(fields.getAll(name).filter(Boolean));
    const order = fields.get("sort");
    return {
      text: fields.get("q") || "",
      isEnded: true, // whether the last word is: not while it is being written
      list: fields.get("list") === "questions" ? "questions" : "requests",
      order: ORDERS.includes(order) ? order : "relevance",
      chosen
    };
  };

  // The state as the end of an address, "?" and all; what goes without saying is left out.
  foi.addressOf = state => {
    const fields = new URLSearchParams();
    if (state.text) fields.set("q", state.text.slice(0, 2000));
    if (state.list !== "requests") fields.set("list", state.list);
    if (state.order !== "relevance") fields.set("sort", state.order);
    for (const name of FACETS) for (const word of state.chosen[name]) fields.append(name, word);
    const text = fields.toString();
    return text ? "?" + text : location.pathname;
  };
})(window.foi = window.foi || {});
