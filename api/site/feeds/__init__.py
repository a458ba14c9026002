"""Feeds: what is new as Atom, terms and meetings as iCalendar, at `/feeds/…`."""
