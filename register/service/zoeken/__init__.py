"""Search: words of what is public now, found by their stems and beginnings."""
