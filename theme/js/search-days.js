// Days in a text, as pages show them: "23 September 2016" is one thing to look for.
//
// This is generator/foi_archive/search/days.py in JavaScript.

"use strict";

(function (foi) {
  const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december"];
  const DAY = new RegExp(
    "(^|[^a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)?[ \\t\\n](" + MONTHS.join("|") + "),?[ \\t\\n]([0-9]{4})(?![a-z0-9])",
    "g"
  );

  // The days of a folded text, each with its name "2016-09-23" and where it stands.
  foi.days = folded => foi.matches(folded, DAY).map(match => {
    const two = number => String(Number(number)).padStart(2, "0");
    return {
      names: [match[4] + "-" + two(MONTHS.indexOf(match[3]) + 1) + "-" + two(match[2])],
      start: match.index + match[1].length,
      end: match.index + match[0].length
    };
  });
})(window.foi = window.foi || {});
