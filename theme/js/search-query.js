// What a reader asks for: words, phrases in quotation marks, and -words that must not be there.

"use strict";

(function (foi) {
  const LONGEST = 2000; // characters that are looked at
  const MOST = 32; // words that are looked for
  const PART = /(^|\s)-?"[^"]*(?:"|$)|(^|\s)-[^\s"]+/g;

  // The query in a text. `words` are the terms that have to be there, of which the last may have a `prefix`;
  // `phrases` are terms in their order, `without` the terms of each thing that must not be there, with the
  // phrase if it is one. `isCut` if the text asked for more than is looked for.
  foi.parse = text => {
    const query = { words: [], phrases: [], without: [], isCut: text.length > LONGEST };
    const asked = text.slice(0, LONGEST).replace(/[“”„«»]/g, "\"");
    let end = 0;
    let plain = "";
    for (const match of foi.matches(asked, PART)) {
      plain += asked.slice(end, match.index) + " ";
      end = match.index + match[0].length;
      const part = match[0].trim();
      const isWithout = part.startsWith("-");
      const isPhrase = part.includes("\"");
      const inner = part.replace(/^-/, "").replace(/"/g, "");
      const phrase = foi.words(foi.fold(inner));
      const terms = isPhrase ? phrase : termsOf(inner);
      if (!terms.length) continue;
      if (isWithout) query.without.push({ terms, phrase: isPhrase && phrase.length > 1 ? phrase : null });
      else {
        if (phrase.length > 1) query.phrases.push(phrase);
        for (const term of terms) add(query, term, "");
      }
    }
    const rest = asked.slice(end);
    const terms = telling(termsOf(plain + rest));
    terms.forEach((term, place) => {
      add(query, term, place === terms.length - 1 && rest ? prefixOf(rest, term) : "");
    });
    return query;
  };

  // The terms without what only goes before a provision, as in "exemption s.40".
  function telling(terms) {
    const hasProvision = terms.some(term => /^[sra]?[0-9]+[a-z]*\(|^[sra][0-9]|^\(b\)/.test(term));
    return hasProvision ? terms.filter(term => term !== "exemption") : terms;
  }

  // Provisions by their fullest names, and the words around them.
  function termsOf(text) {
    const folded = foi.fold(text);
    const found = [];
    let end = 0;
    for (const provision of foi.provisions(folded)) {
      found.push(...foi.words(folded.slice(end, provision.start)), provision.names[provision.names.length - 1]);
      end = provision.end;
    }
    return found.concat(foi.words(folded.slice(end)));
  }

  // What the last word begins with, while it may not be written to its end.
  function prefixOf(rest, term) {
    if (/[\s"]$/.test(rest)) return "";
    const folded = foi.fold(rest);
    const match = folded.match(/[\p{L}\p{N}\p{M}]+$/u);
    // A provision, or a word that is not written like others, begins as it is.
    if (!match || foi.isUnspaced(term) || foi.stem(match[0]) !== term) return term;
    return match[0].length > 1 ? match[0] : "";
  }

  function add(query, term, prefix) {
    const known = query.words.find(word => word.term === term);
    if (known) known.prefix = known.prefix || prefix;
    else if (query.words.length < MOST) query.words.push({ term, prefix });
    else query.isCut = true;
  }
})(window.foi = window.foi || {});
