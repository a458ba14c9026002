"""The read-only API: the answers of register.service over HTTP."""
