// The files of the index, each a script that hands over its content: so they load over the web and from disk.

"use strict";

(function (foi) {
  const waiting = new Map(); // path -> what to do with its content
  const loaded = new Map(); // path and mark -> promise of its content

  // What every file of the index calls. A file that nobody asked for is none of ours.
  window.foiSearch = (path, mark, content) => {
    const take = waiting.get(path);
    if (take) take(mark, content);
  };

  // A file is missing, or it cannot be read, or it is one of another build.
  class IndexError extends Error {
    constructor(path, isForeign, isThere) {
      super(path);
      this.path = path;
      this.isForeign = isForeign;
      this.isThere = isThere;
    }
  }
  foi.IndexError = IndexError;

  // The content of a file of the index that bears this mark; rejected with an IndexError if there is none.
  foi.load = (name, mark) => {
    const path = "search/" + name + ".js";
    const key = path + "?v=" + mark;
    if (!loaded.has(key)) {
      const promise = new Promise((resolve, reject) => request(path, mark, resolve, reject));
      loaded.set(key, promise);
      promise.catch(() => loaded.delete(key)); // the next attempt asks again
    }
    return loaded.get(key);
  };

  function request(path, mark, resolve, reject) {
    const script = document.createElement("script");
    let given;
    waiting.set(path, (its, content) => { given = { mark: its, content }; });
    const end = event => {
      waiting.delete(path);
      script.remove();
      if (!given) reject(new IndexError(path, false, event.type === "load"));
      else if (given.mark !== mark) reject(new IndexError(path, true, true));
      else resolve(given.content);
    };
    script.onload = end;
    script.onerror = end;
    script.src = path.split("/").map(encodeURIComponent).join("/") + "?v=" + mark;
    document.head.append(script);
  }

  foi.bytes = base64 => {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    return bytes;
  };

  // Calls `take` with each number of some bytes, seven bits a byte, the low ones first.
  foi.eachNumber = (bytes, take) => {
    let number = 0;
    let shift = 0;
    for (let i = 0; i < bytes.length; i += 1) {
      number |= (bytes[i] & 127) << shift;
      if (bytes[i] > 127) shift += 7;
      else {
        take(number, i + 1);
        number = 0;
        shift = 0;
      }
    }
  };

  foi.numbers = base64 => {
    const found = [];
    foi.eachNumber(foi.bytes(base64), number => found.push(number));
    return found;
  };
})(window.foi = window.foi || {});
