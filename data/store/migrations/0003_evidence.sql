CREATE TABLE insights (
	id         INTEGER PRIMARY KEY,
	topic      TEXT NOT NULL,
	title      TEXT NOT NULL,
	source     TEXT NOT NULL,
	date       INTEGER NOT NULL,
	note       TEXT NOT NULL,
	region_id  INTEGER REFERENCES regions(id) ON DELETE SET NULL,
	product_id INTEGER REFERENCES products(id) ON DELETE SET NULL,
	size       INTEGER,
	growth     INTEGER,
	rate       INTEGER,
	effect     INTEGER,
	strategy   TEXT NOT NULL
);
CREATE INDEX insights_region ON insights(region_id);
CREATE INDEX insights_product ON insights(product_id);
CREATE TABLE insight_points (
	id         INTEGER PRIMARY KEY,
	insight_id INTEGER NOT NULL REFERENCES insights(id) ON DELETE CASCADE,
	sort       TEXT NOT NULL,
	text       TEXT NOT NULL,
	number     INTEGER,
	product_id INTEGER REFERENCES products(id) ON DELETE CASCADE,
	region_id  INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	position   INTEGER NOT NULL
);
CREATE INDEX insight_points_insight ON insight_points(insight_id);
CREATE INDEX insight_points_product ON insight_points(product_id);
CREATE INDEX insight_points_region ON insight_points(region_id);
CREATE TABLE driver_sheets (
	id            INTEGER PRIMARY KEY CHECK (id = 1),
	reading       TEXT NOT NULL,
	market        INTEGER,
	market_growth INTEGER,
	share         INTEGER,
	new_amount    INTEGER,
	new_rate      INTEGER,
	leads         INTEGER,
	conversion    INTEGER,
	order_value   INTEGER,
	per_month     INTEGER
);
CREATE TABLE level_sheets (
	id        INTEGER PRIMARY KEY CHECK (id = 1),
	base      INTEGER,
	challenge INTEGER
);
CREATE TABLE scenarios (
	id            INTEGER PRIMARY KEY,
	name          TEXT NOT NULL UNIQUE,
	amount        INTEGER NOT NULL CHECK (amount >= 0),
	base          INTEGER,
	challenge     INTEGER,
	rhythm        TEXT NOT NULL,
	reason        TEXT NOT NULL,
	reading       TEXT NOT NULL,
	market        INTEGER,
	market_growth INTEGER,
	share         INTEGER,
	new_amount    INTEGER,
	new_rate      INTEGER,
	leads         INTEGER,
	conversion    INTEGER,
	order_value   INTEGER,
	per_month     INTEGER,
	position      INTEGER NOT NULL
);
CREATE TABLE citations (
	id          INTEGER PRIMARY KEY,
	insight_id  INTEGER NOT NULL REFERENCES insights(id) ON DELETE CASCADE,
	scenario_id INTEGER REFERENCES scenarios(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX citations_pair ON citations(insight_id, IFNULL(scenario_id, 0));
CREATE INDEX citations_scenario ON citations(scenario_id);
