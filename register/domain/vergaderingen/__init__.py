"""Meetings: convocation, presence, agenda and votes."""
