-- How often one-on-ones are held, their templates and when they lock; what was known at their end.
CREATE TABLE meeting_rules (
	id    INTEGER PRIMARY KEY CHECK (id = 1),
	every INTEGER NOT NULL,
	lock  INTEGER NOT NULL
);
CREATE TABLE meeting_slots (
	id      INTEGER PRIMARY KEY,
	rep_id  INTEGER NOT NULL UNIQUE REFERENCES reps(id) ON DELETE CASCADE,
	every   INTEGER NOT NULL,
	weekday INTEGER NOT NULL,
	minute  INTEGER,
	paused  INTEGER NOT NULL,
	until   INTEGER NOT NULL,
	reason  TEXT NOT NULL
);
CREATE TABLE meeting_templates (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	prompts  TEXT NOT NULL,
	start    TEXT NOT NULL,
	position INTEGER NOT NULL
);
-- The shipped templates. Their words are empty: the program has them.
INSERT INTO meeting_templates VALUES
	(1, 'blocker', '', '', '', 1),
	(2, 'skills', '', '', '', 2),
	(3, 'career', '', '', '', 3),
	(4, 'deal', '', '', '', 4);
ALTER TABLE one_on_ones ADD COLUMN template_id INTEGER REFERENCES meeting_templates(id) ON DELETE SET NULL;
ALTER TABLE one_on_ones ADD COLUMN rating INTEGER;
ALTER TABLE one_on_ones ADD COLUMN rep_rating INTEGER;
ALTER TABLE one_on_ones ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
CREATE INDEX one_on_ones_template ON one_on_ones(template_id);
CREATE TABLE meeting_snapshots (
	id            INTEGER PRIMARY KEY,
	one_on_one_id INTEGER NOT NULL UNIQUE REFERENCES one_on_ones(id) ON DELETE CASCADE,
	date          INTEGER NOT NULL,
	sold          INTEGER,
	due           INTEGER,
	forecast      INTEGER,
	leads         INTEGER,
	deals         INTEGER,
	open          INTEGER NOT NULL,
	overdue       INTEGER NOT NULL
);
CREATE TABLE meeting_reopenings (
	id            INTEGER PRIMARY KEY,
	one_on_one_id INTEGER NOT NULL REFERENCES one_on_ones(id) ON DELETE CASCADE,
	date          INTEGER NOT NULL,
	reason        TEXT NOT NULL
);
CREATE INDEX meeting_reopenings_of ON meeting_reopenings(one_on_one_id);
ALTER TABLE actions ADD COLUMN opportunity_id INTEGER REFERENCES opportunities(id) ON DELETE SET NULL;
CREATE INDEX actions_opportunity ON actions(opportunity_id);
