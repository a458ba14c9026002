"""Routes: what they may be, and how far a subject is on one."""
