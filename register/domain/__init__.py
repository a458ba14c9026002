"""The law and the facts: pure, standard library only."""
