"""One rule a file: its name with dashes is the rule's id, its docstring is the rule's manual page."""
