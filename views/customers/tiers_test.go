package customers

import (
	"testing"

	app "quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

// TestEveryTierThatIsOnHasATile: extra tiers get tiles at once, names of
// the manager's own are shown, and a tier that is switched off goes.
func TestEveryTierThatIsOnHasATile(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := NewCustomers(h).(*Page)
		h.Put(p, 1280, 800)
		for _, tier := range []data.Tier{data.Newcomer, data.Cooling, data.AtRisk, data.SmallRegular} {
			if !h.Do(schemes.SwitchTier{Tier: tier, On: true}) {
				t.Fatal(h.Problems)
			}
		}
		p.Refresh()
		if n := shownTiles(p); n != 9 {
			t.Fatal(n)
		}
		h.Look("customers-nine-" + string(lang))
		p.tiles.each[4].Tapped(nil)
		if x := p.table.Rows(); len(x) == 0 || x[0].Tier != p.tiles.each[4].tier {
			t.Errorf("%s has %d rows", p.tiles.each[4].tier, len(x))
		}
		x, err := schemes.RulesOf(h.Reader(), data.RFM)
		if err != nil {
			t.Fatal(err)
		}
		c := schemes.TierAs(data.RFM, x.Tiers[0])
		c.Name = "金牌"
		if !h.Do(c) || !h.Do(schemes.SwitchTier{Tier: data.Newcomer, On: false}) {
			t.Fatal(h.Problems)
		}
		p.Refresh()
		if n := shownTiles(p); n != 8 || p.tiles.each[0].name.String() != "金牌" || app.TierName(h.Fmt(), data.High) != "金牌" {
			t.Error(n, p.tiles.each[0].name.String())
		}
	}
}

// shownTiles is how many tiers have a tile.
func shownTiles(p *Page) (n int) {
	for _, x := range p.tiles.each {
		if !x.Hidden {
			n++
		}
	}
	return n
}
