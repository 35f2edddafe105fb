-- What people did each day; the pipeline with its stages, opportunities and how they moved; rates of other currencies.
CREATE TABLE activities (
	id        INTEGER PRIMARY KEY,
	rep_id    INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	date      INTEGER NOT NULL,
	leads     INTEGER,
	in_time   INTEGER,
	visits    INTEGER,
	talks     INTEGER,
	proposals INTEGER,
	note      TEXT NOT NULL,
	import_id INTEGER REFERENCES imports(id) ON DELETE SET NULL,
	UNIQUE (rep_id, date)
);
CREATE INDEX activities_date ON activities(date);
CREATE INDEX activities_import ON activities(import_id);
CREATE TABLE pipeline_stages (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	chance   INTEGER NOT NULL,
	days     INTEGER NOT NULL,
	category TEXT NOT NULL,
	step     TEXT NOT NULL,
	position INTEGER NOT NULL
);
INSERT INTO pipeline_stages VALUES
	(1, 'qualified', '', 1000, 14, 'pipeline', 'opportunity', 1),
	(2, 'needs', '', 2500, 21, 'pipeline', 'opportunity', 2),
	(3, 'proposal', '', 4500, 21, 'best', 'proposal', 3),
	(4, 'negotiation', '', 7000, 21, 'best', 'proposal', 4),
	(5, 'verbal', '', 9000, 14, 'commit', 'proposal', 5);
CREATE TABLE exchange_rates (
	id       INTEGER PRIMARY KEY,
	currency TEXT NOT NULL,
	"from"   INTEGER NOT NULL,
	rate     INTEGER NOT NULL,
	UNIQUE (currency, "from")
);
CREATE TABLE opportunities (
	id          INTEGER PRIMARY KEY,
	code        TEXT NOT NULL UNIQUE,
	name        TEXT NOT NULL,
	customer_id INTEGER REFERENCES customers(id) ON DELETE SET NULL,
	prospect    TEXT NOT NULL,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	product_id  INTEGER REFERENCES products(id) ON DELETE SET NULL,
	stage_id    INTEGER NOT NULL REFERENCES pipeline_stages(id),
	amount      INTEGER NOT NULL,
	currency    TEXT NOT NULL,
	"foreign"   INTEGER NOT NULL,
	opened      INTEGER NOT NULL,
	close       INTEGER NOT NULL,
	ended       INTEGER NOT NULL,
	result      TEXT NOT NULL,
	reason      TEXT NOT NULL,
	rival       TEXT NOT NULL,
	category    TEXT NOT NULL,
	next        TEXT NOT NULL,
	next_day    INTEGER NOT NULL,
	source      TEXT NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX opportunities_customer ON opportunities(customer_id);
CREATE INDEX opportunities_rep ON opportunities(rep_id, ended);
CREATE INDEX opportunities_product ON opportunities(product_id);
CREATE INDEX opportunities_stage ON opportunities(stage_id);
CREATE INDEX opportunities_import ON opportunities(import_id);
CREATE TABLE opportunity_moves (
	id             INTEGER PRIMARY KEY,
	opportunity_id INTEGER NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE,
	date           INTEGER NOT NULL,
	stage_id       INTEGER NOT NULL REFERENCES pipeline_stages(id),
	amount         INTEGER NOT NULL,
	close          INTEGER NOT NULL,
	result         TEXT NOT NULL,
	import_id      INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX opportunity_moves_of ON opportunity_moves(opportunity_id, date);
CREATE INDEX opportunity_moves_stage ON opportunity_moves(stage_id);
CREATE INDEX opportunity_moves_import ON opportunity_moves(import_id);
