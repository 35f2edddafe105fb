package sample

import "quarterdeck/data"

// decisions writes what the next meeting is asked to decide.
func (w *writer) decisions() error {
	for i, d := range []struct {
		text, cost words
		expected   data.Money
	}{
		{words{"华南派 1 名资深支援，8月17日–9月15日", "Send one senior rep to support the South, 17 Aug to 15 Sep"},
			words{"成本 6 万", "Costs ¥60K"}, 90 * wan},
		{words{"A 级便利店账期 30 → 45 天，限 3 家", "Extend terms for A-tier convenience stores from 30 to 45 days, three at most"},
			words{"占用资金 150 万，45 天", "Ties up ¥1.5M for 45 days"}, 110 * wan},
		{words{"9 月市场费 20 万转华中陈列", "Move ¥200K of September marketing to displays in Central"},
			words{"来自线上投放结余", "From unspent online advertising"}, 40 * wan},
	} {
		expected := d.expected
		if _, err := w.tx.SaveDecision(data.Decision{Text: d.text.in(w.lang), Cost: d.cost.in(w.lang),
			Expected: &expected, State: data.Open, Position: i + 1}); err != nil {
			return err
		}
	}
	return nil
}
