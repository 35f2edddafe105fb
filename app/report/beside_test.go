package report_test

import (
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// TestObjectivesStandBesideTheTarget finds the milestones of the quarters on the
// plan's letter and on the table, and the rungs of the reps on theirs.
func TestObjectivesStandBesideTheTarget(t *testing.T) {
	a, today, f := openSample(t, text.EN)
	letter, err := report.Responsibility(a.Reader(), today, f, report.EN, "")
	if err != nil {
		t.Fatal(err)
	}
	table, err := report.QuarterTable(a.Reader(), today, f, report.EN)
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range map[string]report.Document{"letter": letter, "table": table} {
		for _, want := range []string{"Market share", "New customers", "Conversion", "1,400"} {
			if !strings.Contains(words(doc), want) {
				t.Errorf("%s: %q is missing", name, want)
			}
		}
	}
	if strings.Contains(words(letter), "Satisfaction") || !strings.Contains(words(table), "/ 5") {
		t.Error("the letter has room for three objectives, the table for six")
	}
}

// TestTheLadderStandsOnTheCommitment finds the factor of a rep.
func TestTheLadderStandsOnTheCommitment(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	doc, err := report.Commitment(a.Reader(), today, f, report.ZH, "R04")
	if err != nil {
		t.Fatal(err)
	}
	if said := words(doc); !strings.Contains(said, "按能力阶梯：中坚") || !strings.Contains(said, "自下而上本人承诺") {
		t.Error("the ladder or the rep's own answer is missing")
	}
}
