package execution

// yearly is the year of the three stages (S0-15…17).
var yearly = []usualStage{
	{"usual.launch", 0, 3, []usualMilestone{
		{key: "usual.tiering", from: 0, to: 50, criteria: []usualCriterion{{key: "usual.tiering.all", want: 100_000, unit: percent, measure: "tier_complete"}, {key: "usual.tiering.signed"}}},
		{key: "usual.pitch", from: 10, to: 65, criteria: []usualCriterion{{key: "usual.pitch.certified"}, {key: "usual.pitch.score", want: 80_000, unit: percent}}},
		{key: "usual.sandtable", from: 65, to: 95, after: "usual.pitch", criteria: []usualCriterion{{key: "usual.sandtable.answers"}}},
	}},
	{"usual.growth", 3, 9, []usualMilestone{
		{key: "usual.strategic", from: 0, to: 100, after: "usual.tiering", criteria: []usualCriterion{{key: "usual.strategic.plans"}, {key: "usual.strategic.visits"}}},
		{key: "usual.promotion", from: 8, to: 80, criteria: []usualCriterion{{key: "usual.promotion.rounds"}}},
		{key: "usual.channels", from: 15, to: 85, criteria: []usualCriterion{{key: "usual.channels.sessions", want: 8_000, unit: sessions}, {key: "usual.channels.review"}}},
		{key: "usual.halfyear", from: 50, to: 50},
	}},
	{"usual.sprint", 9, 12, []usualMilestone{
		{key: "usual.renewal", from: 0, to: 85, criteria: []usualCriterion{{key: "usual.renewal.rate", want: 90_000, unit: percent, measure: "renewal_rate"}}},
		{key: "usual.stock", from: 30, to: 90, criteria: []usualCriterion{{key: "usual.stock.cleared", want: 85_000, unit: percent}}},
		{key: "usual.leads", from: 15, to: 100, criteria: []usualCriterion{{key: "usual.leads.sources"}}},
		{key: "usual.review", from: 100, to: 100},
	}},
}

// weekly is the quarter of twelve weeks (S2-20…22); the thirteenth is a buffer.
var weekly = []usualStage{
	{"usual.launch", 0, 2, []usualMilestone{
		{key: "usual.consensus", from: 0, to: 50, criteria: []usualCriterion{{key: "usual.consensus.signed", want: 100_000, unit: percent, measure: "commitments_signed"}}},
		{key: "usual.camp", from: 30, to: 70, criteria: []usualCriterion{{key: "usual.camp.rate", want: 80_000, unit: percent, measure: "price_test"}}},
		{key: "usual.battle", from: 30, to: 100, criteria: []usualCriterion{{key: "usual.battle.approved", want: 100_000, unit: percent, measure: "accounts_approved"}}},
	}},
	{"usual.attack", 2, 8, []usualMilestone{
		{key: "usual.attackday", from: 0, to: 100, after: "usual.battle", criteria: []usualCriterion{{key: "usual.attackday.talks"}}},
		{key: "usual.threeparty", from: 0, to: 100, criteria: []usualCriterion{{key: "usual.threeparty.list"}}},
		{key: "usual.friday", from: 0, to: 100, criteria: []usualCriterion{{key: "usual.friday.conversion", want: 80_000, unit: percent}}},
		{key: "usual.midway", from: 50, to: 50},
	}},
	{"usual.close", 8, 12, []usualMilestone{
		{key: "usual.collect", from: 0, to: 100, criteria: []usualCriterion{{key: "usual.collect.rate", want: 95_000, unit: percent, measure: "collection_rate"}}},
		{key: "usual.renew", from: 0, to: 80, criteria: []usualCriterion{{key: "usual.renew.contacted"}}},
		{key: "usual.manual", from: 60, to: 100, criteria: []usualCriterion{{key: "usual.manual.written"}}},
	}},
	{"usual.buffer", 12, 13, nil},
}

// preparation is the table of six weeks before a plan is carried out (S1-6), with
// its owners as roles.
var preparation = []usualStage{
	{"usual.research", 0, 2, []usualMilestone{
		{key: "usual.rivals", from: 0, to: 50, role: "role.marketing", criteria: []usualCriterion{{key: "usual.rivals.page"}}},
		{key: "usual.needs", from: 50, to: 100, role: "role.vp", after: "usual.rivals", criteria: []usualCriterion{{key: "usual.needs.samples"}}},
	}},
	{"usual.strategy", 2, 4, []usualMilestone{
		{key: "usual.positioning", from: 0, to: 100, role: "role.product", after: "usual.needs", criteria: []usualCriterion{{key: "usual.positioning.written"}}},
		{key: "usual.pricing", from: 50, to: 100, role: "role.director", criteria: []usualCriterion{{key: "usual.pricing.approved"}}},
	}},
	{"usual.readiness", 4, 6, []usualMilestone{
		{key: "usual.training", from: 0, to: 50, role: "role.trainer", after: "usual.pricing", criteria: []usualCriterion{{key: "usual.training.rate", want: 80_000, unit: percent}}},
		{key: "usual.collateral", from: 0, to: 100, role: "role.marketing", after: "usual.positioning", criteria: []usualCriterion{{key: "usual.collateral.ready"}}},
	}},
}
