CREATE TABLE ladders (
	id          INTEGER PRIMARY KEY CHECK (id = 1),
	top_factor  INTEGER NOT NULL,
	core_factor INTEGER NOT NULL,
	new_factor  INTEGER NOT NULL,
	rest_factor INTEGER NOT NULL,
	bands       TEXT NOT NULL,
	top_until   INTEGER NOT NULL,
	core_from   INTEGER NOT NULL,
	core_until  INTEGER NOT NULL,
	gap         TEXT NOT NULL,
	mode        TEXT NOT NULL,
	ramp        TEXT NOT NULL,
	low         INTEGER NOT NULL,
	high        INTEGER NOT NULL,
	growth      INTEGER
);
CREATE TABLE commitments (
	id       INTEGER PRIMARY KEY,
	rep_id   INTEGER NOT NULL UNIQUE REFERENCES reps(id) ON DELETE CASCADE,
	amount   INTEGER,
	asked    INTEGER NOT NULL,
	answered INTEGER NOT NULL,
	note     TEXT NOT NULL
);
CREATE TABLE signoffs (
	id      INTEGER PRIMARY KEY,
	rep_id  INTEGER NOT NULL UNIQUE REFERENCES reps(id) ON DELETE CASCADE,
	amount  INTEGER NOT NULL,
	day     INTEGER NOT NULL,
	version INTEGER NOT NULL
);
CREATE TABLE moves (
	id          INTEGER PRIMARY KEY,
	sort        TEXT NOT NULL,
	from_id     INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	to_id       INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	customer_id INTEGER REFERENCES customers(id) ON DELETE CASCADE,
	day         INTEGER NOT NULL,
	amount      INTEGER NOT NULL,
	reason      TEXT NOT NULL
);
CREATE INDEX moves_from ON moves(from_id);
CREATE INDEX moves_to ON moves(to_id);
CREATE INDEX moves_customer ON moves(customer_id);
CREATE TABLE credits (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	rep_id      INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	share       INTEGER NOT NULL CHECK (share > 0),
	"from"      INTEGER NOT NULL,
	until       INTEGER NOT NULL,
	UNIQUE (customer_id, "from", rep_id)
);
CREATE INDEX credits_rep ON credits(rep_id);
CREATE TABLE mentorships (
	id           INTEGER PRIMARY KEY,
	mentor_id    INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	rep_id       INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	mentor_share INTEGER NOT NULL,
	rep_share    INTEGER NOT NULL,
	double       INTEGER NOT NULL,
	"from"       INTEGER NOT NULL,
	until        INTEGER NOT NULL
);
CREATE INDEX mentorships_mentor ON mentorships(mentor_id);
CREATE INDEX mentorships_rep ON mentorships(rep_id);
