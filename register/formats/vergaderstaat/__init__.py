"""The file of a whole meeting: what it holds, what it comes to, one to fill in."""
