package actuals

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// Pictures of every step, for the eye; they are kept when a folder is named.
// Without one two of the walks are enough to see that every step opens.
func TestPictures(t *testing.T) {
	if os.Getenv("QUARTERDECK_SHOTS") == "" {
		walk(t, text.ZH, false, [2]float32{1280, 800})
		walk(t, text.EN, true, [2]float32{1440, 900})
		return
	}
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				walk(t, lang, dark, size)
			}
		}
	}
}

// walk goes through all steps and tabs of the page.
func walk(t *testing.T, lang text.Lang, dark bool, size [2]float32) {
	h := pagetest.Sample(t, lang, dark)
	x := NewImport(h).(*Import)
	h.Put(x, size[0], size[1])
	shot := func(name string) {
		h.SaveShot(fmt.Sprintf("%s-%s-%v-%v", name, lang, dark, size[0]))
		for _, err := range h.Problems {
			t.Errorf("%s: %v", name, err)
		}
		h.Problems = nil
	}
	shot("1-start")
	h.OpenPath = write(t, "gb_订单_8月.csv", messy(firmOf(t, h), lang))
	x.wizard.ask()
	shot("3-check")
	x.wizard.check.assign()
	shot("3-assign")
	h.HideOverlay()
	x.wizard.draft().match(3, "")
	x.wizard.changed()
	shot("2-columns")
	x.wizard.draft().match(3, exchange.Amount)
	x.wizard.look(checking)
	x.wizard.apply()
	shot("4-done")
	x.wizard.take(h.OpenPath, true, func(string) {})
	shot("3-again")
	x.open(exchange.AsTargets)
	shot("1-targets")
	for i, as := range ledgerKinds {
		x.open(as)
		shot(fmt.Sprintf("7-%d-%s-start", i, as))
		f := firmOf(t, h)
		x.Go(page.Route{Page: "import", Part: as, Code: write(t, as+".csv", ledgers(f.customers[0], f.customers[1])[as])})
		shot(fmt.Sprintf("7-%d-%s-check", i, as))
		x.wizard.apply()
		shot(fmt.Sprintf("7-%d-%s-done", i, as))
	}
	x.open(partRecords)
	shot("6-records")
	x.open(partHand)
	shot("5-orders")
	x.hand.orders.change(x.hand.orders.all[0])
	shot("5-form")
	h.HideOverlay()

	e := pagetest.Empty(t, lang, dark)
	y := NewImport(e).(*Import)
	e.Put(y, size[0], size[1])
	h = e
	y.open(partHand)
	shot("5-empty")
	folder := os.Getenv("QUARTERDECK_DATA")
	if folder == "" {
		return
	}
	y.Go(page.Route{Page: "import", Code: filepath.Join(folder, "pl300_targets", "ResellerSalesTargets.csv")})
	shot("3-targets")
	y.Go(page.Route{Page: "import", Code: filepath.Join(folder, "adventureworks", "resellers.csv")})
	shot("3-customers")
	y.Go(page.Route{Page: "import", Code: filepath.Join(folder, "adventureworks", "orders_by_category.csv")})
	shot("3-adventureworks")
	y.wizard.apply()
	shot("4-adventureworks")
	if n, err := y.host.Reader().Count(data.Orders); n != 3796 || err != nil {
		t.Error(n, err)
	}
}
