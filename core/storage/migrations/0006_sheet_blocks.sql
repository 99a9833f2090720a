-- The large parts of sheets move to a table of their own, found by one number, and the facts in them are ordered
-- by agent. All of it is derived: every sheet is out of date now, and made again before it is read.

INSERT OR IGNORE INTO stale_sheet (team, month, card_version) SELECT team, month, card_version FROM sheet
    WHERE part = 0;
DELETE FROM sheet;
DELETE FROM sheet_agent;

CREATE TABLE sheet_block (
    id      INTEGER PRIMARY KEY, -- part, month, team and card version (core/storage/sheet_block_store.h)
    content BLOB NOT NULL
) STRICT;
