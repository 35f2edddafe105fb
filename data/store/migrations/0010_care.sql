-- Tier schemes and what their tiers get; touches, people, plays, health, key accounts, contracts, invoices, complaints, scenes, portraits.
CREATE TABLE schemes (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	method   TEXT NOT NULL,
	leads    INTEGER NOT NULL,
	"window" INTEGER NOT NULL,
	top      INTEGER NOT NULL,
	bottom   INTEGER NOT NULL,
	active   INTEGER NOT NULL,
	cut      TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE scheme_tiers (
	id         INTEGER PRIMARY KEY,
	scheme_id  INTEGER NOT NULL REFERENCES schemes(id) ON DELETE CASCADE,
	tier       TEXT NOT NULL,
	name       TEXT NOT NULL,
	"on"       INTEGER NOT NULL,
	floor      INTEGER,
	ideal      INTEGER NOT NULL,
	max        INTEGER NOT NULL,
	weekly     INTEGER NOT NULL,
	automatic  INTEGER NOT NULL,
	first      TEXT NOT NULL,
	second     TEXT NOT NULL,
	services   TEXT NOT NULL,
	proposal   INTEGER NOT NULL,
	response   INTEGER NOT NULL,
	collection TEXT NOT NULL,
	position   INTEGER NOT NULL,
	UNIQUE (scheme_id, tier)
);
CREATE TABLE tier_bands (
	id        INTEGER PRIMARY KEY,
	scheme_id INTEGER NOT NULL REFERENCES schemes(id) ON DELETE CASCADE,
	tier      TEXT NOT NULL,
	sort      TEXT NOT NULL,
	min_days  INTEGER,
	max_days  INTEGER,
	min_count INTEGER,
	min_rate  TEXT NOT NULL,
	max_count INTEGER,
	max_rate  TEXT NOT NULL,
	newcomer  INTEGER,
	money     TEXT NOT NULL,
	position  INTEGER NOT NULL
);
CREATE INDEX tier_bands_scheme ON tier_bands(scheme_id);
CREATE TABLE traits (
	id        INTEGER PRIMARY KEY,
	scheme_id INTEGER NOT NULL REFERENCES schemes(id) ON DELETE CASCADE,
	code      TEXT NOT NULL,
	name      TEXT NOT NULL,
	weight    INTEGER NOT NULL,
	low       TEXT NOT NULL,
	high      TEXT NOT NULL,
	position  INTEGER NOT NULL,
	UNIQUE (scheme_id, code)
);
CREATE TABLE grades (
	id          INTEGER PRIMARY KEY,
	scheme_id   INTEGER NOT NULL REFERENCES schemes(id) ON DELETE CASCADE,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	day         INTEGER NOT NULL,
	scores      TEXT NOT NULL,
	tier        TEXT NOT NULL,
	reason      TEXT NOT NULL,
	UNIQUE (scheme_id, customer_id, day)
);
CREATE INDEX grades_customer ON grades(customer_id);
CREATE TABLE care_rules (
	id             INTEGER PRIMARY KEY CHECK (id = 1),
	any_touch      INTEGER NOT NULL,
	tell_rep       INTEGER NOT NULL,
	tell_manager   INTEGER NOT NULL,
	high_risk      INTEGER NOT NULL,
	renewal_ahead  INTEGER NOT NULL,
	renewal_over   INTEGER NOT NULL,
	renewal_reward INTEGER NOT NULL,
	collected      INTEGER NOT NULL,
	complaint_fine INTEGER NOT NULL,
	complaint_bad  INTEGER NOT NULL,
	complaint_days INTEGER NOT NULL,
	satisfaction   INTEGER NOT NULL,
	repurchase_low INTEGER NOT NULL,
	repurchase     TEXT NOT NULL,
	lost_days      INTEGER NOT NULL,
	decider_days   INTEGER NOT NULL
);
CREATE TABLE contacts (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	name        TEXT NOT NULL,
	title       TEXT NOT NULL,
	role        TEXT NOT NULL,
	stance      TEXT NOT NULL,
	phone       TEXT NOT NULL,
	email       TEXT NOT NULL,
	since       INTEGER NOT NULL,
	"left"      INTEGER NOT NULL,
	note        TEXT NOT NULL,
	position    INTEGER NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX contacts_customer ON contacts(customer_id);
CREATE INDEX contacts_import ON contacts(import_id);
CREATE TABLE touches (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	contact_id  INTEGER REFERENCES contacts(id) ON DELETE SET NULL,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	date        INTEGER NOT NULL,
	channel     TEXT NOT NULL,
	effective   INTEGER NOT NULL,
	outcome     TEXT NOT NULL,
	next        TEXT NOT NULL,
	next_day    INTEGER NOT NULL,
	service     TEXT NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX touches_customer ON touches(customer_id, date, effective);
CREATE INDEX touches_date ON touches(date);
CREATE INDEX touches_contact ON touches(contact_id);
CREATE INDEX touches_rep ON touches(rep_id);
CREATE INDEX touches_import ON touches(import_id);
CREATE TABLE plays (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	contact_id  INTEGER REFERENCES contacts(id) ON DELETE SET NULL,
	kind        TEXT NOT NULL,
	owner_id    INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	opened      INTEGER NOT NULL,
	due         INTEGER NOT NULL,
	contacted   INTEGER NOT NULL,
	closed      INTEGER NOT NULL,
	won         INTEGER NOT NULL,
	"trigger"   TEXT NOT NULL,
	score       INTEGER,
	cause       TEXT NOT NULL,
	offer       TEXT NOT NULL,
	result      TEXT NOT NULL
);
CREATE INDEX plays_customer ON plays(customer_id);
CREATE INDEX plays_contact ON plays(contact_id);
CREATE INDEX plays_owner ON plays(owner_id);
CREATE TABLE play_steps (
	id       INTEGER PRIMARY KEY,
	play_id  INTEGER NOT NULL REFERENCES plays(id) ON DELETE CASCADE,
	text     TEXT NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	due      INTEGER NOT NULL,
	done     INTEGER NOT NULL,
	position INTEGER NOT NULL
);
CREATE INDEX play_steps_play ON play_steps(play_id);
CREATE INDEX play_steps_owner ON play_steps(owner_id);
CREATE TABLE health_rules (
	id          INTEGER PRIMARY KEY CHECK (id = 1),
	interaction INTEGER NOT NULL,
	need        INTEGER NOT NULL,
	budget      INTEGER NOT NULL,
	complaints  INTEGER NOT NULL,
	overdue     INTEGER NOT NULL,
	trend       INTEGER NOT NULL,
	red         INTEGER NOT NULL,
	amber       INTEGER NOT NULL,
	days        INTEGER NOT NULL,
	stale       INTEGER NOT NULL
);
CREATE TABLE assessments (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	day         INTEGER NOT NULL,
	need        INTEGER,
	budget      INTEGER,
	note        TEXT NOT NULL,
	UNIQUE (customer_id, day)
);
CREATE TABLE health_scores (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	day         INTEGER NOT NULL,
	score       INTEGER NOT NULL,
	parts       TEXT NOT NULL,
	UNIQUE (customer_id, day)
);
CREATE INDEX health_scores_day ON health_scores(day);
CREATE TABLE accounts (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	"from"      INTEGER NOT NULL,
	until       INTEGER NOT NULL,
	owner_id    INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	pain        TEXT NOT NULL,
	plan        TEXT NOT NULL,
	target      INTEGER,
	approved    INTEGER NOT NULL,
	approver_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	remark      TEXT NOT NULL,
	position    INTEGER NOT NULL,
	UNIQUE (customer_id, "from")
);
CREATE INDEX accounts_owner ON accounts(owner_id);
CREATE INDEX accounts_approver ON accounts(approver_id);
CREATE TABLE key_dates (
	id         INTEGER PRIMARY KEY,
	account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
	date       INTEGER NOT NULL,
	text       TEXT NOT NULL,
	done       INTEGER NOT NULL
);
CREATE INDEX key_dates_account ON key_dates(account_id);
CREATE TABLE verdicts (
	id         INTEGER PRIMARY KEY,
	account_id INTEGER NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
	date       INTEGER NOT NULL,
	by_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	said       TEXT NOT NULL,
	remark     TEXT NOT NULL
);
CREATE INDEX verdicts_account ON verdicts(account_id);
CREATE INDEX verdicts_by ON verdicts(by_id);
CREATE TABLE contracts (
	id          INTEGER PRIMARY KEY,
	number      TEXT NOT NULL UNIQUE,
	name        TEXT NOT NULL,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	"from"      INTEGER NOT NULL,
	until       INTEGER NOT NULL,
	amount      INTEGER NOT NULL,
	target      INTEGER,
	probability INTEGER,
	offer       TEXT NOT NULL,
	contacted   INTEGER NOT NULL,
	reported    INTEGER NOT NULL,
	proposed    INTEGER NOT NULL,
	state       TEXT NOT NULL,
	decided     INTEGER NOT NULL,
	renewed     INTEGER,
	reason      TEXT NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX contracts_customer ON contracts(customer_id);
CREATE INDEX contracts_until ON contracts(until);
CREATE INDEX contracts_rep ON contracts(rep_id);
CREATE INDEX contracts_import ON contracts(import_id);
CREATE TABLE invoices (
	id          INTEGER PRIMARY KEY,
	number      TEXT NOT NULL UNIQUE,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	date        INTEGER NOT NULL,
	due         INTEGER NOT NULL,
	amount      INTEGER NOT NULL,
	promised    INTEGER NOT NULL,
	note        TEXT NOT NULL,
	import_id   INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX invoices_customer ON invoices(customer_id);
CREATE INDEX invoices_due ON invoices(due);
CREATE INDEX invoices_rep ON invoices(rep_id);
CREATE INDEX invoices_import ON invoices(import_id);
CREATE TABLE payments (
	id         INTEGER PRIMARY KEY,
	invoice_id INTEGER NOT NULL REFERENCES invoices(id) ON DELETE CASCADE,
	date       INTEGER NOT NULL,
	amount     INTEGER NOT NULL,
	note       TEXT NOT NULL,
	import_id  INTEGER REFERENCES imports(id) ON DELETE SET NULL
);
CREATE INDEX payments_invoice ON payments(invoice_id, date, amount);
CREATE INDEX payments_date ON payments(date);
CREATE INDEX payments_import ON payments(import_id);
CREATE TABLE collection_levels (
	id      INTEGER PRIMARY KEY,
	days    INTEGER NOT NULL UNIQUE,
	key     TEXT NOT NULL,
	text    TEXT NOT NULL,
	channel TEXT NOT NULL
);
CREATE TABLE complaints (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	owner_id    INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	date        INTEGER NOT NULL,
	topic       TEXT NOT NULL,
	text        TEXT NOT NULL,
	answer      TEXT NOT NULL,
	closed      INTEGER NOT NULL
);
CREATE INDEX complaints_customer ON complaints(customer_id, date);
CREATE INDEX complaints_owner ON complaints(owner_id);
CREATE TABLE ratings (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	date        INTEGER NOT NULL,
	score       INTEGER NOT NULL,
	text        TEXT NOT NULL
);
CREATE INDEX ratings_customer ON ratings(customer_id, date);
CREATE TABLE scenes (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	message  TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE labels (
	id          INTEGER PRIMARY KEY,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	scene_id    INTEGER NOT NULL REFERENCES scenes(id) ON DELETE CASCADE,
	day         INTEGER NOT NULL,
	UNIQUE (customer_id, scene_id)
);
CREATE INDEX labels_scene ON labels(scene_id);
CREATE TABLE portraits (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL UNIQUE,
	sort     TEXT NOT NULL,
	pain     TEXT NOT NULL,
	budget   TEXT NOT NULL,
	roles    TEXT NOT NULL,
	answer   TEXT NOT NULL,
	updated  INTEGER NOT NULL,
	position INTEGER NOT NULL
);
CREATE TABLE need_reviews (
	id      INTEGER PRIMARY KEY,
	date    INTEGER NOT NULL,
	summary TEXT NOT NULL
);
CREATE TABLE need_samples (
	id          INTEGER PRIMARY KEY,
	review_id   INTEGER NOT NULL REFERENCES need_reviews(id) ON DELETE CASCADE,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	portrait_id INTEGER REFERENCES portraits(id) ON DELETE SET NULL,
	sort        TEXT NOT NULL,
	pain        TEXT NOT NULL,
	budget      TEXT NOT NULL,
	roles       TEXT NOT NULL,
	position    INTEGER NOT NULL
);
CREATE INDEX need_samples_review ON need_samples(review_id);
CREATE INDEX need_samples_customer ON need_samples(customer_id);
CREATE INDEX need_samples_portrait ON need_samples(portrait_id);
ALTER TABLE actions ADD COLUMN customer_id INTEGER REFERENCES customers(id) ON DELETE SET NULL;
CREATE INDEX actions_customer ON actions(customer_id);

-- The shipped schemes. Names are empty: the program has the words.
INSERT INTO schemes VALUES
	(1, 'abc', '', 'score', 1, 365, 200, 200, 0, '', 1),
	(2, 'rfm', '', 'bands', 1, 365, 200, 200, 0, '', 2),
	(3, 'value', '', 'hand', 0, 365, 200, 200, 0, '', 3),
	(4, 'quintiles', '', 'quintiles', 0, 365, 200, 200, 0, '', 4);
INSERT INTO scheme_tiers (scheme_id, tier, name, "on", floor, ideal, max, weekly, automatic, first, second, services, proposal, response, collection, position) VALUES
	(1, 'a', '', 1, 400, 3, 4, 2, 0, '["visit","executive"]', '["phone","wecom"]', '[{"key":"executive","text":"","every":30},{"key":"plan","text":"","every":0}]', 3, 2, 'executive', 1),
	(1, 'b', '', 1, 250, 7, 8, 1, 0, '["meeting","wecom"]', '["seminar","email"]', '[{"key":"cases","text":"","every":7},{"key":"diagnosis","text":"","every":30},{"key":"seminar","text":"","every":30}]', 0, 24, 'legal', 2),
	(1, 'c', '', 1, 0, 7, 0, 1, 1, '["email","official"]', '["sms"]', '[{"key":"whitepaper","text":"","every":7},{"key":"offer","text":"","every":14}]', 0, 24, 'discount', 3),
	(2, 'high', '', 1, NULL, 3, 4, 2, 0, '["phone","visit"]', '["wecom"]', '[{"key":"manager","text":"","every":0},{"key":"benefits","text":"","every":30},{"key":"framework","text":"","every":365},{"key":"core_visit","text":"","every":90}]', 0, 2, 'executive', 1),
	(2, 'potential', '', 1, NULL, 7, 10, 1, 0, '["wecom","stream"]', '["email"]', '[{"key":"versions","text":"","every":30},{"key":"solutions","text":"","every":30}]', 0, 24, 'legal', 2),
	(2, 'small_regular', '', 0, NULL, 14, 21, 0, 0, '["wecom"]', '["email"]', '[{"key":"offer","text":"","every":14}]', 0, 24, 'discount', 3),
	(2, 'new', '', 0, NULL, 7, 10, 1, 0, '["phone","wecom"]', '["email"]', '[{"key":"starter","text":"","every":0}]', 0, 24, 'legal', 4),
	(2, 'cooling', '', 0, NULL, 7, 10, 1, 0, '["phone","wecom"]', '["email"]', '[{"key":"ask","text":"","every":0}]', 0, 24, 'legal', 5),
	(2, 'at_risk', '', 0, NULL, 7, 10, 1, 0, '["phone","visit"]', '["wecom"]', '[{"key":"ask","text":"","every":0},{"key":"winback","text":"","every":0}]', 0, 24, 'legal', 6),
	(2, 'dormant', '', 1, NULL, 30, 45, 0, 0, '["sms","community"]', '["phone"]', '[{"key":"ask","text":"","every":0},{"key":"winback","text":"","every":30}]', 0, 24, 'discount', 7),
	(2, 'low', '', 1, NULL, 14, 0, 0, 1, '["community","official"]', '["mini"]', '[{"key":"mail","text":"","every":14},{"key":"pick","text":"","every":30}]', 0, 0, 'discount', 8),
	(2, 'unclassified', '', 1, NULL, 14, 21, 0, 0, '["phone"]', '["wecom"]', '[]', 0, 24, '', 9),
	(3, 'strategic', '', 1, NULL, 3, 4, 2, 0, '["visit","executive"]', '["phone"]', '[{"key":"executive","text":"","every":30}]', 3, 2, 'executive', 1),
	(3, 'value', '', 1, NULL, 7, 10, 1, 0, '["phone","wecom"]', '["email"]', '[{"key":"cases","text":"","every":7}]', 0, 24, 'legal', 2),
	(3, 'potential', '', 1, NULL, 7, 10, 1, 0, '["wecom","seminar"]', '["email"]', '[{"key":"seminar","text":"","every":30}]', 0, 24, 'discount', 3);
INSERT INTO tier_bands (scheme_id, tier, sort, min_days, max_days, min_count, min_rate, max_count, max_rate, newcomer, money, position) VALUES
	(2, 'high', '', NULL, 30, 1, 'month', NULL, '', NULL, 'top', 1),
	(2, 'potential', '', NULL, 60, 1, 'quarter', NULL, '', NULL, 'not_bottom', 2),
	(2, 'low', '', 180, NULL, NULL, '', 1, 'year', NULL, 'bottom', 3),
	(2, 'dormant', '', 90, NULL, NULL, '', 1, 'half', NULL, '', 4),
	(2, 'new', '', NULL, 60, NULL, '', NULL, '', 90, '', 5),
	(2, 'small_regular', '', NULL, 60, 1, 'year', NULL, '', NULL, '', 6),
	(2, 'cooling', '', 61, 89, NULL, '', NULL, '', NULL, '', 7),
	(2, 'at_risk', '', 90, NULL, 3, 'year', NULL, '', NULL, '', 8);
INSERT INTO traits (scheme_id, code, name, weight, low, high, position) VALUES
	(1, 'budget', '', 40, '', '', 1),
	(1, 'intent', '', 35, '', '', 2),
	(1, 'chain', '', 25, '', '', 3);
INSERT INTO scenes (code, name, message, position) VALUES
	('decision', '', '', 1), ('insensitive', '', '', 2), ('upgrade', '', '', 3), ('expansion', '', '', 4), ('sustainable', '', '', 5),
	('service', '', '', 6), ('rival', '', '', 7), ('small', '', '', 8), ('price', '', '', 9);
INSERT INTO collection_levels (days, key, text, channel) VALUES
	(-7, 'ahead', '', 'wecom'), (0, 'due', '', 'wecom'), (7, 'call', '', 'phone'), (15, 'statement', '', 'email'),
	(30, 'visit', '', 'visit'), (60, 'escalate', '', 'executive');
