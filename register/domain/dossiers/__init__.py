"""Dossiers: requests, plans, proposals and advice."""
