"""One file a step, each with the words for both databases."""
