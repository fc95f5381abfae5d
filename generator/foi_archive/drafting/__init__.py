"""From the letters of a thread to its questions, decisions and dates, each proposed by a rule with its words."""
