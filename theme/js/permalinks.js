// Copies the address of a thing when its permalink is followed, and says so.
//
// Without this script a permalink still leads to the thing, and the address bar then holds the link. That
// is also what remains where a browser does not let a page write to the clipboard.

"use strict";

(() => {
  const SHOWN_MS = 4000;

  const links = document.querySelectorAll("a.permalink");
  if (!links.length) return;

  // A live region has to be in the page before its text changes, or screen readers pass over it.
  const status = document.createElement("p");
  status.className = "status";
  status.setAttribute("role", "status");
  document.getElementById("content").append(status);

  let timer;
  const say = text => {
    clearTimeout(timer);
    status.textContent = text;
    timer = setTimeout(() => { status.textContent = ""; }, SHOWN_MS);
  };

  for (const link of links) {
    link.title = "Copy this link";
    link.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        say("Link copied");
      } catch {
        say("The link is in the address bar");
      }
    });
  }
})();
