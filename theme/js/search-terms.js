// Terms and the documents that hold them, from the shards of the index.

"use strict";

(function (foi) {
  const MOST_SHARDS = 4; // that are loaded for the beginning of a word
  const WEIGHTS = 16; // a posting is gap * 16 + weight

  // The terms of an index whose shards are `folder`/0, `folder`/1 …; each holds so many columns of postings.
  class Terms {
    constructor(folder, first, columns, build) {
      this.folder = folder;
      this.first = first ? first.split("\n") : [];
      this.columns = columns;
      this.build = build;
      this.shards = new Map();
    }

    // Loads all that is needed to look for some words of a query.
    load(words) {
      const numbers = new Set();
      for (const word of words) {
        numbers.add(this.shardOf(word.term));
        if (word.prefix) this.shardsOf(word.prefix).forEach(number => numbers.add(number));
      }
      numbers.delete(-1);
      return Promise.all(Array.from(numbers, number => this.loadShard(number)));
    }

    async loadShard(number) {
      if (!this.shards.has(number)) {
        const content = await foi.load(this.folder + "/" + number, this.build);
        this.shards.set(number, parsed(content, this.columns));
      }
      return this.shards.get(number);
    }

    // The number of the shard that would hold a term; -1 if there is none.
    shardOf(term) {
      let low = 0;
      let high = this.first.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.first[middle] <= term) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    }

    shardsOf(prefix) {
      const first = Math.max(0, this.shardOf(prefix));
      const found = [];
      for (let number = first; number < this.first.length && found.length < MOST_SHARDS; number += 1) {
        if (number > first && !this.first[number].startsWith(prefix)) break;
        found.push(number);
      }
      return found;
    }

    // The term with its postings in each column, from the shards that are loaded; null if no document holds it.
    find(term) {
      const shard = this.shards.get(this.shardOf(term));
      const place = shard ? position(shard.terms, term) : -1;
      return place >= 0 && shard.terms[place] === term ? entry(shard, place) : null;
    }

    // The terms that begin so, from the shards that are loaded.
    beginning(prefix) {
      const found = [];
      for (const number of this.shardsOf(prefix)) {
        const shard = this.shards.get(number);
        if (!shard) continue;
        let place = position(shard.terms, prefix);
        while (place < shard.terms.length && shard.terms[place].startsWith(prefix)) {
          found.push(entry(shard, place));
          place += 1;
        }
      }
      return found;
    }

    // All terms that are loaded, for finding one that was meant.
    *known() {
      for (const shard of this.shards.values()) {
        for (let place = 0; place < shard.terms.length; place += 1) yield entry(shard, place);
      }
    }
  }
  foi.Terms = Terms;

  function parsed(content, columns) {
    const terms = content[0].split("\n");
    const shard = { terms, columns: [] };
    for (let column = 0; column < columns; column += 1) {
      const bytes = foi.bytes(content[column + 1]);
      const counts = new Uint32Array(terms.length);
      const ends = new Uint32Array(terms.length + 1);
      let read = 0;
      let begin = 0;
      // A count and a length for each term, then the postings of all.
      let number = 0;
      for (let shift = 0, i = 0; read < terms.length * 2; i += 1) {
        number |= (bytes[i] & 127) << shift;
        if (bytes[i] > 127) { shift += 7; continue; }
        if (read % 2 === 0) counts[read >> 1] = number;
        else ends[(read >> 1) + 1] = ends[read >> 1] + number;
        read += 1;
        number = 0;
        shift = 0;
        begin = i + 1;
      }
      shard.columns.push({ bytes, counts, ends, begin });
    }
    return shard;
  }

  function entry(shard, place) {
    return {
      term: shard.terms[place],
      columns: shard.columns.map(column => ({
        count: column.counts[place],
        bytes: column.bytes.subarray(column.begin + column.ends[place], column.begin + column.ends[place + 1])
      }))
    };
  }

  // The place of a text in a sorted list, or where it would stand.
  function position(list, text) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // Calls `take` with each document of some postings, and its weight.
  foi.eachPosting = (bytes, take) => {
    let document = -1;
    foi.eachNumber(bytes, number => {
      document += Math.floor(number / WEIGHTS);
      take(document, number % WEIGHTS);
    });
  };
})(window.foi = window.foi || {});
