-- The rules of the traffic lights, and what is typed for them.
CREATE TABLE light_rules (
	id         INTEGER PRIMARY KEY,
	code       TEXT NOT NULL UNIQUE,
	name       TEXT NOT NULL,
	measure    TEXT NOT NULL,
	scope      TEXT NOT NULL,
	kind       TEXT NOT NULL,
	reading    TEXT NOT NULL,
	region_id  INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	product_id INTEGER REFERENCES products(id) ON DELETE CASCADE,
	rep_id     INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	lower      INTEGER NOT NULL,
	red        INTEGER,
	amber      INTEGER,
	touch      INTEGER NOT NULL,
	run        INTEGER NOT NULL,
	sample     INTEGER NOT NULL,
	span       TEXT NOT NULL,
	collect    TEXT NOT NULL,
	"on"       INTEGER NOT NULL,
	nth        INTEGER NOT NULL,
	owner_id   INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	response   TEXT NOT NULL,
	source     TEXT NOT NULL,
	page       TEXT NOT NULL,
	off        INTEGER NOT NULL,
	position   INTEGER NOT NULL
);
INSERT INTO light_rules VALUES
	(1, 'lead_conversion', '', 'lead_conversion', 'region', 'absolute', '', NULL, NULL, NULL, 0, 1000, NULL, 0, 0, 50, 'qtd', '', 0, 0, NULL, 'diagnose', 'S0-28', '', 0, 1),
	(2, 'region_completion', '', 'completion', 'region', 'behind', '', NULL, NULL, NULL, 0, 2000, 500, 1, 0, 0, 'mtd', '', 0, 0, NULL, 'emergency', 'S0-29', '', 0, 2),
	(3, 'conversion_need', '', 'conversion_need', 'firm', 'behind', '', NULL, NULL, NULL, 0, 2000, NULL, 0, 0, 50, 'qtd', 'weekly', 5, 0, NULL, 'talk_track', 'S2-21', '', 0, 3),
	(4, 'complaint_rate', '', 'complaint_rate', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 200, 100, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'complaints', 'S4-15 S4-26', '', 0, 4),
	(5, 'follow_up', '', 'follow_up', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 9500, NULL, 0, 0, 20, 'qtd', '', 0, 0, NULL, 'follow_up', 'S4-15', '', 0, 5),
	(6, 'industry_growth', '', 'industry_growth', 'firm', 'change', 'points', NULL, NULL, NULL, 0, 0, NULL, 0, 3, 0, 'month', '', 0, 0, NULL, 'market_risk', 'S4-24', '', 0, 6),
	(7, 'rival_share', '', 'rival_share', 'firm', 'change', 'points', NULL, NULL, NULL, 1, 500, NULL, 1, 0, 0, 'month', '', 0, 0, NULL, 'market_risk', 'S4-24', '', 0, 7),
	(8, 'retention', '', 'retention', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, 8500, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'team_risk', 'S4-13 S4-25', '', 0, 8),
	(9, 'completion_run', '', 'completion', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 7000, NULL, 0, 2, 0, 'month', '', 0, 0, NULL, 'team_risk', 'S4-25', '', 0, 9),
	(10, 'core_repurchase', '', 'core_repurchase_change', 'firm', 'absolute', '', NULL, NULL, NULL, 0, -1000, NULL, 1, 0, 0, 'ytd', '', 0, 0, NULL, 'customer_risk', 'S4-26', '', 0, 10),
	(11, 'collection_rate', '', 'collection_rate', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 9000, 9500, 0, 0, 0, 'qtd', '', 0, 0, NULL, 'collection', 'S2-26', '', 0, 11),
	(12, 'salon_leads', '', 'salon_leads', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 50, NULL, 0, 0, 0, 'month', '', 0, 0, NULL, 'salon', 'S2-25', '', 0, 12),
	(13, 'salon_conversion', '', 'salon_conversion', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 1500, NULL, 0, 0, 0, 'month', '', 0, 0, NULL, 'salon', 'S2-25', '', 0, 13),
	(14, 'price_test', '', 'price_test', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'retrain', 'S2-20', '', 0, 14),
	(15, 'product_exam', '', 'product_exam', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 9000, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'retrain', 'S4-13', '', 0, 15),
	(16, 'simulation', '', 'simulation', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8500, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'retrain', 'S4-13', '', 0, 16),
	(17, 'satisfaction', '', 'satisfaction', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 400, 450, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'complaints', 'S4-13', '', 0, 17),
	(18, 'team_completion', '', 'completion', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 9000, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'team_risk', 'S4-13', '', 0, 18),
	(19, 'visits_conversion', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, 'coaching', 'S2-28 S0-33', 'team/diagnosis', 0, 19),
	(20, 'no_visits', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, 'check_data', 'S2-30', 'team/diagnosis', 0, 20),
	(21, 'page_views', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, 'price_clarity', 'S0-24', 'customers/health', 0, 21),
	(22, 'renewal_amount', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, '', 'S2-22', 'team/pay', 0, 22),
	(23, 'contracts_due', '', 'contracts_due', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 0, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'renewal', 'S2-22', '', 0, 23),
	(24, 'roi', '', 'roi', 'firm', 'absolute', '', NULL, NULL, NULL, 0, NULL, 30000, 0, 0, 0, 'month', '', 0, 0, NULL, '', 'S2-36', '', 0, 24),
	(25, 'pilot_uplift', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, '', 'S4-23 S2-35', 'review/pilots', 0, 25),
	(26, 'expert_signing', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, '', 'S2-24', 'team/pay', 0, 26),
	(27, 'quote_hours', '', 'quote_hours', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 200, NULL, 0, 0, 0, 'week', 'weekly', 5, 0, NULL, 'quote_approval', 'S4-17', '', 0, 27),
	(28, 'reply_hours', '', 'reply_hours', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 2400, NULL, 0, 0, 0, 'week', 'weekly', 5, 0, NULL, 'product_reply', 'S2-42', '', 0, 28),
	(29, 'proposals_in_time', '', 'proposals_in_time', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, 10000, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'proposal', 'S2-14', '', 0, 29),
	(30, 'win_back_in_time', '', 'win_back_in_time', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, 10000, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'win_back', 'S4-27', '', 0, 30),
	(31, 'complaint_days', '', 'complaint_days', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 300, NULL, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'complaints', 'S0-25', '', 0, 31),
	(32, 'handover_in_time', '', 'handover_in_time', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, 10000, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'handover', 'S2-41', '', 0, 32),
	(33, 'decider_in_time', '', 'decider_in_time', 'firm', 'absolute', '', NULL, NULL, NULL, 0, 8000, 10000, 0, 0, 0, 'ytd', '', 0, 0, NULL, 'new_decider', 'S2-40', '', 0, 33),
	(34, 'downturn', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, 'steady', 'S0-30', 'targets/adjust', 0, 34),
	(35, 'approval', '', '', '', 'elsewhere', '', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL, '', 'S1-15', 'targets/adjust', 0, 35),
	(36, 'service_hours', '', 'service_hours', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 200, NULL, 0, 0, 0, 'week', 'weekly', 5, 0, NULL, 'service_reply', 'S4-12', '', 0, 36),
	(37, 'desk_hours', '', 'desk_hours', 'firm', 'absolute', '', NULL, NULL, NULL, 1, 2400, NULL, 0, 0, 0, 'week', 'weekly', 5, 0, NULL, 'service_reply', 'S4-5', '', 0, 37);
CREATE INDEX light_rules_region ON light_rules(region_id);
CREATE INDEX light_rules_product ON light_rules(product_id);
CREATE INDEX light_rules_rep ON light_rules(rep_id);
CREATE INDEX light_rules_owner ON light_rules(owner_id);
CREATE TABLE light_readings (
	id         INTEGER PRIMARY KEY,
	measure    TEXT NOT NULL,
	region_id  INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	product_id INTEGER REFERENCES products(id) ON DELETE CASCADE,
	rep_id     INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	day        INTEGER NOT NULL,
	value      INTEGER NOT NULL,
	sample     INTEGER,
	note       TEXT NOT NULL
);
CREATE INDEX light_readings_measure ON light_readings(measure, day);
CREATE INDEX light_readings_region ON light_readings(region_id);
CREATE INDEX light_readings_product ON light_readings(product_id);
CREATE INDEX light_readings_rep ON light_readings(rep_id);
