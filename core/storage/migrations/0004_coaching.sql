-- What people do about findings: coaching sessions with their actions, trainings, example calls, and findings
-- raised at once. Each record is covered by a checksum over itself and its parts, so that damage is noticed.

CREATE TABLE coaching_session (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    agent       BLOB NOT NULL REFERENCES agent (id),
    leader      TEXT NOT NULL,
    state       INTEGER NOT NULL,
    planned_for INTEGER NOT NULL,
    planned_at  INTEGER NOT NULL,
    held_at     INTEGER,
    note        TEXT NOT NULL,
    reviewed_at INTEGER,
    review_note TEXT NOT NULL,
    checksum    BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT, WITHOUT ROWID;

CREATE INDEX coaching_session_by_agent ON coaching_session (agent, planned_for);
CREATE INDEX coaching_session_by_day ON coaching_session (planned_for);

-- The evaluations that a session is about.
CREATE TABLE coaching_finding (
    session    BLOB NOT NULL REFERENCES coaching_session (id),
    evaluation BLOB NOT NULL REFERENCES evaluation (id),
    PRIMARY KEY (session, evaluation)
) STRICT, WITHOUT ROWID;

CREATE INDEX coaching_finding_by_evaluation ON coaching_finding (evaluation);

CREATE TABLE coaching_action (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    session     BLOB NOT NULL REFERENCES coaching_session (id),
    position    INTEGER NOT NULL,
    card_key    TEXT NOT NULL, -- with the criterion's: which one it aims at; both empty for none
    criterion   TEXT NOT NULL,
    what        TEXT NOT NULL,
    owner       TEXT NOT NULL,
    due         INTEGER NOT NULL,
    state       INTEGER NOT NULL,
    worked      INTEGER NOT NULL,
    reviewed_on INTEGER,
    review_note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX coaching_action_by_session ON coaching_action (session, position);

CREATE TABLE training_course (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    topic    TEXT NOT NULL,
    held_on  INTEGER NOT NULL,
    trainer  TEXT NOT NULL,
    note     TEXT NOT NULL,
    checksum BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT, WITHOUT ROWID;

CREATE INDEX training_course_by_day ON training_course (held_on);

-- The criteria that a course aims at, in their order.
CREATE TABLE training_aim (
    course    BLOB NOT NULL REFERENCES training_course (id),
    position  INTEGER NOT NULL,
    card_key  TEXT NOT NULL,
    criterion TEXT NOT NULL,
    PRIMARY KEY (course, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_participant (
    course BLOB NOT NULL REFERENCES training_course (id),
    agent  BLOB NOT NULL REFERENCES agent (id),
    score  INTEGER, -- of the exam, thousandths of a point; absent without one
    PRIMARY KEY (course, agent)
) STRICT, WITHOUT ROWID;

CREATE INDEX training_participant_by_agent ON training_participant (agent);

-- Calls, or parts of them, that show how it is done, or how not.
CREATE TABLE case_example (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    recording  BLOB NOT NULL REFERENCES recording (id),
    evaluation BLOB REFERENCES evaluation (id),
    criterion  TEXT NOT NULL,
    topic      TEXT NOT NULL,
    kind       INTEGER NOT NULL,
    note       TEXT NOT NULL,
    start_ms   INTEGER, -- of a part of a recording
    end_ms     INTEGER CHECK (end_ms >= start_ms),
    message    INTEGER, -- of a part of a written contact, as in table passage
    start      INTEGER,
    "end"      INTEGER CHECK ("end" >= start),
    quote      TEXT NOT NULL,
    added_by   TEXT NOT NULL,
    added_at   INTEGER NOT NULL,
    checksum   BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_example_by_topic ON case_example (topic);
CREATE INDEX case_example_by_recording ON case_example (recording);
CREATE INDEX case_example_by_evaluation ON case_example (evaluation) WHERE evaluation IS NOT NULL;

CREATE TABLE urgent_finding (
    id          BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    recording   BLOB NOT NULL REFERENCES recording (id),
    evaluation  BLOB REFERENCES evaluation (id),
    criterion   TEXT NOT NULL, -- empty where it is about the whole call
    text        TEXT NOT NULL,
    raised_by   BLOB NOT NULL REFERENCES inspector (id),
    raised_at   INTEGER NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at INTEGER,
    answer      TEXT NOT NULL,
    checksum    BLOB NOT NULL CHECK (length(checksum) = 16)
) STRICT, WITHOUT ROWID;

CREATE INDEX urgent_finding_open ON urgent_finding (raised_at) WHERE answered_at IS NULL;
CREATE INDEX urgent_finding_by_time ON urgent_finding (raised_at);
CREATE INDEX urgent_finding_by_recording ON urgent_finding (recording);
CREATE INDEX urgent_finding_by_evaluation ON urgent_finding (evaluation) WHERE evaluation IS NOT NULL;

-- Who is due for coaching is asked over the evaluations that found something, not over all of them.
CREATE INDEX evaluation_finding ON evaluation (submitted_at)
    WHERE status = 2 AND purpose = 0 AND (passed = 0 OR fatal_errors > 0);
