// What a reader asks for: words, phrases in quotation marks, and -words that must not be there.

"use strict";

(function (foi) {
  const LONGEST = 2000; // characters that are looked at
  const MOST = 32; // words that are looked for
  // Words of questions: where a query has others, they say nothing about what is meant.
  const FILLERS = new Set((
    "a about all also am an and any anyone anything are as at be because been but by can could did do doe doing"
    + " every everything find for from get give got had ha have having he her him his how i if in information into"
    + " is it its just know list look looking many me much my of on or our please she show so some something tell"
    + " than that the their them then there these they thi this those to tried try want wa was we were what when"
    + " where whether which who whom whose why will with would you your"
  ).split(" "));
  const PART = /(^|\s)-?"[^"]*(?:"|$)|(^|\s)-[^\s"]+/g;

  // The query in a text. `words` are the terms that have to be there, of which the last may have a `prefix`;
  // `phrases` are terms in their order, `without` the terms of each thing that must not be there, with the
  // phrase if it is one. `isCut` if the text asked for more than is looked for.
  // `isEnded` if the last word is written to its end, as far as its writer knows: then it may be a filler.
  foi.parse = (text, isEnded) => {
    const query = { words: [], phrases: [], without: [], isCut: text.length > LONGEST };
    const asked = text.slice(0, LONGEST).replace(/[“”„«»]/g, "\"").replace(/(^|\s)[‐‑–−](?=\S)/g, "$1-");
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
    const terms = termsOf(plain + rest);
    const last = terms[terms.length - 1];
    const prefix = last && rest ? prefixOf(rest, last) : "";
    const kept = telling(terms, isEnded || !prefix ? "" : last);
    // Nothing but fillers are words to look for, unless others have to be there already.
    for (const term of kept.length || query.words.length ? kept : terms) add(query, term, term === last ? prefix : "");
    return query;
  };

  // The terms without fillers, except one that may be the beginning of another word, and without what only goes
  // before a provision, as in "exemption s.40".
  function telling(terms, unfinished) {
    const hasProvision = terms.some(foi.isProvision);
    return terms.filter(term => term === unfinished
      || !(FILLERS.has(term) || (hasProvision && term === "exemption")));
  }

  // Whether a term is the name of a provision.
  foi.isProvision = term => /^[sra]?[0-9]+[a-z]*\(|^[sra][0-9]|^\(b\)/.test(term);

  // Provisions by their fullest names, words that a sign cuts in one, and the words around them.
  function termsOf(text) {
    const folded = foi.fold(text);
    const found = [];
    let end = 0;
    for (const whole of foi.wholes(folded)) {
      if (whole.start < end) continue;
      found.push(...foi.words(folded.slice(end, whole.start)), whole.names[whole.names.length - 1]);
      end = whole.end;
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
