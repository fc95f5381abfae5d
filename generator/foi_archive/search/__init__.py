"""The search index: what can be found in an archive, as files that a page loads as scripts."""
