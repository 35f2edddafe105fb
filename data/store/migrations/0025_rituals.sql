-- What comes round every day, week, month and quarter; what came of it; what customers were answered.
CREATE TABLE rituals (
	id        INTEGER PRIMARY KEY,
	code      TEXT NOT NULL UNIQUE,
	name      TEXT NOT NULL,
	rhythm    TEXT NOT NULL,
	weekdays  TEXT NOT NULL,
	nth       INTEGER NOT NULL,
	day       INTEGER NOT NULL,
	month     INTEGER NOT NULL,
	minute    INTEGER,
	lasts     INTEGER NOT NULL,
	owner_id  INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	who       TEXT NOT NULL,
	guests    TEXT NOT NULL,
	stage_id  INTEGER REFERENCES stages(id) ON DELETE SET NULL,
	shift     TEXT NOT NULL,
	kept      TEXT NOT NULL,
	checklist TEXT NOT NULL,
	output    TEXT NOT NULL,
	source    TEXT NOT NULL,
	begins    INTEGER NOT NULL,
	"on"      INTEGER NOT NULL,
	position  INTEGER NOT NULL
);
CREATE INDEX rituals_owner ON rituals(owner_id);
CREATE INDEX rituals_stage ON rituals(stage_id);
CREATE TABLE ritual_people (
	id        INTEGER PRIMARY KEY,
	ritual_id INTEGER NOT NULL REFERENCES rituals(id) ON DELETE CASCADE,
	rep_id    INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	UNIQUE (ritual_id, rep_id)
);
CREATE INDEX ritual_people_rep ON ritual_people(rep_id);
CREATE TABLE ritual_records (
	id        INTEGER PRIMARY KEY,
	ritual_id INTEGER NOT NULL REFERENCES rituals(id) ON DELETE CASCADE,
	day       INTEGER NOT NULL,
	held      INTEGER NOT NULL,
	skipped   TEXT NOT NULL,
	ticks     TEXT NOT NULL,
	output    TEXT NOT NULL,
	link      TEXT NOT NULL,
	people    TEXT NOT NULL,
	note      TEXT NOT NULL,
	UNIQUE (ritual_id, day)
);
CREATE TABLE response_items (
	id          INTEGER PRIMARY KEY,
	day         INTEGER NOT NULL,
	minute      INTEGER,
	customer_id INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	need        TEXT NOT NULL,
	feature     TEXT NOT NULL,
	promise     TEXT NOT NULL,
	owner_id    INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	side        TEXT NOT NULL,
	replied     INTEGER NOT NULL,
	replied_at  INTEGER,
	reply       TEXT NOT NULL
);
CREATE INDEX response_items_day ON response_items(day);
CREATE INDEX response_items_customer ON response_items(customer_id);
CREATE INDEX response_items_owner ON response_items(owner_id);
