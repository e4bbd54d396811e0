"""The subject of a verb, found backwards from it: over relative clauses, asides and predicates that share it."""

