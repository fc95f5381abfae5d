"""Pages: one page type a file, each a pure function to a Page."""
