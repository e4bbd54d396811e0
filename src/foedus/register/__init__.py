"""Shipped data: instruments, actors, places, reports; no logic."""
