package calc

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

// Links that are only added while they close no circle leave none; what is
// pushed keeps its length, moves to later days only, and waits as it should.
func TestPushKeepsLengthsAndOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		periods := map[data.ID]data.Period{}
		for id := range n {
			from := data.Date(rapid.IntRange(20000, 20200).Draw(t, "from"))
			periods[data.ID(id+1)] = data.Period{From: from, Until: from + data.Date(rapid.IntRange(1, 40).Draw(t, "days"))}
		}
		var links []Link
		for range rapid.IntRange(0, 25).Draw(t, "links") {
			l := Link{data.ID(rapid.IntRange(1, n).Draw(t, "before")), data.ID(rapid.IntRange(1, n).Draw(t, "next")), rapid.IntRange(0, 9).Draw(t, "lag")}
			if l.Before != l.Next && Circle(append(links, l)) == nil {
				links = append(links, l)
			}
		}
		if c := Circle(links); c != nil {
			t.Fatalf("circle %v", c)
		}
		moved := data.ID(rapid.IntRange(1, n).Draw(t, "moved"))
		fixed := data.ID(rapid.IntRange(0, n).Draw(t, "fixed"))
		out := Push(periods, links, moved, func(id data.ID) bool { return id == fixed })
		after := func(id data.ID) data.Period {
			if p, ok := out[id]; ok {
				return p
			}
			return periods[id]
		}
		for id, p := range out {
			if was := periods[id]; p.Days() != was.Days() || p.From <= was.From || id == moved || id == fixed {
				t.Fatalf("%d: %v became %v", id, was, p)
			}
		}
		for _, l := range links {
			_, pushed := out[l.Before]
			if (pushed || l.Before == moved) && l.Next != fixed && Early(after(l.Before), after(l.Next), l.Lag) > 0 {
				t.Fatalf("%v begins too early after %v", after(l.Next), after(l.Before))
			}
		}
	})
}

func TestCircleNamesWhoWaitsForWhom(t *testing.T) {
	c := Circle([]Link{{1, 2, 0}, {2, 3, 0}, {4, 2, 0}, {3, 1, 0}})
	if len(c) != 3 || c[0] != 1 || c[1] != 2 || c[2] != 3 {
		t.Error(c)
	}
	periods := map[data.ID]data.Period{1: {From: 1, Until: 3}, 2: {From: 1, Until: 2}, 3: {From: 1, Until: 2}}
	if out := Push(periods, []Link{{1, 2, 0}, {2, 3, 0}, {3, 2, 0}}, 1, func(data.ID) bool { return false }); len(out) == 0 {
		t.Error("nothing was pushed") // and it came to an end
	}
}
