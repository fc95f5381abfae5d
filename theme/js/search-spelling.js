// The word that was perhaps meant, where nothing holds the one that was written.

"use strict";

(function (foi) {
  const FARTHEST = 2; // letters that may be wrong; one in a word that is not long
  const SHORTEST = 5; // of a shorter one too many others are like it
  const LONG = 7;

  // The term of the index that is most like a word; null if none is like it. Loads the shards around it.
  //
  // In a short name no letter is exchanged for another: that makes other names, and words that are none.
  foi.meant = async (word, terms, isName) => {
    if (word.length < SHORTEST || foi.isUnspaced(word) || /[0-9(]/.test(word)) return null;
    // The first letter may be the wrong one: missing, too many, or after the second.
    const beginnings = [word.slice(0, 2), word.slice(1, 3), word[1] + word[0]];
    await Promise.all(beginnings.map(prefix => terms.load([{ term: prefix, prefix }])));
    const farthest = word.length < LONG ? 1 : FARTHEST;
    let best = null;
    for (const entry of terms.known()) {
      if (Math.abs(entry.term.length - word.length) > farthest || entry.term.includes("(")) continue;
      const count = entry.columns.reduce((sum, column) => sum + column.count, 0);
      const far = distance(word, entry.term, farthest);
      if (far === 0 || far > farthest) continue;
      if (isName && word.length < LONG && isExchanged(word, entry.term)) continue;
      if (!best || far < best.far || (far === best.far && count > best.count)) {
        best = { term: entry.term, far, count };
      }
    }
    return best && best.term;
  };

  // Whether two words of one length differ by other letters, and not by their order.
  function isExchanged(one, other) {
    return one.length === other.length && Array.from(one).sort().join("") !== Array.from(other).sort().join("");
  }

  // How many letters have to be put in, left out, exchanged or swapped with the next: F. Damerau (1964).
  function distance(one, other, most) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[other.length];
  }
})(window.foi = window.foi || {});
