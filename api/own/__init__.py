"""Addresses of the API that no row of the table gives: each file one subject."""
