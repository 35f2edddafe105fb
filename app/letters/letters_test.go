package letters_test

import (
	"errors"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/letters"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var day = data.NewDate(2026, 8, 14)

// open is the sample with the register empty.
func open(t *testing.T) *app.App {
	t.Helper()
	a := apptest.Sample(t, "zh")
	if _, err := a.File().Write("test", func(tx store.Tx) error { return tx.Clear(data.Letters, data.Signoffs) }); err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, key string, c app.Command) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Fatalf("%+v: %v, want %s", c, err, key)
	}
}

func entry(t *testing.T, a *app.App, whose, code string) letters.Entry {
	t.Helper()
	reg, err := letters.RegisterOf(a.Reader(), day, letters.RegisterIn{For: whose})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range reg.Entries {
		if e.Code == code {
			return e
		}
	}
	t.Fatalf("no entry %s %s", whose, code)
	return letters.Entry{}
}

func TestALetterIsIssuedSignedAndOutdated(t *testing.T) {
	a := open(t)
	if e := entry(t, a, "rep", "R04"); e.State != letters.None || e.Next != "SN-SL-2026-03/R04" || *e.Amount != 1580_0000_00 {
		t.Fatalf("%+v", e)
	}
	do(t, a, letters.IssueLetters{For: "rep", Codes: []string{"R04"}, Day: day})
	if e := entry(t, a, "rep", "R04"); e.State != letters.Issued || e.Person != "黄子墨" || e.Letter.Amount != 1580_0000_00 {
		t.Fatalf("%+v", e)
	}
	refused(t, a, "problem.letter.early", letters.SignLetters{Numbers: []string{"SN-SL-2026-03/R04"}, Day: day - 1})
	do(t, a, letters.SignLetters{Numbers: []string{"SN-SL-2026-03/R04"}, Day: day + 3})
	if e := entry(t, a, "rep", "R04"); e.State != letters.Signed || e.Signed != day+3 {
		t.Fatalf("%+v", e)
	}

	november := data.NewDate(2026, 11, 1)
	do(t, a, targets.SetRepCell{Rep: "R04", Bucket: november, Amount: 1_00, To: "row"})
	if e := entry(t, a, "rep", "R04"); e.State != letters.Outdated || *e.Amount != e.Letter.Amount || e.Next != "SN-SL-2026-03/R04-2" {
		t.Fatalf("amounts moved between quarters must outdate: %+v", e)
	}
	do(t, a, letters.IssueLetters{For: "rep", Codes: []string{"R04"}, Day: day})
	e := entry(t, a, "rep", "R04")
	if e.State != letters.Issued || e.Number != "SN-SL-2026-03/R04-2" {
		t.Fatalf("%+v", e)
	}
	do(t, a, letters.IssueLetters{For: "rep", Codes: []string{"R04"}, Day: day + 1}) // nobody signed it: replaced
	if all, _ := a.Reader().Letters(); len(all) != 2 {
		t.Fatalf("%d letters, want the signed one and its successor", len(all))
	}
	do(t, a, letters.SignLetters{Numbers: []string{"SN-SL-2026-03/R04-2"}, Day: day + 4})
	all, err := a.Reader().Letters()
	if err != nil || all[0].Signed != day+3 || all[1].Signed != day+4 {
		t.Fatalf("both signatures must be kept: %+v %v", all, err)
	}
	for range 2 {
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if e := entry(t, a, "rep", "R04"); e.Letter.Issued != day {
		t.Fatalf("undo left %v", e.Letter.Issued)
	}
}

// TestASignatureWithoutALetterCounts holds for a rep who signed off the target
// before any letter was issued: the signature is the same record.
func TestASignatureWithoutALetterCounts(t *testing.T) {
	a := open(t)
	rep, err := a.Reader().RepByCode("R01")
	if err != nil {
		t.Fatal(err)
	}
	sign := func(amount data.Money) {
		if _, err := a.File().Write("test", func(tx store.Tx) error {
			return tx.SaveSignoff(data.Signoff{RepID: rep.ID, Amount: amount, Day: day, Version: 3})
		}); err != nil {
			t.Fatal(err)
		}
	}
	sign(1620_0000_00)
	if e := entry(t, a, "rep", "R01"); e.State != letters.Signed || e.Letter != nil || e.Signed != day {
		t.Fatalf("%+v", e)
	}
	sign(1_00)
	if e := entry(t, a, "rep", "R01"); e.State != letters.Outdated || *e.Paper != 1_00 {
		t.Fatalf("%+v", e)
	}
	do(t, a, letters.IssueLetters{For: "rep", Codes: []string{"R01"}, Day: day})
	if e := entry(t, a, "rep", "R01"); e.State != letters.Issued {
		t.Fatalf("a signature under another amount signs the letter: %+v", e)
	}
	sign(1620_0000_00)
	if e := entry(t, a, "rep", "R01"); e.State != letters.Signed {
		t.Fatalf("%+v", e)
	}
	do(t, a, letters.SignLetters{Numbers: []string{"SN-SL-2026-03/R01"}})
	if rows, err := a.Reader().Signoffs(); err != nil || len(rows) != 0 {
		t.Fatal("the signature was not taken back", err)
	}
}

func TestAllThatNeedALetterGetOne(t *testing.T) {
	a := open(t)
	do(t, a, letters.IssueLetters{Day: day})
	reg, err := letters.RegisterOf(a.Reader(), day, letters.RegisterIn{})
	if err != nil || len(reg.Entries) != 1+5+9 || reg.Open != 0 {
		t.Fatalf("%d entries, %d open, %v", len(reg.Entries), reg.Open, err)
	}
	sum := data.Money(0)
	for _, e := range reg.Entries {
		if e.For == letters.Region {
			sum += e.Letter.Amount
		}
	}
	if sum != 1_200_000_000_0 || reg.Entries[0].Letter.Amount != sum {
		t.Fatalf("the regions' letters add up to %d", sum)
	}
	refused(t, a, "problem.letter.nothing", letters.IssueLetters{Day: day})
	refused(t, a, "problem.letter.unknown", letters.IssueLetters{Codes: []string{"nobody"}, Day: day})
	refused(t, a, "problem.letter.for", letters.IssueLetters{For: "moon", Day: day})
	refused(t, a, "problem.letter.gone", letters.SignLetters{Numbers: []string{"x"}, Day: day})
	do(t, a, letters.RemoveLetter{Number: entry(t, a, "region", "EAST").Number})
	if e := entry(t, a, "region", "EAST"); e.State != letters.None {
		t.Fatalf("%+v", e)
	}
}

func some(s string) *string { return &s }

func TestClausesAreTheFirmsOrTheProgramsOwn(t *testing.T) {
	a := open(t)
	ask := func() letters.Text {
		x, err := letters.TextOf(a.Reader(), day, letters.TextIn{Letter: data.CommitmentLetter, Lang: "zh"})
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	if x := ask(); x.Own || len(x.Clauses) < 4 {
		t.Fatalf("%+v", x)
	}
	do(t, a, letters.SetLetterText{Letter: data.CommitmentLetter, Zh: some(" 第一条 \n\n第二条\n")})
	if x := ask(); !x.Own || len(x.Clauses) != 2 || x.Clauses[0] != "第一条" {
		t.Fatalf("%+v", x)
	}
	do(t, a, letters.SetLetterText{Letter: data.CommitmentLetter, Zh: some(""), En: some("")})
	if x := ask(); x.Own {
		t.Fatalf("%+v", x)
	}
	refused(t, a, "problem.letter.kind", letters.SetLetterText{Letter: "poem", Zh: some("x")})
	refused(t, a, "problem.text.control", letters.SetLetterText{Letter: data.CommitmentLetter, Zh: some("第一条"), En: some("\x01")})
	if x := ask(); x.Own {
		t.Fatal("half of a refused change was kept")
	}
}
