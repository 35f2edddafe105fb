package evidence

import (
	"strings"
	"testing"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

// TestAnyTwoColumnsAreCompared: the difference is the first less the second for
// amounts, levels, drivers, quarters and regions, and parts add up to it.
func TestAnyTwoColumnsAreCompared(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := NewScenarios(h).(*Scenarios)
	h.Put(p, 1440, 900)
	c := p.compare
	for i, x := range c.answer.Rows {
		for j, y := range c.answer.Rows {
			if i == j {
				continue
			}
			c.pick[0].Select(i)
			c.pick[1].Select(j)
			c.chosen = [2]data.ID{x.ID, y.ID}
			c.show()
			want, part, sums := x.Amount-y.Amount, "", map[string]data.Money{}
			for _, l := range c.table.Rows() {
				if l.head {
					part = l.name
				}
				if l.less != nil {
					sums[part] += *l.less
				}
				if l.name == h.T("level.goal") && *l.less != want {
					t.Error(l.less, want)
				}
				if strings.HasPrefix(l.name, h.T("drivers.conversion")) && x.Name == "C 进取" && y.Name == "A 保底" && !strings.Contains(l.delta.Text, "1.5") {
					t.Error("conversion 19.5 % less 18 % is", l.delta.Text)
				}
			}
			for _, key := range []string{"compare.quarters", "compare.regions"} {
				if sums[h.T(key)] != want {
					t.Errorf("%s of %s − %s: %d, want %d", key, x.Name, y.Name, sums[h.T(key)], want)
				}
			}
		}
	}
	c.pick[0].Select(3)
	h.SaveShot("compare-two")
}

// TestTheComparisonGrows: one table takes scenarios as they come and go.
func TestTheComparisonGrows(t *testing.T) {
	h := pagetest.Sample(t, "en", false)
	p := NewScenarios(h).(*Scenarios)
	h.Put(p, 1440, 900)
	table := p.compare.table
	h.Shot()
	for _, name := range []string{"D", "E"} {
		if !h.Do(evidence.SaveScenario{Name: name, Amount: 1_000_000_00}) {
			t.Fatal(h.Problems)
		}
		h.Shot()
	}
	if p.compare.table != table || !strings.Contains(table.TSV(), "\tE\t") {
		t.Error("the table does not show the scenarios that were added")
	}
	h.Undo()
	h.Undo()
	if h.Shot(); strings.Contains(table.TSV(), "\tE\t") {
		t.Error("a scenario that is gone is still there")
	}
}
