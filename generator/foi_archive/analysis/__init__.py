"""From threads to cases: what a reader wants to know and no file says."""
