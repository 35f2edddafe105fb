CREATE TABLE plans (
	id       INTEGER PRIMARY KEY CHECK (id = 1),
	firm     TEXT NOT NULL,
	name     TEXT NOT NULL,
	number   TEXT NOT NULL,
	version  INTEGER NOT NULL,
	currency TEXT NOT NULL,
	span     TEXT NOT NULL,
	first    INTEGER NOT NULL,
	as_of_day INTEGER NOT NULL,
	pace     TEXT NOT NULL,
	green    INTEGER NOT NULL,
	amber    INTEGER NOT NULL,
	language TEXT NOT NULL,
	sample   INTEGER NOT NULL
);
CREATE TABLE regions (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	maturity TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE products (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	class    TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE reps (
	id        INTEGER PRIMARY KEY,
	code      TEXT NOT NULL UNIQUE,
	name      TEXT NOT NULL,
	region_id INTEGER REFERENCES regions(id) ON DELETE SET NULL,
	level     TEXT NOT NULL,
	joined    INTEGER NOT NULL,
	"left"    INTEGER NOT NULL,
	position  INTEGER NOT NULL
);
CREATE INDEX reps_region ON reps(region_id);
CREATE TABLE customers (
	id        INTEGER PRIMARY KEY,
	code      TEXT NOT NULL UNIQUE,
	name      TEXT NOT NULL,
	region_id INTEGER REFERENCES regions(id) ON DELETE SET NULL,
	rep_id    INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	sort      TEXT NOT NULL,
	since     INTEGER NOT NULL,
	override  TEXT NOT NULL,
	reason    TEXT NOT NULL
);
CREATE INDEX customers_region ON customers(region_id);
CREATE INDEX customers_rep ON customers(rep_id);
CREATE TABLE codes (
	id      INTEGER PRIMARY KEY,
	kind    TEXT NOT NULL,
	noun_id INTEGER NOT NULL,
	code    TEXT NOT NULL,
	UNIQUE (kind, code)
);
CREATE INDEX codes_noun ON codes(kind, noun_id);
CREATE TABLE imports (
	id       INTEGER PRIMARY KEY,
	sort     TEXT NOT NULL,
	file     TEXT NOT NULL,
	day      INTEGER NOT NULL,
	rows     INTEGER NOT NULL,
	skipped  INTEGER NOT NULL,
	repeated INTEGER NOT NULL,
	amount   INTEGER NOT NULL,
	rest     INTEGER NOT NULL
);
CREATE TABLE mappings (
	id        INTEGER PRIMARY KEY,
	sort      TEXT NOT NULL,
	signature TEXT NOT NULL,
	columns   TEXT NOT NULL,
	UNIQUE (sort, signature)
);
CREATE TABLE orders (
	id          INTEGER PRIMARY KEY,
	key         TEXT NOT NULL UNIQUE,
	number      TEXT NOT NULL,
	date        INTEGER NOT NULL,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	region_id   INTEGER REFERENCES regions(id) ON DELETE SET NULL,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	amount      INTEGER NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX orders_customer ON orders(customer_id, date, amount);
CREATE INDEX orders_date ON orders(date, region_id, rep_id, amount);
CREATE INDEX orders_region ON orders(region_id);
CREATE INDEX orders_rep ON orders(rep_id);
CREATE INDEX orders_import ON orders(import_id);
CREATE TABLE order_lines (
	id         INTEGER PRIMARY KEY,
	order_id   INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
	product_id INTEGER REFERENCES products(id) ON DELETE SET NULL,
	quantity   INTEGER NOT NULL,
	amount     INTEGER NOT NULL,
	import_id  INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX order_lines_order ON order_lines(order_id, product_id, amount);
CREATE INDEX order_lines_product ON order_lines(product_id);
CREATE INDEX order_lines_import ON order_lines(import_id);
CREATE TABLE actuals (
	id        INTEGER PRIMARY KEY,
	"from"    INTEGER NOT NULL,
	until     INTEGER NOT NULL,
	region_id INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	amount    INTEGER NOT NULL
);
CREATE UNIQUE INDEX actuals_cell ON actuals("from", until, IFNULL(region_id, 0));
CREATE INDEX actuals_region ON actuals(region_id);
CREATE TABLE goals (
	id        INTEGER PRIMARY KEY,
	metric    TEXT NOT NULL UNIQUE,
	amount    INTEGER,
	reason    TEXT NOT NULL,
	owner_id  INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	rhythm    TEXT NOT NULL,
	last_year INTEGER,
	growth    INTEGER,
	best      INTEGER,
	best_year INTEGER NOT NULL
);
CREATE TABLE targets (
	id         INTEGER PRIMARY KEY,
	metric     TEXT NOT NULL,
	"from"     INTEGER NOT NULL,
	until      INTEGER NOT NULL,
	region_id  INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	product_id INTEGER REFERENCES products(id) ON DELETE CASCADE,
	rep_id     INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	amount     INTEGER NOT NULL CHECK (amount >= 0),
	locked     INTEGER NOT NULL,
	trail      TEXT NOT NULL
);
CREATE UNIQUE INDEX targets_cell ON targets(metric, "from", until, IFNULL(region_id, 0), IFNULL(product_id, 0), IFNULL(rep_id, 0));
CREATE INDEX targets_region ON targets(region_id);
CREATE INDEX targets_product ON targets(product_id);
CREATE INDEX targets_rep ON targets(rep_id);
CREATE TABLE reopenings (
	id     INTEGER PRIMARY KEY,
	"from" INTEGER NOT NULL,
	until  INTEGER NOT NULL,
	reason TEXT NOT NULL,
	day    INTEGER NOT NULL,
	UNIQUE ("from", until)
);
CREATE TABLE stages (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	"from"   INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE milestones (
	id       INTEGER PRIMARY KEY,
	stage_id INTEGER NOT NULL REFERENCES stages(id) ON DELETE CASCADE,
	name     TEXT NOT NULL,
	"from"   INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	progress INTEGER NOT NULL,
	accepted INTEGER NOT NULL,
	position INTEGER NOT NULL
);
CREATE INDEX milestones_stage ON milestones(stage_id);
CREATE TABLE criteria (
	id           INTEGER PRIMARY KEY,
	milestone_id INTEGER NOT NULL REFERENCES milestones(id) ON DELETE CASCADE,
	text         TEXT NOT NULL,
	want         INTEGER,
	have         INTEGER,
	unit         TEXT NOT NULL,
	met          INTEGER NOT NULL,
	owner_id     INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	position     INTEGER NOT NULL
);
CREATE INDEX criteria_milestone ON criteria(milestone_id);
CREATE TABLE one_on_ones (
	id      INTEGER PRIMARY KEY,
	rep_id  INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	date    INTEGER NOT NULL,
	blocker TEXT NOT NULL,
	closed  INTEGER NOT NULL
);
CREATE INDEX one_on_ones_rep ON one_on_ones(rep_id, date);
CREATE TABLE notes (
	id            INTEGER PRIMARY KEY,
	one_on_one_id INTEGER NOT NULL REFERENCES one_on_ones(id) ON DELETE CASCADE,
	layer         TEXT NOT NULL,
	text          TEXT NOT NULL,
	UNIQUE (one_on_one_id, layer)
);
CREATE TABLE actions (
	id            INTEGER PRIMARY KEY,
	text          TEXT NOT NULL,
	owner_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	due           INTEGER NOT NULL,
	done          INTEGER NOT NULL,
	stage_id      INTEGER REFERENCES stages(id) ON DELETE CASCADE,
	one_on_one_id INTEGER REFERENCES one_on_ones(id) ON DELETE SET NULL,
	rep_id        INTEGER REFERENCES reps(id) ON DELETE CASCADE
);
CREATE INDEX actions_stage ON actions(stage_id);
CREATE INDEX actions_rep ON actions(rep_id);
CREATE INDEX actions_meeting ON actions(one_on_one_id);
CREATE TABLE decisions (
	id       INTEGER PRIMARY KEY,
	text     TEXT NOT NULL,
	cost     TEXT NOT NULL,
	expected INTEGER,
	state    TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE steps (
	id    INTEGER PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	stack TEXT NOT NULL CHECK (stack IN ('undo', 'redo')),
	at    INTEGER NOT NULL
);
CREATE TABLE history (
	id     INTEGER PRIMARY KEY,
	step   INTEGER NOT NULL REFERENCES steps(id) ON DELETE CASCADE,
	kind   TEXT NOT NULL,
	op     TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete', 'batch')),
	row_id INTEGER NOT NULL,
	old    TEXT
);
CREATE INDEX history_step ON history(step);
