// The words of a text: small, without accents, without a plural's ending.
//
// This is generator/foi_archive/search/words.py in JavaScript, rule by rule: what one of them does, both do.

"use strict";

(function (foi) {
  const LONGEST = 40;

  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
  const ACCENTS = new RegExp(
    "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u064b-\\u065f\\u0670"
    + "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{e0100}-\\u{e01ef}]",
    "gu"
  );
  const SPELT_OUT = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ"
  };
  const TO_SPELL = new RegExp("[" + Object.keys(SPELT_OUT).join("") + "]", "g");

  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff"
    + "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const LETTER = "[\\p{L}\\p{N}\\p{M}]";
  const WORD = new RegExp("(" + LETTER + "+)(?:['’]s(?!" + LETTER + "))?", "gu");
  const JOINED = /(^|[^a-z0-9])([a-z]+(?:['’][a-z]+)+|[a-z]{1,2}[-\u2010][a-z]{2,})(?![a-z0-9])/g;
  const RUN = new RegExp("[" + UNSPACED + "]+|[^" + UNSPACED + "]+", "gu");
  const IS_UNSPACED = new RegExp("^[" + UNSPACED + "]", "u");

  // All matches of a global pattern, none of which is empty.
  foi.matches = (text, pattern) => {
    const found = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
    return found;
  };

  foi.fold = text => text
    .replace(INVISIBLE, "").toLowerCase()
    .normalize("NFKD").replace(ACCENTS, "").toLowerCase()
    .replace(TO_SPELL, letter => SPELT_OUT[letter])
    .normalize("NFC");

  // The words of a folded text in their order; two characters each where a script has no spaces.
  foi.words = folded => {
    const found = [];
    for (const match of foi.matches(folded, WORD)) {
      for (const run of match[1].match(RUN)) {
        const characters = Array.from(run);
        if (!IS_UNSPACED.test(run)) found.push(foi.stem(characters.slice(0, LONGEST).join("")));
        else if (characters.length === 1) found.push(run);
        else for (let i = 0; i + 1 < characters.length; i += 1) found.push(characters[i] + characters[i + 1]);
      }
    }
    return found;
  };

  // The words of a folded text that an apostrophe or a hyphen cuts, in one, and where each stands.
  foi.joined = folded => {
    const found = [];
    for (const match of foi.matches(folded, JOINED)) {
      const pieces = match[2].replace(/['’]s$/, "").split(/['’\u2010-]/);
      if (pieces.length < 2) continue;
      const end = match.index + match[0].length;
      found.push({ names: [foi.stem(pieces.join("").slice(0, LONGEST))], start: match.index + match[1].length, end });
    }
    return found;
  };

  foi.stem = word => {
    if (Array.from(word).length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
    if (Array.from(word).length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
    return word.slice(0, /(?:xes|ches|shes|sses)$/.test(word) ? -2 : -1);
  };

  foi.isUnspaced = text => IS_UNSPACED.test(text);
})(window.foi = window.foi || {});
