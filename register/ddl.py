"""The log's own tables, and the guards that keep them append-only.

`notification_id` is seq + 1, assigned by us under the writer's lock: the library's
own ids are not evidence (they are given again after the tail was deleted).
"""

PRAGMAS = (
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
)
"""Settings of every connection to a log in a file."""

SQLITE = (
    """CREATE TABLE IF NOT EXISTS stored_events (
        notification_id INTEGER PRIMARY KEY,
        originator_id TEXT NOT NULL,
        originator_version INTEGER NOT NULL,
        topic TEXT NOT NULL,
        state BLOB NOT NULL,
        UNIQUE (originator_id, originator_version))""",
    """CREATE TABLE IF NOT EXISTS tegels (
        niveau INTEGER NOT NULL,
        plek INTEGER NOT NULL,
        hashes BLOB NOT NULL,
        PRIMARY KEY (niveau, plek))""",
    """CREATE TABLE IF NOT EXISTS openbaarmakingen (
        digest TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,
        pad TEXT NOT NULL,
        zout BLOB NOT NULL,
        waarde BLOB NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS openbaarmakingen_seq ON openbaarmakingen (seq)",
    """CREATE TABLE IF NOT EXISTS sleutels (
        sleutel TEXT PRIMARY KEY,
        mac BLOB NOT NULL,
        ontvangst BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS checkpoints (
        grootte INTEGER PRIMARY KEY,
        nota BLOB NOT NULL)""",
    """CREATE TRIGGER IF NOT EXISTS alleen_een_groter_checkpoint
        BEFORE INSERT ON checkpoints
        WHEN NEW.grootte <= (SELECT coalesce(max(grootte), 0) FROM checkpoints)
        BEGIN SELECT raise(ABORT, 'een checkpoint volgt op het vorige'); END""",
    """CREATE TRIGGER IF NOT EXISTS nooit_een_checkpoint_wijzigen
        BEFORE UPDATE ON checkpoints
        BEGIN SELECT raise(ABORT, 'een checkpoint wordt nooit gewijzigd'); END""",
    """CREATE TRIGGER IF NOT EXISTS nooit_een_checkpoint_wissen
        BEFORE DELETE ON checkpoints
        BEGIN SELECT raise(ABORT, 'een checkpoint wordt nooit gewist'); END""",
    """CREATE TRIGGER IF NOT EXISTS alleen_het_volgende
        BEFORE INSERT ON stored_events
        WHEN NEW.notification_id IS NOT
            (SELECT coalesce(max(notification_id), 0) + 1 FROM stored_events)
        OR EXISTS (SELECT 1 FROM stored_events
            WHERE originator_id = NEW.originator_id
            AND originator_version = NEW.originator_version)
        BEGIN SELECT raise(ABORT, 'het logboek groeit alleen aan het eind'); END""",
    """CREATE TRIGGER IF NOT EXISTS nooit_wijzigen
        BEFORE UPDATE ON stored_events
        BEGIN SELECT raise(ABORT, 'het logboek wordt nooit gewijzigd'); END""",
    """CREATE TRIGGER IF NOT EXISTS nooit_wissen
        BEFORE DELETE ON stored_events
        BEGIN SELECT raise(ABORT, 'het logboek wordt nooit gewist'); END""",
)
"""Tables and triggers of a register in a directory."""
