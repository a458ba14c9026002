"""Decision routes: which steps a subject goes through, and how far it is."""
