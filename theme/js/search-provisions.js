// Provisions in a text: "section 40(2)", "s.40 (2)", "s40" and "40(2)" are one thing to look for.
//
// This is generator/foi_archive/search/provisions.py in JavaScript.

"use strict";

(function (foi) {
  const PROVISION = new RegExp(
    "(^|[^a-z0-9])"
    + "(?:(s|ss|sec|section|sections|§|§§|reg|regs|regulation|regulations|art|article|articles)\\.?[ \\t\\n]{0,2}"
    + "|([sra])\\.?)?"
    + "([0-9]{1,3}[a-z]{0,2})"
    + "((?:[ \\t\\n]?\\((?:[0-9]{1,3}[a-z]{0,2}|[a-z]{1,2}|[ivx]{1,5})\\)|[ \\t\\n]abs\\.?[ \\t\\n]?[0-9]{1,2})*)"
    + "(?![a-z0-9])"
    // "(b)(5)", as the United States count exemptions: "exemption 5", "exemption (b)(7)(E)".
    + "|(^|[^a-z0-9])(?:exemptions?[ \\t\\n]{1,2}(?:\\(b\\)|b)?|\\(b\\))(?:\\(([1-9])\\)|([1-9]))"
    + "(?:\\(([a-f])\\))?(?![a-z0-9(])",
    "g"
  );
  const LEVEL = /\(([0-9]*)([a-z]*)\)|abs\.?[ \t\n]?([0-9]+)/g;

  // The provisions of a folded text: each with all its names, the fullest last, and where it stands.
  foi.provisions = folded => {
    const found = [];
    for (const match of foi.matches(folded, PROVISION)) {
      const end = match.index + match[0].length;
      if (!match[4]) {
        const name = "(b)(" + (match[7] || match[8]) + ")";
        const full = match[9] ? [name, name + "(" + match[9] + ")"] : [name];
        found.push({ names: full, start: match.index + match[6].length, end });
        continue;
      }
      const unit = match[2] || match[3] || "";
      if (!unit && !match[5].startsWith("(")) continue;
      found.push({
        names: names(unit.startsWith("§") ? "s" : unit.slice(0, 1), match[4], match[5]),
        start: match.index + match[1].length,
        end
      });
    }
    return found;
  };

  // All that stands for more than its words in a folded text, in its order: provisions, words in one, and days.
  foi.wholes = folded => foi.provisions(folded).concat(foi.joined(folded), foi.days(folded))
    .sort((one, other) => one.start - other.start);

  function names(unit, number, levels) {
    const found = unit ? [unit + number] : [];
    let name = number;
    for (const match of foi.matches(levels, LEVEL)) {
      for (const level of match.slice(1)) {
        if (!level) continue;
        name += "(" + level + ")";
        found.push(name);
        if (unit) found.push(unit + name);
      }
    }
    return found;
  }
})(window.foi = window.foi || {});
