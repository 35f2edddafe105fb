CREATE TABLE days_off (
	id      INTEGER PRIMARY KEY,
	day     INTEGER NOT NULL UNIQUE,
	work    INTEGER NOT NULL,
	name    TEXT NOT NULL,
	checked INTEGER NOT NULL
);
ALTER TABLE plans ADD COLUMN spare TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN spare_first INTEGER NOT NULL DEFAULT 0;
CREATE TABLE funnels (
	id               INTEGER PRIMARY KEY,
	rep_id           INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	lead_rate        INTEGER,
	opportunity_rate INTEGER,
	proposal_rate    INTEGER,
	order_value      INTEGER,
	visits           INTEGER,
	visit_minutes    INTEGER,
	proposal_minutes INTEGER,
	lead_minutes     INTEGER,
	day_minutes      INTEGER,
	cycle_days       INTEGER
);
CREATE UNIQUE INDEX funnels_rep ON funnels(IFNULL(rep_id, 0));
CREATE INDEX funnels_rep_id ON funnels(rep_id);
