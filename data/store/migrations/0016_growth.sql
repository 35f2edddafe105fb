-- Training and its tests, skills, weekly duties, back-ups of core posts, hand-overs, external experts.
CREATE TABLE trainings (
	id       INTEGER PRIMARY KEY,
	date     INTEGER NOT NULL,
	days     INTEGER NOT NULL,
	class    TEXT NOT NULL,
	module   TEXT NOT NULL,
	trainer  TEXT NOT NULL,
	location TEXT NOT NULL,
	hours    INTEGER NOT NULL,
	cost     INTEGER,
	held     INTEGER NOT NULL,
	note     TEXT NOT NULL
);
CREATE INDEX trainings_date ON trainings(date);
CREATE TABLE attendances (
	id          INTEGER PRIMARY KEY,
	training_id INTEGER NOT NULL REFERENCES trainings(id) ON DELETE CASCADE,
	rep_id      INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	came        INTEGER,
	UNIQUE (training_id, rep_id)
);
CREATE INDEX attendances_rep ON attendances(rep_id);
CREATE TABLE exam_kinds (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	unit     TEXT NOT NULL,
	top      INTEGER NOT NULL,
	pass     INTEGER NOT NULL,
	level    TEXT NOT NULL,
	source   TEXT NOT NULL,
	retest   INTEGER NOT NULL,
	position INTEGER NOT NULL
);
INSERT INTO exam_kinds VALUES
	(1, 'product', '', 'points', 10000, 9000, 'new', '', 14, 1),
	(2, 'simulation', '', 'points', 10000, 8500, 'new', '', 14, 2),
	(3, 'price', '', 'percent', 10000, 8000, '', '', 14, 3),
	(4, 'satisfaction', '', 'points', 500, 450, 'senior', 'satisfaction', 90, 4),
	(5, 'completion', '', 'percent', 10000, 9000, 'manager', 'completion', 90, 5),
	(6, 'retention', '', 'percent', 10000, 8500, 'manager', 'retention', 90, 6);
CREATE TABLE exams (
	id           INTEGER PRIMARY KEY,
	exam_kind_id INTEGER NOT NULL REFERENCES exam_kinds(id) ON DELETE CASCADE,
	rep_id       INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	date         INTEGER NOT NULL,
	score        INTEGER NOT NULL,
	note         TEXT NOT NULL
);
CREATE INDEX exams_kind ON exams(exam_kind_id);
CREATE INDEX exams_rep ON exams(rep_id, date);
CREATE TABLE skill_needs (
	id           INTEGER PRIMARY KEY,
	level        TEXT NOT NULL,
	part         TEXT NOT NULL,
	code         TEXT NOT NULL UNIQUE,
	name         TEXT NOT NULL,
	proof        TEXT NOT NULL,
	exam_kind_id INTEGER REFERENCES exam_kinds(id) ON DELETE CASCADE,
	class        TEXT NOT NULL,
	count        INTEGER NOT NULL,
	within       INTEGER NOT NULL,
	position     INTEGER NOT NULL
);
CREATE INDEX skill_needs_exam ON skill_needs(exam_kind_id);
INSERT INTO skill_needs VALUES
	(1, 'new', 'content', 'basics', '', 'tick', NULL, '', 0, 0, 1),
	(2, 'new', 'content', 'pains', '', 'tick', NULL, '', 0, 0, 2),
	(3, 'new', 'form', 'class', '', 'training', NULL, 'basics', 10, 0, 3),
	(4, 'new', 'form', 'mentor', '', 'mentor', NULL, '', 30, 0, 4),
	(5, 'new', 'standard', 'product', '', 'exam', 1, '', 0, 0, 5),
	(6, 'new', 'standard', 'simulation', '', 'exam', 2, '', 0, 0, 6),
	(7, 'senior', 'content', 'consulting', '', 'tick', NULL, '', 0, 0, 1),
	(8, 'senior', 'content', 'ai', '', 'tick', NULL, '', 0, 0, 2),
	(9, 'senior', 'form', 'topic', '', 'training', NULL, 'topic', 1, 31, 3),
	(10, 'senior', 'form', 'case', '', 'training', NULL, 'case', 1, 92, 4),
	(11, 'senior', 'standard', 'satisfaction', '', 'exam', 4, '', 0, 0, 5),
	(12, 'senior', 'standard', 'latent', '', 'tick', NULL, '', 0, 0, 6),
	(13, 'manager', 'content', 'targets', '', 'tick', NULL, '', 0, 0, 1),
	(14, 'manager', 'content', 'strategy', '', 'tick', NULL, '', 0, 0, 2),
	(15, 'manager', 'form', 'executive', '', 'training', NULL, 'executive', 1, 92, 3),
	(16, 'manager', 'form', 'peers', '', 'training', NULL, 'peers', 1, 31, 4),
	(17, 'manager', 'standard', 'completion', '', 'exam', 5, '', 0, 0, 5),
	(18, 'manager', 'standard', 'retention', '', 'exam', 6, '', 0, 0, 6);
CREATE TABLE skill_marks (
	id            INTEGER PRIMARY KEY,
	skill_need_id INTEGER NOT NULL REFERENCES skill_needs(id) ON DELETE CASCADE,
	rep_id        INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	day           INTEGER NOT NULL,
	note          TEXT NOT NULL,
	UNIQUE (skill_need_id, rep_id)
);
CREATE INDEX skill_marks_rep ON skill_marks(rep_id);
CREATE TABLE promotions (
	id     INTEGER PRIMARY KEY,
	rep_id INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	level  TEXT NOT NULL,
	day    INTEGER NOT NULL,
	note   TEXT NOT NULL,
	UNIQUE (rep_id, day)
);
CREATE TABLE duties (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	band     TEXT NOT NULL,
	count    INTEGER NOT NULL,
	position INTEGER NOT NULL
);
INSERT INTO duties VALUES
	(1, 'insight', '', 'top', 1, 1),
	(2, 'case', '', 'core', 1, 2),
	(3, 'mock', '', 'new', 5, 3),
	(4, 'mentor', '', 'new', 1, 4);
CREATE TABLE duty_records (
	id      INTEGER PRIMARY KEY,
	duty_id INTEGER NOT NULL REFERENCES duties(id) ON DELETE CASCADE,
	rep_id  INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	week    INTEGER NOT NULL,
	done    INTEGER NOT NULL,
	note    TEXT NOT NULL,
	UNIQUE (duty_id, rep_id, week)
);
CREATE INDEX duty_records_rep ON duty_records(rep_id, week);
CREATE TABLE core_posts (
	id        INTEGER PRIMARY KEY,
	name      TEXT NOT NULL,
	holder_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	covers    TEXT NOT NULL,
	position  INTEGER NOT NULL
);
CREATE INDEX core_posts_holder ON core_posts(holder_id);
CREATE TABLE reserves (
	id           INTEGER PRIMARY KEY,
	name         TEXT NOT NULL,
	rep_id       INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	source       TEXT NOT NULL,
	stage        TEXT NOT NULL,
	core_post_id INTEGER REFERENCES core_posts(id) ON DELETE SET NULL,
	since        INTEGER NOT NULL,
	note         TEXT NOT NULL
);
CREATE INDEX reserves_rep ON reserves(rep_id);
CREATE INDEX reserves_post ON reserves(core_post_id);
CREATE TABLE handovers (
	id          INTEGER PRIMARY KEY,
	rep_id      INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	"left"      INTEGER NOT NULL,
	due         INTEGER NOT NULL,
	mentor_id   INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	newcomer_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	closed      INTEGER NOT NULL,
	note        TEXT NOT NULL
);
CREATE INDEX handovers_rep ON handovers(rep_id);
CREATE INDEX handovers_mentor ON handovers(mentor_id);
CREATE INDEX handovers_newcomer ON handovers(newcomer_id);
CREATE TABLE handover_items (
	id          INTEGER PRIMARY KEY,
	handover_id INTEGER NOT NULL REFERENCES handovers(id) ON DELETE CASCADE,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	sort        TEXT NOT NULL,
	text        TEXT NOT NULL,
	to_id       INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	done        INTEGER NOT NULL,
	waived      TEXT NOT NULL,
	position    INTEGER NOT NULL
);
CREATE INDEX handover_items_of ON handover_items(handover_id);
CREATE INDEX handover_items_customer ON handover_items(customer_id);
CREATE INDEX handover_items_to ON handover_items(to_id);
CREATE TABLE experts (
	id      INTEGER PRIMARY KEY,
	name    TEXT NOT NULL,
	role    TEXT NOT NULL,
	field   TEXT NOT NULL,
	contact TEXT NOT NULL,
	note    TEXT NOT NULL
);
CREATE TABLE expert_helps (
	id             INTEGER PRIMARY KEY,
	expert_id      INTEGER NOT NULL REFERENCES experts(id) ON DELETE CASCADE,
	customer_id    INTEGER REFERENCES customers(id) ON DELETE CASCADE,
	opportunity_id INTEGER REFERENCES opportunities(id) ON DELETE CASCADE,
	date           INTEGER NOT NULL,
	note           TEXT NOT NULL
);
CREATE INDEX expert_helps_expert ON expert_helps(expert_id);
CREATE INDEX expert_helps_customer ON expert_helps(customer_id);
CREATE INDEX expert_helps_opportunity ON expert_helps(opportunity_id);
CREATE TABLE growth_rules (
	id             INTEGER PRIMARY KEY,
	retention_pass INTEGER NOT NULL,
	retention_low  INTEGER NOT NULL,
	handover_days  INTEGER NOT NULL,
	most_backups   INTEGER NOT NULL,
	anniversary    INTEGER NOT NULL,
	ahead          INTEGER NOT NULL
);
