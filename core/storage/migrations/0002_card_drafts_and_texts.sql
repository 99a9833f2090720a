-- Cards being edited, which call takes which card, and written contacts beside recordings.

-- Saved whole at each change. The revision counts the saves: who saves over another one is told.
CREATE TABLE card_draft (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    card_key TEXT NOT NULL,
    based_on BLOB REFERENCES card_version (id),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    name_en  TEXT NOT NULL,
    name_zh  TEXT NOT NULL,
    criteria INTEGER NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    content  TEXT NOT NULL, -- as in card_version
    checksum BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT, WITHOUT ROWID;

-- In their order: the first whose tests all hold chooses the card.
CREATE TABLE card_rule (
    position INTEGER NOT NULL PRIMARY KEY,
    card_key TEXT NOT NULL,
    tests    TEXT NOT NULL -- JSON: [{"field": "queue", "values": ["sales"]}]
) STRICT;

ALTER TABLE evaluation ADD COLUMN card_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE recording ADD COLUMN medium INTEGER NOT NULL DEFAULT 0;

-- Marked parts of a written contact, as moments are of a recording.
CREATE TABLE passage (
    evaluation BLOB NOT NULL,
    criterion  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    message    INTEGER NOT NULL CHECK (message >= 0),
    start      INTEGER NOT NULL CHECK (start >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" >= start),
    quote      TEXT NOT NULL,
    note       TEXT NOT NULL,
    PRIMARY KEY (evaluation, criterion, position),
    FOREIGN KEY (evaluation, criterion) REFERENCES answer (evaluation, criterion)
) STRICT, WITHOUT ROWID;
