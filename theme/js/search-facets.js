// Facets: narrowing down by several values at once, with what each further value would add.

"use strict";

(function (foi) {
  // A column of an index: for each document its values, as places in the list of the facet's values.
  function column(base64, documents) {
    const starts = new Uint32Array(documents + 1);
    const values = [];
    let document = 0;
    let left = -1;
    foi.eachNumber(foi.bytes(base64), number => {
      if (left < 0) left = number;
      else {
        values.push(number);
        left -= 1;
      }
      if (left === 0) {
        document += 1;
        starts[document] = values.length;
        left = -1;
      }
    });
    return { starts, values: Uint32Array.from(values), rowOf: null };
  }

  // The facets in their file, over so many documents.
  foi.facets = (content, documents) => content.map(([name, label, byValue, values, base64]) => (
    { name, label, byValue, values, column: column(base64, documents) }
  ));

  // The same facets over the questions: those that differ from question to question have columns of their own.
  foi.facetsOfQuestions = (facets, content, questions, requestOf) => {
    const own = new Map(content.map(([name, base64]) => [name, column(base64, questions)]));
    return facets.map(facet => Object.assign({}, facet, {
      column: own.get(facet.name) || Object.assign({}, facet.column, { rowOf: requestOf })
    }));
  };

  // What is left of some documents, and for each facet how many of them have each value, whatever is chosen in
  // that facet itself: what is counted is what choosing the value, too, would show.
  foi.narrow = (documents, facets, chosen) => {
    const picked = facets.map(facet => {
      const words = chosen[facet.name];
      if (!words || !words.size) return null;
      const places = new Uint8Array(facet.values.length);
      facet.values.forEach(([word], place) => { if (words.has(word)) places[place] = 1; });
      return places;
    });
    const counts = facets.map(facet => new Uint32Array(facet.values.length));
    const left = [];
    for (const document of documents) {
      let failing = -1;
      let failures = 0;
      for (let i = 0; i < facets.length && failures < 2; i += 1) {
        if (picked[i] && !holds(facets[i].column, document, picked[i])) {
          failing = i;
          failures += 1;
        }
      }
      if (failures === 0) left.push(document);
      if (failures < 2) {
        for (let i = failures ? failing : 0; i < (failures ? failing + 1 : facets.length); i += 1) {
          const { starts, values, rowOf } = facets[i].column;
          const row = rowOf ? rowOf[document] : document;
          for (let place = starts[row]; place < starts[row + 1]; place += 1) counts[i][values[place]] += 1;
        }
      }
    }
    return { left, counts };
  };

  function holds({ starts, values, rowOf }, document, picked) {
    const row = rowOf ? rowOf[document] : document;
    for (let place = starts[row]; place < starts[row + 1]; place += 1) if (picked[values[place]]) return true;
    return false;
  }
})(window.foi = window.foi || {});
