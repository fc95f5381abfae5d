// The search itself: from a state to the documents it finds. Knows files and numbers, and nothing of the page.

"use strict";

(function (foi) {
  const MOST_READ = 200; // requests whose texts are read for a phrase

  class Engine {
    constructor(build) {
      this.build = build;
      this.indexes = new Map();
    }

    load(name) {
      return foi.load(name, this.build);
    }

    // The index of a list, "requests" or "questions": its terms, and how many documents there are.
    async index(list) {
      if (!this.indexes.has(list)) this.indexes.set(list, await this.opened(list));
      return this.indexes.get(list);
    }

    async opened(list) {
      const meta = await this.load("meta");
      if (list === "requests") {
        return { list, count: meta.requests, terms: new foi.Terms("terms", meta.first, 1, this.build) };
      }
      const content = await this.load("questions");
      const spread = new Uint32Array(meta.requests + 1);
      const requestOf = new Uint32Array(meta.questions);
      foi.numbers(content.counts).forEach((count, request) => {
        spread[request + 1] = spread[request] + count;
        requestOf.fill(request, spread[request], spread[request + 1]);
      });
      const terms = new foi.Terms("questions", content.first, 2, this.build);
      return { list, count: meta.questions, terms, spread, requestOf, facets: content.facets };
    }

    async facets(index) {
      if (!index.columns) {
        const meta = await this.load("meta");
        const facets = foi.facets(await this.load("facets"), meta.requests);
        index.columns = index.list === "requests"
          ? facets
          : foi.facetsOfQuestions(facets, index.facets, index.count, index.requestOf);
      }
      return index.columns;
    }

    // What a state finds: all `found` documents, those `left` in their order after facets, and what was odd.
    async find(state) {
      const query = foi.parse(state.text, state.isEnded);
      const index = await this.index(state.list);
      await index.terms.load(query.words.concat(...query.without.map(each => each.terms.map(term => ({ term })))));
      const result = Object.assign({ query, index, counts: null, isUnread: false }, this.matched(query, index, state.isEnded));
      if (query.phrases.length || query.without.some(each => each.phrase)) await this.readPhrases(result);
      result.left = result.found;
      if (Object.values(state.chosen).some(words => words.size)) {
        Object.assign(result, foi.narrow(result.found, await this.facets(index), state.chosen));
      }
      result.left = await this.ordered(result, state.order);
      return result;
    }

    // What a query finds: with its last word as it is written, if that is ended or a provision, or else with any
    // word that begins so.
    matched(query, index, isEnded) {
      const last = query.words.find(word => word.prefix);
      if (last && isEnded && foi.isProvision(last.term)) last.prefix = "";
      if (last && last.prefix && (isEnded || foi.isProvision(last.term)) && index.terms.find(last.term)) {
        const { prefix } = last;
        last.prefix = "";
        const matched = foi.match(query, index);
        if (matched.found.length && !matched.isPartial) return matched;
        last.prefix = prefix;
      }
      return foi.match(query, index);
    }

    // How many of the documents found have each value of the facets.
    async countsOf(result, state) {
      const columns = await this.facets(result.index);
      return result.counts || foi.narrow(result.found, columns, state.chosen).counts;
    }

    // The text of a query with the words that were perhaps meant in place of those that nothing holds; null if
    // there are none, or if that would find nothing either.
    async meant(result, state) {
      const names = new Set(foi.words(foi.fold((state.text.match(/\p{Lu}[\p{L}\p{M}]*/gu) || []).join(" "))));
      const { terms } = result.index;
      const found = await Promise.all(result.lacking.map(word => foi.meant(word, terms, names.has(word))));
      const meant = new Map(result.lacking.map((word, place) => [word, found[place]]).filter(pair => pair[1]));
      return this.useful(foi.corrected(state.text, meant), state);
    }

    // The text of a query without its quotation marks; null if that would find nothing either.
    unquoted(state) {
      return this.useful(state.text.replace(/["“”„«»]/g, " ").replace(/\s+/g, " ").trim(), state);
    }

    async useful(text, state) {
      if (text === state.text) return null;
      const other = await this.find(Object.assign({}, state, { text, chosen: {} }));
      return other.found.length ? text : null;
    }

    // The line of a request, and of which number.
    async title(request) {
      const meta = await this.load("meta");
      const [names, lines] = await this.load("titles/" + Math.floor(request / meta.block));
      const [name, title, authority, received, outcome, lateness, ids, outcomes, mark] = lines[request % meta.block];
      const strip = ids.map((id, place) => ({ id, outcome: meta.outcomes[outcomes[place]] }));
      return { name, title, authority: names[authority], received, outcome, lateness, strip, mark };
    }

    // The request of a document, and the place of the question in it, if it is one.
    placeOf(document, index) {
      if (index.list === "requests") return { request: document, question: -1 };
      const request = index.requestOf[document];
      return { request, question: document - index.spread[request] };
    }

    async ordered(result, order) {
      const { index, scores } = result;
      const found = Array.from(result.left);
      const requestOf = index.requestOf;
      if (order === "newest" || (order === "relevance" && !result.query.words.length)) return found;
      if (order === "relevance") return found.sort((one, other) => scores[other] - scores[one] || one - other);
      const keys = foi.numbers((await this.load("orders"))[order]);
      const key = document => keys[requestOf ? requestOf[document] : document];
      return found.sort((one, other) => key(other) - key(one) || one - other);
    }

    // Leaves of what was found the documents that hold the phrases, by reading those that are most about them.
    async readPhrases(result) {
      const { query, index, scores } = result;
      const likely = result.found.sort((one, other) => scores[other] - scores[one] || one - other);
      result.isUnread = likely.length > MOST_READ;
      const read = likely.slice(0, MOST_READ);
      const held = await Promise.all(read.map(async document => {
        const texts = await this.textsOf(document, index);
        return texts !== null
          && query.phrases.every(phrase => foi.holdsPhrase(texts, phrase))
          && !query.without.some(each => each.phrase && foi.holdsPhrase(texts, each.phrase));
      }));
      result.found = read.filter((_, place) => held[place]).sort((one, other) => one - other);
    }

    // All texts of a document; null where they cannot be unpacked.
    async textsOf(document, index) {
      const { request, question } = this.placeOf(document, index);
      const title = await this.title(request);
      const texts = await foi.texts(title.name, title.mark);
      if (!texts) return null;
      if (question >= 0) return [title.title, texts.questions[question][2], texts.questions[question][4]];
      const passages = foi.passages(texts).map(passage => passage.text);
      return passages.concat(title.title, title.authority);
    }
  }
  foi.Engine = Engine;
})(window.foi = window.foi || {});
