package diagnosis

import (
	"fmt"
	"testing"

	"quarterdeck/app/activities"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
)

func of[T any](x T) *T { return &x }

// Each anomaly is told where its limit is passed, and not on the near side of it
// or where what it asks for is not known.
func TestJudges(t *testing.T) {
	const rep = data.ID(1)
	today := data.NewDate(2026, 8, 14)
	silent := func(change func(*facts)) *facts {
		f := &facts{reps: []data.Rep{{ID: rep, Level: data.Core, Joined: data.NewDate(2020, 1, 1)}}}
		f.strange.reported = map[data.ID]activities.Sum{2: {Days: 9}}
		f.strange.since = today - 2
		change(f)
		return f
	}
	talks := func(proposals, talks *int) *facts {
		return &facts{sums: map[data.ID]activities.Sum{rep: {Proposals: proposals, Talks: talks}}}
	}
	open := func(count, aged, slipped int) *facts {
		return &facts{strange: strange{open: map[data.ID]pipeline.Standing{rep: {Count: count, Aged: aged, Slipped: slipped}}}}
	}
	closed := func(days ...int) *facts {
		return &facts{strange: strange{closing: map[data.ID][]int{rep: days}}}
	}
	stale := func(rows ...staleDate) *facts {
		return &facts{strange: strange{stale: map[data.ID][]staleDate{rep: rows}}}
	}
	for _, c := range []struct {
		name  string
		kind  data.Anomaly
		facts *facts
		usual *int64 // days from proposal to deal
		light data.Light
		args  []any // nil: nothing is strange
	}{
		{"slow", data.Slow, closed(31, 30, 45), of(int64(20)), data.Amber, []any{31, 20}},
		{"just not slow", data.Slow, closed(30, 30, 90), of(int64(20)), 0, nil},
		{"too few deals to be slow", data.Slow, closed(90, 90), of(int64(20)), 0, nil},
		{"slow without a team", data.Slow, closed(90, 90, 90), nil, 0, nil},
		{"untalked", data.Untalked, talks(of(5), of(4)), nil, data.Amber, []any{5, 4}},
		{"no talk at all", data.Untalked, talks(of(5), of(0)), nil, data.Red, []any{5, 0}},
		{"a talk for each", data.Untalked, talks(of(5), of(5)), nil, 0, nil},
		{"talks never entered", data.Untalked, talks(of(5), nil), nil, 0, nil},
		{"aged", data.Stuck, open(10, 4, 0), nil, data.Amber, []any{10, 4, 0}},
		{"slipped", data.Stuck, open(5, 0, 2), nil, data.Amber, []any{5, 0, 2}},
		{"just not stuck", data.Stuck, open(10, 3, 3), nil, 0, nil},
		{"nothing open", data.Stuck, open(0, 0, 0), nil, 0, nil},
		{"stale dates", data.StaleDates, stale(staleDate{"A", 3}, staleDate{"B", 20}), nil, data.Amber, []any{2, "B", 20}},
		{"no stale date", data.StaleDates, stale(), nil, 0, nil},
		{"silent", data.Silent, silent(func(*facts) {}), nil, data.Amber, []any{3}},
		{"reported", data.Silent, silent(func(f *facts) { f.strange.silent = map[data.ID]activities.Sum{rep: {Days: 1}} }), nil, 0, nil},
		{"nobody ever reports", data.Silent, silent(func(f *facts) { f.strange.reported = nil }), nil, 0, nil},
		{"a silent manager", data.Silent, silent(func(f *facts) { f.reps[0].Level = data.Manager }), nil, 0, nil},
		{"just joined", data.Silent, silent(func(f *facts) { f.reps[0].Joined = today - 1 }), nil, 0, nil},
		{"gone", data.Silent, silent(func(f *facts) { f.reps[0].Left = today }), nil, 0, nil},
		{"after the plan", data.Silent, silent(func(f *facts) { f.today = data.NewDate(2027, 1, 1) }), nil, 0, nil},
	} {
		f := c.facts
		f.rule = data.DefaultDiagnosisRule()
		f.plan = data.Plan{Span: data.Year, First: data.NewDate(2026, 1, 1)}
		if f.today == 0 {
			f.today = today
		}
		got := judges[c.kind](f, Diagnosis{RepID: rep}, c.usual)
		switch {
		case (got == nil) != (c.args == nil):
			t.Errorf("%s: %v", c.name, got)
		case got != nil && (got.Light != c.light || fmt.Sprint(got.args) != fmt.Sprint(c.args)):
			t.Errorf("%s: %v %v, want %v %v", c.name, got.Light, got.args, c.light, c.args)
		}
	}
}
