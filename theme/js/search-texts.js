// The texts of requests: in which passage the words of a query stand, and whether a phrase stands anywhere.

"use strict";

(function (foi) {
  const BEFORE = 70; // characters shown before the first word that was found
  const LENGTH = 260; // of an excerpt
  const CHUNK = /[\p{L}\p{N}\p{M}'’]+/gu;

  // The texts of a request: { summary, texts: [[anchor, label, text]], questions: [[anchor, label, text,
  // exemptions, words, isQuote, message, source]] }. Null where the browser cannot unpack them.
  foi.texts = async (name, mark) => {
    const packed = await foi.load("texts/" + name, mark);
    if (!window.DecompressionStream) return null;
    const stream = new Blob([foi.bytes(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  };

  // The passages of a request, each with its anchor, label and text.
  foi.passages = texts => texts.questions
    .map(([anchor, label, text, exemptions]) => (
      { anchor, label, text: exemptions.length ? text + " · " + exemptions.join(", ") : text }
    ))
    .concat(texts.texts.map(([anchor, label, text]) => ({ anchor, label, text })))
    .concat(texts.summary ? [{ anchor: "", label: "Summary", text: texts.summary }] : []);

  // Where words of a query stand in a text: { start, end, word }, word being its place in the query.
  foi.places = (text, words) => {
    const found = [];
    const folded = text.toLowerCase();
    // Folding keeps the length of most texts; where it does not, provisions are not marked as wholes.
    if (folded.length === text.length) {
      for (const whole of foi.wholes(folded)) {
        const word = words.findIndex(each => whole.names.some(name => is(name, each)));
        if (word >= 0) found.push({ start: whole.start, end: whole.end, word });
      }
    }
    for (const match of foi.matches(text, CHUNK)) {
      if (foi.isUnspaced(match[0]) || /[^\u0000-\u2fff]/.test(match[0])) placesUnspaced(match, words, found);
      else {
        const terms = foi.words(foi.fold(match[0]));
        const word = words.findIndex(each => terms.some(term => is(term, each)));
        if (word >= 0) found.push({ start: match.index, end: match.index + match[0].length, word });
      }
    }
    return found.sort((one, other) => one.start - other.start || other.end - one.end);
  };

  // In a script without spaces each two characters are a word.
  function placesUnspaced(match, words, found) {
    const characters = Array.from(match[0]);
    let at = match.index;
    characters.forEach((character, i) => {
      const pair = character + (characters[i + 1] || "");
      const terms = foi.words(foi.fold(pair));
      const word = words.findIndex(each => terms.some(term => is(term, each)));
      if (word >= 0) found.push({ start: at, end: at + pair.length, word });
      at += character.length;
    });
  }

  function is(term, word) {
    return term === word.term || Boolean(word.prefix && term.startsWith(word.prefix));
  }

  // The passage in which most words of the query stand, and its places; null if none of them does.
  foi.bestPassage = (passages, words) => {
    let best = null;
    for (const passage of passages) {
      const places = foi.places(passage.text, words);
      if (!places.length) continue;
      const span = densest(places);
      // That they stand close together counts as well, but less than one word more.
      const worth = new Set(places.map(place => place.word)).size + span.count / (words.length + 1);
      if (!best || worth > best.worth) best = { passage, places, worth, start: span.start };
    }
    return best;
  };

  // The start of the stretch as long as an excerpt that holds most different words.
  function densest(places) {
    let best = { start: 0, count: 0 };
    places.forEach((place, first) => {
      const words = new Set();
      for (let i = first; i < places.length && places[i].end - place.start <= LENGTH - BEFORE; i += 1) {
        words.add(places[i].word);
      }
      if (words.size > best.count) best = { start: place.start, count: words.size };
    });
    return best;
  }

  // An excerpt of a text as pieces { text, isFound }, beginning and ending between words.
  foi.excerpt = (text, places, around) => {
    let start = Math.max(0, around - BEFORE);
    if (start) start = Math.min(around, start + Math.max(0, text.slice(start, around).search(/\s\S/) + 1));
    let end = Math.min(text.length, start + LENGTH);
    if (end < text.length) end = start + text.slice(start, end).replace(/\s+\S*$/, "").length || end;
    const pieces = [];
    let at = start;
    if (start) pieces.push({ text: "… ", isFound: false });
    for (const place of places) {
      if (place.start < at || place.end > end) continue;
      if (place.start > at) pieces.push({ text: text.slice(at, place.start), isFound: false });
      pieces.push({ text: text.slice(place.start, place.end), isFound: true });
      at = place.end;
    }
    if (at < end) pieces.push({ text: text.slice(at, end), isFound: false });
    if (end < text.length) pieces.push({ text: " …", isFound: false });
    return pieces;
  };

  // Whether the words of a phrase stand next to each other, in this order, in one of the texts.
  foi.holdsPhrase = (texts, phrase) => texts.some(text => {
    const words = foi.words(foi.fold(text));
    for (let i = words.indexOf(phrase[0]); i >= 0; i = words.indexOf(phrase[0], i + 1)) {
      if (phrase.every((word, place) => words[i + place] === word)) return true;
    }
    return false;
  });
})(window.foi = window.foi || {});
