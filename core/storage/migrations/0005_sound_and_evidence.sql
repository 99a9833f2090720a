-- What a person said a headerless recording is, where neither its content nor its extension says.

ALTER TABLE recording ADD COLUMN sound_format TEXT NOT NULL DEFAULT '';

-- What measuring found in a recording, for the call list. May be deleted: it is measured again.

CREATE TABLE recording_evidence (
    recording        BLOB NOT NULL PRIMARY KEY REFERENCES recording (id),
    agent_talk_share INTEGER,
    longest_dead_air INTEGER,
    talk_overs       INTEGER,
    kinds            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
