"""Things broken on purpose, in real processes; each drill counts what was lost.

The tests run them small, `python -m tests.drills` (`make drills`) in full and writes
drills.json in the shape of design §10.
"""
