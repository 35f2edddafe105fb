-- The score card, its weights and floors; praise.
CREATE TABLE score_rules (
	id               INTEGER PRIMARY KEY,
	items            TEXT NOT NULL,
	follow_floor     INTEGER NOT NULL,
	follow_points    INTEGER NOT NULL,
	follow_cut       INTEGER NOT NULL,
	complaint_points INTEGER NOT NULL,
	complaint_cut    INTEGER NOT NULL,
	serious          INTEGER NOT NULL
);
CREATE TABLE score_marks (
	id        INTEGER PRIMARY KEY,
	rep_id    INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	"from"    INTEGER NOT NULL,
	until     INTEGER NOT NULL,
	indicator TEXT NOT NULL,
	mark      INTEGER NOT NULL,
	note      TEXT NOT NULL,
	UNIQUE (rep_id, "from", until, indicator)
);
CREATE TABLE praises (
	id          INTEGER PRIMARY KEY,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	customer_id INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	date        INTEGER NOT NULL,
	award       TEXT NOT NULL,
	incentive   TEXT NOT NULL,
	text        TEXT NOT NULL,
	reward      INTEGER
);
CREATE INDEX praises_rep ON praises(rep_id, date);
CREATE INDEX praises_customer ON praises(customer_id);
CREATE INDEX praises_date ON praises(date);
