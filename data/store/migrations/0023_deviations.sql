-- What is not as it should be, and the work on it.
CREATE TABLE deviations (
	id       INTEGER PRIMARY KEY,
	title    TEXT NOT NULL,
	light    TEXT NOT NULL,
	state    TEXT NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	opened   INTEGER NOT NULL,
	due      INTEGER NOT NULL,
	closed   INTEGER NOT NULL
);
CREATE INDEX deviations_owner ON deviations(owner_id);
