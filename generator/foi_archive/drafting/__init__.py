"""From the letters of a thread to its questions, decisions and dates, proposed by rules, each with its words."""
