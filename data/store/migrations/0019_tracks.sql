-- Talk tracks, the cases they come from, where they were used, and what customers looked at.
CREATE TABLE talk_tracks (
	id         INTEGER PRIMARY KEY,
	name       TEXT NOT NULL UNIQUE,
	scene      TEXT NOT NULL,
	says       TEXT NOT NULL,
	answer     TEXT NOT NULL,
	proof      TEXT NOT NULL,
	"do"       TEXT NOT NULL,
	dont       TEXT NOT NULL,
	product_id INTEGER REFERENCES products(id) ON DELETE SET NULL,
	tier       TEXT NOT NULL,
	version    INTEGER NOT NULL,
	changed    INTEGER NOT NULL
);
CREATE INDEX talk_tracks_product ON talk_tracks(product_id);
CREATE TABLE track_versions (
	id            INTEGER PRIMARY KEY,
	talk_track_id INTEGER NOT NULL REFERENCES talk_tracks(id) ON DELETE CASCADE,
	number        INTEGER NOT NULL,
	until         INTEGER NOT NULL,
	words         TEXT NOT NULL,
	UNIQUE (talk_track_id, number)
);
CREATE TABLE track_cases (
	id            INTEGER PRIMARY KEY,
	rep_id        INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	date          INTEGER NOT NULL,
	won           INTEGER NOT NULL,
	customer_id   INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	scene         TEXT NOT NULL,
	text          TEXT NOT NULL,
	lesson        TEXT NOT NULL,
	talk_track_id INTEGER REFERENCES talk_tracks(id) ON DELETE SET NULL
);
CREATE INDEX track_cases_date ON track_cases(date);
CREATE INDEX track_cases_rep ON track_cases(rep_id);
CREATE INDEX track_cases_customer ON track_cases(customer_id);
CREATE INDEX track_cases_track ON track_cases(talk_track_id);
CREATE TABLE track_uses (
	id            INTEGER PRIMARY KEY,
	talk_track_id INTEGER NOT NULL REFERENCES talk_tracks(id) ON DELETE CASCADE,
	version       INTEGER NOT NULL,
	date          INTEGER NOT NULL,
	rep_id        INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	customer_id   INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	training_id   INTEGER REFERENCES trainings(id) ON DELETE CASCADE,
	worked        INTEGER,
	note          TEXT NOT NULL
);
CREATE INDEX track_uses_track ON track_uses(talk_track_id);
CREATE INDEX track_uses_rep ON track_uses(rep_id);
CREATE INDEX track_uses_customer ON track_uses(customer_id);
CREATE INDEX track_uses_training ON track_uses(training_id);
CREATE TABLE behaviours (
	id          INTEGER PRIMARY KEY,
	week        INTEGER NOT NULL,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	product_id  INTEGER REFERENCES products(id) ON DELETE CASCADE,
	page        TEXT NOT NULL,
	views       INTEGER NOT NULL,
	downloads   INTEGER NOT NULL,
	enquiries   INTEGER NOT NULL
);
CREATE INDEX behaviours_week ON behaviours(week);
CREATE INDEX behaviours_customer ON behaviours(customer_id);
CREATE INDEX behaviours_product ON behaviours(product_id);
CREATE TABLE track_rules (
	id      INTEGER PRIMARY KEY,
	won     INTEGER NOT NULL,
	lost    INTEGER NOT NULL,
	views   INTEGER NOT NULL,
	weekday INTEGER NOT NULL
);
