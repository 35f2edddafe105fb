-- What is not as it should be, at opening and at its check; what was found out about it, and what is done when a light turns red.
CREATE TABLE deviations (
	id            INTEGER PRIMARY KEY,
	title         TEXT NOT NULL,
	light         TEXT NOT NULL,
	state         TEXT NOT NULL,
	owner_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	opened        INTEGER NOT NULL,
	due           INTEGER NOT NULL,
	closed        INTEGER NOT NULL,
	text          TEXT NOT NULL,
	cause         TEXT NOT NULL,
	response      TEXT NOT NULL,
	analysed      INTEGER NOT NULL,
	solving       INTEGER NOT NULL,
	verifying     INTEGER NOT NULL,
	measure       TEXT NOT NULL,
	scope         TEXT NOT NULL,
	record        TEXT NOT NULL,
	unit          TEXT NOT NULL,
	lower         INTEGER NOT NULL,
	value         INTEGER,
	target        INTEGER,
	"limit"       INTEGER,
	"from"        INTEGER NOT NULL,
	until         INTEGER NOT NULL,
	light_then    INTEGER NOT NULL,
	check_day     INTEGER NOT NULL,
	checked       INTEGER NOT NULL,
	after         INTEGER,
	light_after   INTEGER NOT NULL,
	ruled         TEXT NOT NULL,
	outcome       TEXT NOT NULL,
	reason        TEXT NOT NULL,
	undone        TEXT NOT NULL,
	reopened      INTEGER NOT NULL,
	reopen_reason TEXT NOT NULL
);
CREATE INDEX deviations_owner ON deviations(owner_id);
CREATE TABLE whys (
	id             INTEGER PRIMARY KEY,
	deviation_id   INTEGER NOT NULL REFERENCES deviations(id) ON DELETE CASCADE,
	position       INTEGER NOT NULL,
	question       TEXT NOT NULL,
	answer         TEXT NOT NULL,
	evidence       TEXT NOT NULL,
	measure        TEXT NOT NULL,
	scope          TEXT NOT NULL,
	record         TEXT NOT NULL,
	number         INTEGER,
	unit           TEXT NOT NULL,
	day            INTEGER NOT NULL,
	customer_id    INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	opportunity_id INTEGER REFERENCES opportunities(id) ON DELETE SET NULL,
	root           INTEGER NOT NULL
);
CREATE INDEX whys_deviation ON whys(deviation_id);
CREATE INDEX whys_customer ON whys(customer_id);
CREATE INDEX whys_opportunity ON whys(opportunity_id);
CREATE TABLE five_ws (
	id           INTEGER PRIMARY KEY,
	deviation_id INTEGER NOT NULL REFERENCES deviations(id) ON DELETE CASCADE,
	field        TEXT NOT NULL,
	text         TEXT NOT NULL,
	before       INTEGER,
	after        INTEGER,
	unit         TEXT NOT NULL,
	UNIQUE (deviation_id, field)
);
CREATE TABLE swot_points (
	id           INTEGER PRIMARY KEY,
	deviation_id INTEGER NOT NULL REFERENCES deviations(id) ON DELETE CASCADE,
	side         TEXT NOT NULL,
	text         TEXT NOT NULL,
	position     INTEGER NOT NULL
);
CREATE INDEX swot_points_deviation ON swot_points(deviation_id);
CREATE TABLE funnel_stages (
	id           INTEGER PRIMARY KEY,
	deviation_id INTEGER NOT NULL REFERENCES deviations(id) ON DELETE CASCADE,
	position     INTEGER NOT NULL,
	step         TEXT NOT NULL,
	day          INTEGER NOT NULL,
	actual       INTEGER,
	need         INTEGER,
	rate         INTEGER,
	need_rate    INTEGER
);
CREATE INDEX funnel_stages_deviation ON funnel_stages(deviation_id);
CREATE TABLE responses (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	days     INTEGER NOT NULL,
	verify   INTEGER NOT NULL,
	cause    TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE response_steps (
	id          INTEGER PRIMARY KEY,
	response_id INTEGER NOT NULL REFERENCES responses(id) ON DELETE CASCADE,
	text        TEXT NOT NULL,
	role        TEXT NOT NULL,
	days        INTEGER NOT NULL,
	position    INTEGER NOT NULL
);
CREATE INDEX response_steps_response ON response_steps(response_id);
