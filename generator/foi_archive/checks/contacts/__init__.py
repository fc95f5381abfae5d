"""Where people can be reached: addresses, numbers and links in the texts of a thread, and whose they are."""
