CREATE TABLE versions (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL UNIQUE,
	number     TEXT NOT NULL,
	day        INTEGER NOT NULL,
	effective  INTEGER NOT NULL,
	reason     TEXT NOT NULL,
	decided_by TEXT NOT NULL
);
CREATE TABLE snapshots (
	id         INTEGER PRIMARY KEY,
	version_id INTEGER NOT NULL UNIQUE REFERENCES versions(id) ON DELETE CASCADE,
	body       TEXT NOT NULL
);
CREATE TABLE proposals (
	id         INTEGER PRIMARY KEY,
	number     TEXT NOT NULL UNIQUE,
	title      TEXT NOT NULL,
	kind       TEXT NOT NULL,
	cause      TEXT NOT NULL,
	reason     TEXT NOT NULL,
	proposer   TEXT NOT NULL,
	day        INTEGER NOT NULL,
	effective  INTEGER NOT NULL,
	changes    TEXT NOT NULL,
	coupled    TEXT NOT NULL,
	cells      TEXT NOT NULL,
	goal_before INTEGER,
	goal_after  INTEGER,
	state      TEXT NOT NULL,
	major      TEXT NOT NULL,
	rule       TEXT NOT NULL,
	roll       TEXT NOT NULL,
	decided    INTEGER NOT NULL,
	decided_by TEXT NOT NULL,
	version_id INTEGER REFERENCES versions(id) ON DELETE SET NULL
);
CREATE INDEX proposals_version ON proposals(version_id);
CREATE TABLE members (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	role     TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE votes (
	id          INTEGER PRIMARY KEY,
	proposal_id INTEGER NOT NULL REFERENCES proposals(id) ON DELETE CASCADE,
	member_id   INTEGER NOT NULL REFERENCES members(id) ON DELETE CASCADE,
	choice      TEXT NOT NULL,
	day         INTEGER NOT NULL,
	note        TEXT NOT NULL,
	UNIQUE (proposal_id, member_id)
);
CREATE INDEX votes_member ON votes(member_id);
CREATE TABLE approval_rules (
	id          INTEGER PRIMARY KEY CHECK (id = 1),
	threshold   INTEGER NOT NULL,
	numerator   INTEGER NOT NULL,
	denominator INTEGER NOT NULL
);
