-- The calls that no regular evaluation was submitted of: what worklists are about. A centre has millions of calls
-- that are done with and lists them seldom; without this table every list, and every "next call", would ask all of
-- them. It is derived from recordings and evaluations, and kept by triggers, so that whatever writes them keeps it.

CREATE TABLE open_call (
    started_at INTEGER NOT NULL,
    recording  BLOB NOT NULL,
    PRIMARY KEY (started_at, recording)
) STRICT, WITHOUT ROWID;

-- status 2: submitted; purpose 0: regular
INSERT INTO open_call
SELECT started_at, id FROM recording
WHERE merged_into IS NULL
  AND id NOT IN (SELECT recording FROM evaluation WHERE status = 2 AND purpose = 0);

CREATE TRIGGER open_call_added AFTER INSERT ON recording WHEN NEW.merged_into IS NULL BEGIN
    INSERT OR IGNORE INTO open_call SELECT NEW.started_at, NEW.id
    WHERE NOT EXISTS (SELECT 1 FROM evaluation WHERE recording = NEW.id AND status = 2 AND purpose = 0);
END;

CREATE TRIGGER open_call_moved AFTER UPDATE OF started_at, merged_into ON recording
WHEN OLD.started_at IS NOT NEW.started_at OR OLD.merged_into IS NOT NEW.merged_into BEGIN
    DELETE FROM open_call WHERE started_at = OLD.started_at AND recording = OLD.id;
    INSERT OR IGNORE INTO open_call SELECT NEW.started_at, NEW.id
    WHERE NEW.merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM evaluation WHERE recording = NEW.id AND status = 2 AND purpose = 0);
END;

CREATE TRIGGER open_call_removed AFTER DELETE ON recording BEGIN
    DELETE FROM open_call WHERE started_at = OLD.started_at AND recording = OLD.id;
END;

CREATE TRIGGER open_call_scored AFTER INSERT ON evaluation WHEN NEW.status = 2 AND NEW.purpose = 0 BEGIN
    DELETE FROM open_call WHERE recording = NEW.recording
        AND started_at = (SELECT started_at FROM recording WHERE id = NEW.recording);
END;

CREATE TRIGGER open_call_changed AFTER UPDATE OF status, purpose, recording ON evaluation
WHEN (OLD.status = 2 AND OLD.purpose = 0) <> (NEW.status = 2 AND NEW.purpose = 0)
  OR OLD.recording <> NEW.recording BEGIN
    DELETE FROM open_call WHERE NEW.status = 2 AND NEW.purpose = 0 AND recording = NEW.recording
        AND started_at = (SELECT started_at FROM recording WHERE id = NEW.recording);
    INSERT OR IGNORE INTO open_call SELECT started_at, id FROM recording
    WHERE id = OLD.recording AND merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM evaluation WHERE recording = OLD.recording AND status = 2 AND purpose = 0);
END;

CREATE TRIGGER open_call_reopened AFTER DELETE ON evaluation WHEN OLD.status = 2 AND OLD.purpose = 0 BEGIN
    INSERT OR IGNORE INTO open_call SELECT started_at, id FROM recording
    WHERE id = OLD.recording AND merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM evaluation WHERE recording = OLD.recording AND status = 2 AND purpose = 0);
END;
