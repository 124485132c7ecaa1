"""How a text is set: spaces, doubled words, signs of each language."""
