-- Figures are folded from sheets: what the facts of one team, month and card version add up to, and the facts
-- themselves column by column. All of it is derived. Facts take a shorter form and hold causes, so the program
-- makes them again once ("facts" in table setting asks for it).

INSERT INTO setting (name, value) SELECT 'facts', 'rebuild' WHERE EXISTS (SELECT 1 FROM fact);
DELETE FROM fact;
DELETE FROM fact_code;
DROP TABLE fact_change;

-- A sheet is several rows, one for each part, so that a figure reads no more than it needs
-- (core/storage/sheet_store.h); core/sheets knows what the bytes say.
CREATE TABLE sheet (
    part         INTEGER NOT NULL,
    month        INTEGER NOT NULL, -- its first day
    team         INTEGER NOT NULL,
    card_version INTEGER NOT NULL,
    content      BLOB NOT NULL,
    PRIMARY KEY (part, month, team, card_version)
) STRICT, WITHOUT ROWID;

-- Which sheets hold an agent.
CREATE TABLE sheet_agent (
    team         INTEGER NOT NULL,
    month        INTEGER NOT NULL,
    card_version INTEGER NOT NULL,
    agent        INTEGER NOT NULL,
    PRIMARY KEY (team, month, card_version, agent)
) STRICT, WITHOUT ROWID;

CREATE INDEX sheet_by_agent ON sheet_agent (agent, month);

-- Sheets whose facts changed since they were made. Written with each submit, revision and withdrawal, taken out
-- in the transaction that makes the sheet again, both by the one writer: no change is ever missed.
CREATE TABLE stale_sheet (
    team         INTEGER NOT NULL,
    month        INTEGER NOT NULL,
    card_version INTEGER NOT NULL,
    PRIMARY KEY (team, month, card_version)
) STRICT, WITHOUT ROWID;
