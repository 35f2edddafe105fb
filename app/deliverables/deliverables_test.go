package deliverables

import (
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

var friday = data.NewDate(2026, 8, 14)

func plan(t *testing.T) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = friday, "zh"
	return apptest.Create(t, p)
}

func do(t *testing.T, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
}

func row(t *testing.T, a *app.App, code string) Row {
	t.Helper()
	reg, err := Deliverables(a.Reader(), friday, DeliverablesIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range reg.Rows {
		if x.Code == code {
			return x
		}
	}
	t.Fatal("no", code)
	return Row{}
}

func TestTheShippedDocumentsHaveWordsAndATemplateOrAPaper(t *testing.T) {
	codes := map[string]bool{}
	for _, r := range data.ShippedRituals() {
		codes[r.Code] = true
	}
	for _, x := range data.ShippedDeliverables() {
		if err := x.Check(); err != nil || x.Ritual != "" && !codes[x.Ritual] {
			t.Errorf("%s: %v, ritual %q", x.Code, err, x.Ritual)
		}
		for _, l := range text.Langs {
			f := text.Fmt{Lang: l}
			if Name(f, x) == x.Code || What(f, x) == "" || (x.Paper == "") != (Template(f, x) != "") {
				t.Errorf("%s lacks words in %s", x.Code, l)
			}
		}
	}
}

func TestADocumentFollowsItsRitual(t *testing.T) {
	a := plan(t)
	do(t, a, RestoreDeliverables{}, rituals.RestoreRituals{From: data.NewDate(2026, 1, 1)})
	if x := row(t, a, "rival_card"); !x.Late || x.Light != data.Red || x.Next != friday-3 {
		t.Fatalf("%+v", x)
	}
	rows, err := rituals.Due(a.Reader(), friday, friday-3, friday-3)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range rows {
		if i.Ritual.Code == "competitor_scan" {
			do(t, a, rituals.RecordRitual{Ritual: i.Ritual.ID, Day: i.Day, Done: true})
		}
	}
	if x := row(t, a, "rival_card"); x.Late || !x.Done || x.Last != friday-3 || x.Next != friday+4 {
		t.Errorf("%+v", x)
	}
}

func TestADocumentWithADayIsLateUntilItIsHandedIn(t *testing.T) {
	a := plan(t)
	do(t, a, SaveDeliverable{Name: "合规指南", Due: friday - 1})
	if x := row(t, a, "own1"); !x.Late || x.Done {
		t.Fatalf("%+v", x)
	}
	do(t, a, MarkDeliverable{ID: 1, State: data.Submitted, Place: "a.docx"})
	if x := row(t, a, "own1"); x.Late || !x.Done || x.Made != friday {
		t.Errorf("%+v", x)
	}
	if _, err := a.Do(SaveDeliverable{ID: 1, Name: "x", Paper: "no such"}); err == nil {
		t.Error("a report that is none was taken")
	}
	do(t, a, SaveDeliverable{Name: "季报", Rhythm: data.Quarterly}, MarkDeliverable{ID: 2, State: data.Submitted, Day: data.NewDate(2026, 7, 3)})
	if x := row(t, a, "own2"); !x.Done || x.Next != data.NewDate(2026, 12, 31) {
		t.Errorf("%+v", x)
	}
	do(t, a, MarkDeliverable{ID: 2, State: data.NotNeeded})
	if x := row(t, a, "own2"); x.Late || x.Light != data.Ring {
		t.Errorf("%+v", x)
	}
}
