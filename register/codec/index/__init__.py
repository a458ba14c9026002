"""Which module of the domain holds what: made by `make index`, for lookup.py."""
