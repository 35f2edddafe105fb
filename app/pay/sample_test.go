package pay

import (
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestTheSampleWasSettledByItsRules: what the settled statements of the sample say
// is what the rules make of its orders, but for one award that came late. With
// QUARTERDECK_SAMPLE=write it writes them anew, for when the sample sells or
// collects something else.
func TestTheSampleWasSettledByItsRules(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	b, err := open(a.Reader(), day, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.runs) != 2 || b.next() != 2 {
		t.Fatalf("%d settled, next %d", len(b.runs), b.next())
	}
	if os.Getenv("QUARTERDECK_SAMPLE") == "write" {
		writeSettled(t, b)
		return
	}
	late := data.Money(0)
	for _, run := range b.runs {
		i := periodOf(b.periods, run.From)
		for _, rep := range b.reps {
			x := b.frozen[run.ID][rep.ID]
			if len(x.Lines) == 0 {
				t.Fatal(rep.Name, "has no statement")
			}
			for _, l := range x.Lines {
				if SayLine(b.words(), l) == "" {
					t.Error(l.Kind, "says nothing")
				}
			}
			late += b.now(i, rep.ID) - x.Total
			if now, was := b.now(i, rep.ID), x.Total; now != was && (i != 1 || rep.Code != "R09" || now-was != 8000_00) {
				t.Errorf("%s of %s: settled %d, the rules make %d", rep.Name, run.From, was, now)
			}
		}
	}
	if late != 8000_00 {
		t.Errorf("%d came late", late)
	}
	s, err := SummaryOf(a.Reader(), day, SummaryIn{})
	if err != nil || s.Settled != 0 || s.Base == 0 || s.Pools-s.Floored+s.Kept != *s.Pool || s.Floored >= 0 {
		t.Errorf("%+v %v", s.Sums, err)
	}
}

// names are what the sample and the lines call things.
var names = struct {
	reps  []string
	kinds map[data.PayKind]string
}{[]string{"chen", "zhou", "he", "huang", "liang", "zhao", "sun", "wu", "yang"}, map[data.PayKind]string{data.PayTierLine: "PayTierLine", data.PayMentor: "PayMentor", data.PayNew: "PayNew",
	data.PayCap: "PayCap", data.PayGuarantee: "PayGuarantee", data.PayRenewal: "PayRenewal", data.PaySigning: "PaySigning", data.PayCollection: "PayCollection", data.PayRenewed: "PayRenewed",
	data.PayFloor: "PayFloor", data.PayAwarded: "PayAwarded"}}

// writeSettled writes the statements of the first two quarters as the rules make
// them, without the award that comes late.
func writeSettled(t *testing.T, b *book) {
	const file = "../../data/sample/paystatements.go"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(raw), "var settled = ")
	var s strings.Builder
	s.WriteString(head + "var settled = [2][]statement{\n")
	for i := range 2 {
		s.WriteString("{\n")
		for n, rep := range b.reps {
			a := b.settled[i][rep.ID]
			fmt.Fprintf(&s, "{%s, %d, %d, []paid{\n", names.reps[n], *a.target, a.base)
			for _, x := range a.lines {
				if x.Kind == data.PayAwarded && i == 1 {
					continue
				}
				fmt.Fprintf(&s, "{kind: data.%s, amount: %d", names.kinds[x.Kind], x.Amount)
				number(&s, "base", x.Base)
				number(&s, "of", x.Of)
				number(&s, "rate", &x.Rate)
				number(&s, "share", &x.Share)
				number(&s, "tier", &x.Tier)
				number(&s, "count", &x.Count)
				if x.Kind == data.PayFloor {
					fmt.Fprintf(&s, ", floor: %q", x.Name)
				}
				s.WriteString("},\n")
			}
			s.WriteString("}},\n")
		}
		s.WriteString("},\n")
	}
	s.WriteString("}\n")
	code, err := format.Source([]byte(s.String()))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, code, 0o644); err != nil {
		t.Fatal(err)
	}
}

// number writes a field that is not 0.
func number[T ~int | ~int64](s *strings.Builder, field string, v *T) {
	if v != nil && *v != 0 {
		fmt.Fprintf(s, ", %s: %d", field, *v)
	}
}
