-- Ids are 16 bytes made by the program (version 7 of RFC 9562). Instants are UTC milliseconds, days are days
-- since 1970 in the centre's zone, shares are millionths, points are thousandths. Codes of one table's column
-- are the order of the enumerators in core/model and are only ever appended to (core/storage/stored_codes.h).

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
    id      BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key     TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    leader  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent (
    id        BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    number    TEXT NOT NULL UNIQUE,
    extension TEXT NOT NULL,
    name      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_by_extension ON agent (extension) WHERE extension <> '';

CREATE TABLE membership (
    agent    BLOB NOT NULL REFERENCES agent (id),
    from_day INTEGER NOT NULL,
    team     BLOB NOT NULL REFERENCES team (id),
    PRIMARY KEY (agent, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspector (
    id   BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A published version is frozen: only its status changes. The checksum covers the content.
CREATE TABLE card_version (
    id             BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    card_key       TEXT NOT NULL,
    version        INTEGER NOT NULL CHECK (version >= 1),
    status         INTEGER NOT NULL,
    name_en        TEXT NOT NULL,
    name_zh        TEXT NOT NULL,
    criteria       INTEGER NOT NULL,
    published_by   TEXT NOT NULL,
    published_at   INTEGER,
    publish_reason TEXT NOT NULL,
    content        TEXT NOT NULL, -- canonical JSON (resources/schemas/scorecard.schema.json)
    checksum       BLOB NOT NULL CHECK (length(checksum) = 16),
    UNIQUE (card_key, version)
) STRICT;

CREATE TABLE recording (
    id              BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    root            TEXT NOT NULL,
    path            TEXT NOT NULL,
    customer_path   TEXT NOT NULL,
    call_number     TEXT NOT NULL,
    agent           BLOB REFERENCES agent (id),
    team            BLOB REFERENCES team (id), -- the agent's at the time of the call
    started_at      INTEGER NOT NULL,
    direction       INTEGER NOT NULL,
    queue           TEXT NOT NULL,
    call_type       TEXT NOT NULL,
    customer_number TEXT NOT NULL,
    custom_fields   TEXT NOT NULL, -- JSON object of texts
    sides           INTEGER NOT NULL,
    media_state     INTEGER NOT NULL,
    media_problem   TEXT NOT NULL,
    duration_ms     INTEGER NOT NULL CHECK (duration_ms >= 0),
    content_hash    TEXT NOT NULL,
    merged_into     BLOB REFERENCES recording (id) -- the older recording with the same content
) STRICT, WITHOUT ROWID;

CREATE INDEX recording_by_start ON recording (started_at) WHERE merged_into IS NULL;
CREATE INDEX recording_by_place ON recording (path, root);
CREATE INDEX recording_by_hash ON recording (content_hash) WHERE content_hash <> '';
CREATE INDEX recording_by_agent ON recording (agent);
CREATE INDEX recording_by_call_number ON recording (call_number) WHERE call_number <> '';
CREATE INDEX recording_pending ON recording (media_state) WHERE media_state <> 1;
CREATE INDEX recording_merged ON recording (merged_into) WHERE merged_into IS NOT NULL;

-- Calls that an inspector will not score, and why.
CREATE TABLE skipped_call (
    recording  BLOB NOT NULL REFERENCES recording (id),
    inspector  BLOB NOT NULL REFERENCES inspector (id),
    reason     TEXT NOT NULL,
    skipped_at INTEGER NOT NULL,
    PRIMARY KEY (recording, inspector)
) STRICT, WITHOUT ROWID;

-- Once submitted, header, answers, moments, markers and heard spans are sealed by the checksum; a correction
-- is another row that replaces this one.
CREATE TABLE evaluation (
    id                BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    recording         BLOB NOT NULL REFERENCES recording (id),
    inspector         BLOB NOT NULL REFERENCES inspector (id),
    card_version      BLOB NOT NULL REFERENCES card_version (id),
    purpose           INTEGER NOT NULL,
    status            INTEGER NOT NULL,
    revision          INTEGER NOT NULL CHECK (revision >= 1),
    replaces          BLOB REFERENCES evaluation (id),
    revision_reason   TEXT NOT NULL,
    void_reason       TEXT NOT NULL,
    summary           TEXT NOT NULL,
    spent_ms          INTEGER NOT NULL,
    playhead_ms       INTEGER NOT NULL,
    current_criterion TEXT NOT NULL,
    started_at        INTEGER NOT NULL,
    saved_at          INTEGER NOT NULL,
    submitted_at      INTEGER,
    final             INTEGER,
    raw               INTEGER,
    failed            INTEGER NOT NULL,
    passed            INTEGER NOT NULL,
    fatal_errors      INTEGER NOT NULL,
    nonfatal_errors   INTEGER NOT NULL,
    checksum          BLOB CHECK (length(checksum) = 16) -- absent while a draft
) STRICT, WITHOUT ROWID;

CREATE INDEX evaluation_by_recording ON evaluation (recording, inspector);
CREATE INDEX evaluation_by_replaced ON evaluation (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX evaluation_draft ON evaluation (inspector, saved_at) WHERE status <= 1;

CREATE TABLE answer (
    evaluation BLOB NOT NULL REFERENCES evaluation (id),
    criterion  TEXT NOT NULL,
    kind       INTEGER NOT NULL, -- which alternative of model::AnswerValue
    number     INTEGER NOT NULL, -- points, yes/no, count or measure
    text       TEXT NOT NULL,    -- option keys, one a line
    severe     INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    causes     TEXT NOT NULL,    -- keys, one a line
    comment    TEXT NOT NULL,
    PRIMARY KEY (evaluation, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE moment (
    evaluation BLOB NOT NULL,
    criterion  TEXT NOT NULL,
    position   INTEGER NOT NULL,
    start_ms   INTEGER NOT NULL,
    end_ms     INTEGER NOT NULL CHECK (end_ms >= start_ms),
    note       TEXT NOT NULL,
    PRIMARY KEY (evaluation, criterion, position),
    FOREIGN KEY (evaluation, criterion) REFERENCES answer (evaluation, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE marker (
    evaluation BLOB NOT NULL REFERENCES evaluation (id),
    position   INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE heard_span (
    evaluation BLOB NOT NULL REFERENCES evaluation (id),
    position   INTEGER NOT NULL,
    start_ms   INTEGER NOT NULL,
    end_ms     INTEGER NOT NULL,
    speed      REAL NOT NULL,
    PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

-- Small numbers that stand for ids and texts in facts. Number 0 means "none" and has no row.
CREATE TABLE fact_code (
    kind   INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    name   BLOB NOT NULL, -- an id, or UTF-8
    PRIMARY KEY (kind, number),
    UNIQUE (kind, name)
) STRICT, WITHOUT ROWID;

-- One narrow row a submitted evaluation, everything that figures need (core/storage/fact.h has the layout of
-- the record). Derived: it can be rebuilt from the tables above at any time.
CREATE TABLE fact (
    team       INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    evaluation BLOB NOT NULL, -- no foreign key: it would cost an index, and verify compares both ways
    record     BLOB NOT NULL,
    PRIMARY KEY (team, day, evaluation)
) STRICT, WITHOUT ROWID;

-- Appended to by each submit, revision and void: which (team, month, card version) any figure kept per month
-- has to be made again for. Rows are only ever added or deleted, so no change is lost between two writers.
CREATE TABLE fact_change (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    team         INTEGER NOT NULL,
    month        INTEGER NOT NULL, -- its first day
    card_version INTEGER NOT NULL
) STRICT;
