// What is to be said about a search beside its hits: what was not looked for, what was meant, what is broken.

"use strict";

(function (foi) {
  foi.notes = (found, state) => {
    const { query, index } = found;
    const notes = [];
    if (state.text.trim() && !query.words.length && !query.phrases.length && !query.without.length) {
      notes.push(paragraph("There is no word in this to look for, so everything is listed."));
    }
    if (query.isCut) notes.push(paragraph("Only the first words were looked for: there were too many."));
    if (found.isPartial) {
      notes.push(paragraph("Nothing holds all of these words. What follows holds some of them, the most telling first."));
    }
    if (found.isUnread) {
      notes.push(paragraph("The phrase was looked for in the 200 most likely places only; more words would help."));
    }
    if (query.phrases.length && !window.DecompressionStream) {
      notes.push(paragraph("This browser is too old to look for phrases: leave out the quotation marks."));
    }
    if (found.found.length && !found.left.length) {
      notes.push(paragraph("What was chosen to narrow down leaves none of " + found.found.length + "."));
    }
    return notes;
  };

  // A text with other words in the place of some, by their terms.
  foi.corrected = (text, meant) => text.replace(/[\p{L}\p{N}\p{M}'’]+/gu, word => {
    const folded = foi.fold(word);
    const [term] = foi.joined(folded).map(each => each.names[0]).concat(foi.words(folded));
    return meant.get(term) || word;
  });

  // A question whether another text was meant, as a button that searches for it.
  foi.suggestion = (before, text, search) => {
    const line = paragraph(before + " ");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "search__meant";
    button.textContent = text;
    button.addEventListener("click", () => search(text));
    line.append(button, "?");
    return line;
  };

  // What is wrong with the index, what to do, and where the lists are, which need none.
  foi.complaint = (error, root) => {
    const isOnDisk = location.protocol === "file:";
    const what = error.isForeign
      ? "A part of the search (" + error.path + ") belongs to another version of this archive than this page."
      : error.isThere ? "A part of the search cannot be read: " + error.path + "."
      : "A part of the search is missing: " + error.path + ".";
    const advice = isOnDisk
      ? "If you opened this page from within a zip file, extract the whole file first. If you copied the folder, "
        + "copy all of it again."
      : "Load the page again. If that does not help, the archive was not published completely.";
    const lists = root.querySelector(".search__lists").cloneNode(true);
    lists.hidden = false;
    return [paragraph(what), paragraph(advice), paragraph("These lists work without the search:"), lists];
  };

  function paragraph(text) {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  }
})(window.foi = window.foi || {});
