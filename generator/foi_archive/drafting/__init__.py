"""From letters to questions, decisions and dates, each proposed by a rule with the words it rests on."""
