"""The built site as readers see it, in a browser, from a server and from a folder."""
