// Which documents hold the words of a query, and how much they are about them.

"use strict";

(function (foi) {
  const OF_A_BEGINNING = 0.6; // what a word counts that only begins as the one that was looked for
  const OF_THE_REQUEST = 0.5; // what a word counts for a question that only stands in the title of its request
  // How much of a query has to be there, where nothing holds all of it: of the words that anything holds at all,
  // each as much as it is rare.
  const ENOUGH = 0.45;

  // The documents that a query finds: `found` in any order, with a score for each document of the index.
  //
  // Each `index` has its terms and the number of documents; `spread` says for a second column, whose documents
  // are requests, which documents of the first each stands for. `lacking` are the words that nothing holds,
  // `isPartial` if the documents found hold most of the words only.
  foi.match = (query, index) => {
    const scores = new Float32Array(index.count);
    const rarities = new Float32Array(index.count);
    const hits = new Uint8Array(index.count);
    const best = new Float32Array(index.count);
    const lacking = [];
    let all = 0;
    let most = 0; // the rarity of the most telling word
    const telling = new Uint8Array(index.count); // whether a document holds a word that tells most
    let isCommon = 0; // words that nearly everything holds
    for (const word of query.words) {
      const touched = weigh(word, index, best);
      if (touched === null) {
        isCommon += 1;
        continue;
      }
      if (!touched.length) {
        lacking.push(word.term);
        continue;
      }
      const rarity = Math.log(1 + (index.count - touched.length + 0.5) / (touched.length + 0.5));
      // A letter alone, as of initials, may be asked for, but tells nothing.
      const told = word.term.length > 1 || foi.isUnspaced(word.term) ? rarity : 0;
      if (told > most) telling.fill(0);
      most = Math.max(most, told);
      all += told;
      for (const document of touched) {
        scores[document] += best[document] * rarity;
        rarities[document] += told;
        if (told && told === most) telling[document] = 1;
        hits[document] += 1;
        best[document] = 0;
      }
    }
    const wanted = query.words.length - isCommon;
    const excluded = without(query, index);
    const pick = test => {
      const found = [];
      for (let document = 0; document < index.count; document += 1) {
        if (test(document) && !(excluded && excluded[document])) found.push(document);
      }
      return found;
    };
    let found = pick(document => hits[document] === wanted);
    const isPartial = !found.length && wanted > 1 && !query.phrases.length;
    if (isPartial) found = pick(document => telling[document] && rarities[document] >= all * ENOUGH);
    return { found, scores, lacking, isPartial: isPartial && found.length > 0 };
  };

  // Leaves in `best` how much each document is about a word; the documents that hold it, null if nearly all do.
  function weigh(word, index, best) {
    const touched = [];
    const exact = index.terms.find(word.term);
    if (exact && exact.columns.some(column => column.count && !column.bytes.length)) return null;
    const add = (entry, factor) => {
      const take = (document, weight) => {
        if (!best[document]) touched.push(document);
        if (weight * factor > best[document]) best[document] = weight * factor;
      };
      foi.eachPosting(entry.columns[0].bytes, take);
      if (entry.columns[1]) {
        foi.eachPosting(entry.columns[1].bytes, (request, weight) => {
          for (let each = index.spread[request]; each < index.spread[request + 1]; each += 1) {
            take(each, weight * OF_THE_REQUEST);
          }
        });
      }
    };
    if (exact) add(exact, 1);
    if (word.prefix) {
      for (const entry of index.terms.beginning(word.prefix)) {
        if (entry.term !== word.term) add(entry, OF_A_BEGINNING);
      }
    }
    return touched;
  }

  // For each document whether it holds all terms of something that must not be there; phrases are for later.
  function without(query, index) {
    const excluded = query.without.length ? new Uint8Array(index.count) : null;
    const best = new Float32Array(index.count);
    for (const each of query.without) {
      if (each.phrase) continue;
      const held = new Uint8Array(index.count);
      for (const term of each.terms) {
        for (const document of weigh({ term, prefix: "" }, index, best) || []) {
          held[document] += 1;
          best[document] = 0;
        }
      }
      held.forEach((number, document) => { if (number === each.terms.length) excluded[document] = 1; });
    }
    return excluded;
  }
})(window.foi = window.foi || {});
