package reviews

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// said asks for a review of a plan file and says everything the page says of it.
func said(r store.Reader, id data.ID) (string, error) {
	p, err := Of(r, data.NewDate(2026, 8, 14), id)
	if err != nil {
		return "", err
	}
	var s strings.Builder
	for _, lang := range []text.Lang{text.ZH, text.EN} {
		w := text.Fmt{Lang: lang, Currency: "CNY"}
		topics := append([]Topic{}, p.Topics...)
		for _, l := range p.Frozen.Lights {
			topics = append(topics, Topic{ReviewTopic: data.ReviewTopic{Source: data.RedTopic, Ref: l.Key}})
			s.WriteString(l.Title(w) + l.ValueText(w) + l.TargetText(w) + l.RuleText(w) + l.RunText(w) + l.Why(w))
		}
		for _, code := range []string{"collection", "completion", "region_share", "milestones", "pilots", "conversion", "market", "x"} {
			topics = append(topics, Topic{ReviewTopic: data.ReviewTopic{Source: data.StandingTopic, Ref: code}})
		}
		topics = append(topics, Topic{ReviewTopic: data.ReviewTopic{Source: data.OverdueTopic}}, Topic{ReviewTopic: data.ReviewTopic{Source: data.PromiseTopic}})
		for _, x := range topics {
			s.WriteString(p.Frozen.TopicTitle(w, x.ReviewTopic) + p.Frozen.TopicWhy(w, x.ReviewTopic))
		}
	}
	rows, err := r.Reviews()
	if err != nil {
		return "", err
	}
	_, err = Compare(r, data.NewDate(2026, 8, 14), rows[len(rows)-1].ID, id)
	return s.String(), err
}

// TestAFileEditedByHandIsReadOrRefused puts nonsense in the place of each frozen
// part: the review is read, or refused with words, and nothing breaks.
func TestAFileEditedByHandIsReadOrRefused(t *testing.T) {
	f := sampleFile(t)
	rows, err := f.Reviews()
	if err != nil || len(rows) == 0 {
		t.Fatal(err)
	}
	id := rows[0].ID
	if s, err := said(f.Reader, id); err != nil || s == "" {
		t.Fatal(s, err)
	}
	read := 0
	for _, part := range (&Frozen{}).parts() {
		for _, body := range []string{"", "{", "null", "[]", "{}", "[{}]", "[null]", `"x"`, "1e999", `[{"due":9223372036854775807,"late":-9223372036854775808,"from":-1}]`,
			`[{"of":"firm","span_sold":1,"attainment":9223372036854775807,"sold":-9223372036854775808,"due":0}]`,
			`[{"key":"a","light":"red","value":1,"rule":{"kind":"behind"}},{"key":"b","light":"x","rule":{"kind":"change"},"reason":"x","run":-5}]`,
			`{"rate":9223372036854775807,"due":-9223372036854775808}`} {
			if _, err := replace(f, data.ReviewPart{ReviewID: id, Part: part.name, Body: body}); err != nil {
				continue // it is not stored either
			}
			read++
			if _, err := said(f.Reader, id); err != nil && err.Error() != "problem.review.part" {
				t.Errorf("%s %s: %v", part.name, body, err)
			}
		}
	}
	if read < 50 {
		t.Errorf("only %d bodies were stored", read)
	}
}

// replace puts a body in the place of what was frozen of a part.
func replace(f *store.File, x data.ReviewPart) (store.Step, error) {
	rows, err := f.ReviewParts(x.ReviewID)
	if err != nil {
		return store.Step{}, err
	}
	for _, old := range rows {
		if old.Part == x.Part {
			x.ID = old.ID
		}
	}
	return f.Write("x", func(tx store.Tx) error {
		if x.ID != 0 {
			if err := tx.Remove(data.ReviewParts, x.ID); err != nil {
				return err
			}
		}
		return tx.FreezeReview([]data.ReviewPart{x})
	})
}

// TestWordsOfOneOnOnesAreLeftOut even where a file has them among what was frozen.
func TestWordsOfOneOnOnesAreLeftOut(t *testing.T) {
	f := sampleFile(t)
	rows, _ := f.Reviews()
	actions, _ := f.Actions()
	n := 0
	var own data.Action
	for _, a := range actions {
		if a.RepID != 0 {
			own, n = a, n+1
		}
	}
	if n == 0 {
		t.Fatal("no action of a one-on-one")
	}
	z := Frozen{Actions: []Action{{ID: own.ID, Text: "灯塔下的秘密", Late: 3}}, Promises: []Promise{{Sort: PromisedAction, ID: own.ID, Text: "灯塔下的秘密", Late: 3}}}
	parts, err := z.rows(rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		if part.Part != "actions" && part.Part != "promises" {
			continue
		}
		if _, err := replace(f, part); err != nil {
			t.Fatal(err)
		}
	}
	if s, err := said(f.Reader, rows[0].ID); err != nil || strings.Contains(s, "灯塔") {
		t.Error(s, err)
	}
}

func sampleFile(t *testing.T) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
