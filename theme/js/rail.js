// Marks in the timeline the letter that is being read.

"use strict";

(() => {
  const rail = document.getElementById("timeline");
  const letters = [...document.querySelectorAll("article.message")];
  if (!rail || !window.IntersectionObserver) return;

  const links = new Map(
    [...rail.querySelectorAll("a[data-letter]")].map(link => [link.dataset.letter, link])
  );

  let current;
  const mark = link => {
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "true");
    // Only the rail is scrolled, and only where it scrolls by itself: never the page.
    const item = link.closest("li");
    const isInView = item.offsetTop >= rail.scrollTop
      && item.offsetTop + item.offsetHeight <= rail.scrollTop + rail.clientHeight;
    if (!isInView) rail.scrollTop = item.offsetTop - rail.clientHeight / 3;
  };

  // A letter is being read while it crosses a line in the upper third of the window.
  const crossing = new Set();
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) crossing[entry.isIntersecting ? "add" : "delete"](entry.target);
    const reading = letters.findLast(letter => crossing.has(letter));
    mark(reading && links.get(reading.id));
  }, { rootMargin: "-30% 0px -70% 0px" });
  letters.forEach(letter => observer.observe(letter));
})();
