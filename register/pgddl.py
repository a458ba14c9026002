"""The log's tables in PostgreSQL, and the guards that keep them append-only.

One schema per regeling, so that one database holds many logs; what is not public
lies in a schema of its own, so that it can be granted apart. Text is compared byte
by byte (`COLLATE "C"`), as in a register in a directory.
"""

KOLOMMEN = {
    "stored_events": ("bigint", "text", "bigint", "text", "bytea"),
    "tegels": ("integer", "bigint", "bytea"),
    "openbaarmakingen": ("text", "bigint", "text", "bytea", "bytea"),
    "sleutels": ("text", "bytea", "bytea"),
    "checkpoints": ("bigint", "bytea"),
    "stukken": ("text", "integer", "bytea"),
    "geheimen": ("text", "bigint", "text", "bytea", "bytea"),
    "te_wissen": ("bigint", "bigint"),
    "sleutel": ("text", "bytea"),
    "geheime_stukken": ("text", "integer", "bytea"),
    "concepten": ("text", "bytea"),
}
"""Types of the columns of every table, in their order."""

_LOG = (
    """CREATE TABLE IF NOT EXISTS {schema}.stored_events (
        notification_id bigint PRIMARY KEY,
        originator_id text COLLATE "C" NOT NULL,
        originator_version bigint NOT NULL,
        topic text COLLATE "C" NOT NULL,
        state bytea NOT NULL,
        UNIQUE (originator_id, originator_version))""",
    """CREATE TABLE IF NOT EXISTS {schema}.tegels (
        niveau integer NOT NULL,
        plek bigint NOT NULL,
        hashes bytea NOT NULL,
        PRIMARY KEY (niveau, plek))""",
    # hashes do not compress; do not try at every append
    "ALTER TABLE {schema}.tegels ALTER COLUMN hashes SET STORAGE EXTERNAL",
    """CREATE TABLE IF NOT EXISTS {schema}.openbaarmakingen (
        digest text COLLATE "C" PRIMARY KEY,
        seq bigint NOT NULL,
        pad text COLLATE "C" NOT NULL,
        zout bytea NOT NULL,
        waarde bytea NOT NULL)""",
    """CREATE INDEX IF NOT EXISTS openbaarmakingen_seq
        ON {schema}.openbaarmakingen (seq)""",
    """CREATE TABLE IF NOT EXISTS {schema}.sleutels (
        sleutel text COLLATE "C" PRIMARY KEY,
        mac bytea NOT NULL,
        ontvangst bytea NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS {schema}.checkpoints (
        grootte bigint PRIMARY KEY,
        nota bytea NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS {schema}.stukken (
        sha256 text COLLATE "C" NOT NULL,
        blok integer NOT NULL,
        inhoud bytea NOT NULL,
        PRIMARY KEY (sha256, blok))""",
    "ALTER TABLE {schema}.stukken ALTER COLUMN inhoud SET STORAGE EXTERNAL",
    """CREATE OR REPLACE FUNCTION {schema}.alleen_het_volgende() RETURNS trigger
        LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.notification_id IS DISTINCT FROM (
                SELECT coalesce(max(notification_id), 0) + 1
                FROM {schema}.stored_events)
            THEN RAISE integrity_constraint_violation
                USING MESSAGE = 'het logboek groeit alleen aan het eind';
            END IF;
            RETURN NEW;
        END $$""",
    """CREATE OR REPLACE FUNCTION {schema}.alleen_een_groter() RETURNS trigger
        LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.grootte <= (
                SELECT coalesce(max(grootte), 0) FROM {schema}.checkpoints)
            THEN RAISE integrity_constraint_violation
                USING MESSAGE = 'een checkpoint volgt op het vorige';
            END IF;
            RETURN NEW;
        END $$""",
    """CREATE OR REPLACE FUNCTION {schema}.nooit_anders() RETURNS trigger
        LANGUAGE plpgsql AS $$
        BEGIN
            RAISE integrity_constraint_violation USING MESSAGE =
                'het logboek wordt nooit gewijzigd en nooit gewist';
        END $$""",
    """CREATE OR REPLACE TRIGGER alleen_het_volgende
        BEFORE INSERT ON {schema}.stored_events
        FOR EACH ROW EXECUTE FUNCTION {schema}.alleen_het_volgende()""",
    """CREATE OR REPLACE TRIGGER alleen_een_groter
        BEFORE INSERT ON {schema}.checkpoints
        FOR EACH ROW EXECUTE FUNCTION {schema}.alleen_een_groter()""",
    # also for a session that plays a replica, where plain triggers are silent
    "ALTER TABLE {schema}.stored_events ENABLE ALWAYS TRIGGER alleen_het_volgende",
    "ALTER TABLE {schema}.checkpoints ENABLE ALWAYS TRIGGER alleen_een_groter",
)

_NOOIT_GEWIJZIGD = (
    """CREATE OR REPLACE TRIGGER nooit_gewijzigd
        BEFORE UPDATE OR TRUNCATE ON {schema}.stukken
        FOR EACH STATEMENT EXECUTE FUNCTION {schema}.nooit_anders()""",
    "ALTER TABLE {schema}.stukken ENABLE ALWAYS TRIGGER nooit_gewijzigd",
)
"""A document never changes; secrecy may take it away, its sha256 stays in the log."""

_NOOIT_ANDERS = (
    """CREATE OR REPLACE TRIGGER nooit_anders
        BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.{tabel}
        FOR EACH STATEMENT EXECUTE FUNCTION {schema}.nooit_anders()""",
    "ALTER TABLE {schema}.{tabel} ENABLE ALWAYS TRIGGER nooit_anders",
)
_BEWIJS = ("stored_events", "checkpoints")
"""Tables of which no row is ever changed or deleted."""

_KLUIS = (
    """CREATE TABLE IF NOT EXISTS {schema}.geheimen (
        digest text COLLATE "C" PRIMARY KEY,
        seq bigint NOT NULL,
        pad text COLLATE "C" NOT NULL,
        zout bytea NOT NULL,
        waarde bytea NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS geheimen_seq ON {schema}.geheimen (seq)",
    """CREATE TABLE IF NOT EXISTS {schema}.te_wissen (
        door bigint NOT NULL, seq bigint NOT NULL, PRIMARY KEY (door, seq))""",
    """CREATE TABLE IF NOT EXISTS {schema}.sleutel (
        naam text COLLATE "C" PRIMARY KEY, waarde bytea NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS {schema}.geheime_stukken (
        sha256 text COLLATE "C" NOT NULL,
        blok integer NOT NULL,
        inhoud bytea NOT NULL,
        PRIMARY KEY (sha256, blok))""",
    """CREATE TABLE IF NOT EXISTS {schema}.concepten (
        naam text COLLATE "C" PRIMARY KEY, inhoud bytea NOT NULL)""",
)


def log_tables(schema: str) -> list[str]:
    """Tables and triggers of one log; the schema's name is ours and plain."""
    altijd = (*_LOG, *_NOOIT_GEWIJZIGD)
    return [opdracht.format(schema=schema) for opdracht in altijd] + [
        opdracht.format(schema=schema, tabel=tabel)
        for tabel in _BEWIJS
        for opdracht in _NOOIT_ANDERS
    ]


def vault_tables(schema: str) -> list[str]:
    """Tables of one vault."""
    return [opdracht.format(schema=schema) for opdracht in _KLUIS]
