-- What is tried in a small part of the market first.
CREATE TABLE pilots (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	"from"   INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	state    TEXT NOT NULL
);
CREATE INDEX pilots_owner ON pilots(owner_id);
