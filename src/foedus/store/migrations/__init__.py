"""How the tables came about, step by step; run when a store is made or an older one is opened."""
