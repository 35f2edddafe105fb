package reports

import (
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// TestAStatementIsOpenedFromAway: by rep and period, else the summary; every
// statement is a page of its own.
func TestAStatementIsOpenedFromAway(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := open(t, h)
	r.Go(page.Route{Page: "reports", Part: "pay", Code: "R09", ID: data.ID(data.NewDate(2026, 4, 1))})
	if len(r.doc.Pages) != 1 || !strings.Contains(r.doc.Meta.Title, "杨帆") || !strings.Contains(r.doc.Meta.Title, "2026-04-01") {
		t.Errorf("%d pages of %s", len(r.doc.Pages), r.doc.Meta.Title)
	}
	h.Look("reports-pay")
	r.Go(page.Route{Page: "reports", Part: "pay", ID: data.ID(data.NewDate(2026, 7, 1))})
	if len(r.doc.Pages) != 1 || strings.Contains(r.doc.Meta.Title, "杨帆") {
		t.Errorf("%d pages of %s", len(r.doc.Pages), r.doc.Meta.Title)
	}
	r.payees.table.SelectWhere(func(x payee) bool { return x.each })
	r.make()
	if len(r.doc.Pages) != 9 {
		t.Errorf("%d statements", len(r.doc.Pages))
	}
	empty := open(t, pagetest.Empty(t, text.EN, false))
	empty.Go(page.Route{Page: "reports", Part: "pay"})
	if len(empty.doc.Pages) != 0 {
		t.Error("a plan without pay prints something")
	}
}
