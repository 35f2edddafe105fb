package calc

import (
	"testing"

	"pgregory.net/rapid"
)

// drawLines draws a card whose weights make 100 points.
func drawLines(t *rapid.T) []ScoreLine {
	n := rapid.IntRange(1, 9).Draw(t, "lines")
	lines := make([]ScoreLine, n)
	left := 100_00
	for i := range lines {
		w := left
		if i < n-1 {
			w = rapid.IntRange(0, left).Draw(t, "weight")
		}
		left -= w
		zero := rapid.Int64Range(-100, 5000).Draw(t, "zero")
		lines[i] = ScoreLine{Part: rapid.IntRange(0, 3).Draw(t, "part"), Weight: w, Zero: zero, Full: zero + rapid.Int64Range(-3000, 10_000).Draw(t, "span"),
			Cap: rapid.IntRange(100_00, 200_00).Draw(t, "cap")}
		if rapid.IntRange(0, 3).Draw(t, "known") > 0 {
			v := rapid.OneOf(rapid.Int64Range(-10_000, 20_000), rapid.Int64()).Draw(t, "value")
			lines[i].Value = &v
		}
	}
	return lines
}

// TestAScoreStaysWithinItsPoints: 0 to 100, parts within their weights, sums that
// add up exactly, and no total out of nothing.
func TestAScoreStaysWithinItsPoints(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		lines := drawLines(rt)
		parts, total, ok := ScoreCard(lines)
		sum, weights, known := 0, 0, false
		byPart, room := map[int]int{}, map[int]int{}
		for i, p := range parts {
			counts := lines[i].Value != nil && lines[i].Weight > 0
			known = known || counts
			if !counts && (p.Points != 0 || p.Weight != 0) {
				rt.Fatalf("line %d is not known and has %+v", i, p)
			}
			if p.Points < 0 || p.Weight < 0 {
				rt.Fatalf("%+v", p)
			}
			sum, weights = sum+p.Points, weights+p.Weight
			byPart[lines[i].Part] += p.Points
			room[lines[i].Part] += p.Weight
		}
		if ok != known || total != sum || total < 0 || total > 100_00 {
			rt.Fatalf("total %d, sum %d, ok %v, known %v", total, sum, ok, known)
		}
		if known && weights != 100_00 {
			rt.Fatalf("weights make %d", weights)
		}
		for part, points := range byPart {
			if points > room[part] {
				rt.Fatalf("part %d has %d of %d", part, points, room[part])
			}
		}
		if low := Lowered(total, rapid.IntRange(-50, 20_000).Draw(rt, "cost")); low > total || low < 0 {
			rt.Fatalf("a floor raised %d to %d", total, low)
		}
	})
}

// TestUnknownIsNotZero: to know that a line earns nothing lowers the score;
// not to know it leaves the score of the others.
func TestUnknownIsNotZero(t *testing.T) {
	full, nothing := int64(100_00), int64(0)
	lines := []ScoreLine{
		{Part: 0, Weight: 25_00, Full: 100_00, Cap: 100_00, Value: &full},
		{Part: 0, Weight: 15_00, Full: 100_00, Cap: 100_00},
		{Part: 1, Weight: 60_00, Full: 100_00, Cap: 100_00},
	}
	parts, total, ok := ScoreCard(lines)
	if !ok || total != 100_00 || parts[0].Weight != 100_00 {
		t.Error(parts, total, ok)
	}
	lines[1].Value = &nothing
	if _, total, _ = ScoreCard(lines); total != 62_50 {
		t.Error(total)
	}
	if _, _, ok = ScoreCard([]ScoreLine{{Weight: 100_00, Full: 1}}); ok {
		t.Error("a score out of nothing")
	}
}

// TestMoreThanFullMakesUpForOthersOfThePart, up to the cap, and for no other part.
func TestMoreThanFullMakesUpForOthersOfThePart(t *testing.T) {
	much, half := int64(130_00), int64(50_00)
	lines := []ScoreLine{
		{Part: 0, Weight: 30_00, Full: 100_00, Cap: 120_00, Value: &much},
		{Part: 0, Weight: 10_00, Full: 100_00, Cap: 100_00, Value: &half},
		{Part: 1, Weight: 60_00, Full: 100_00, Cap: 100_00, Value: &half},
	}
	parts, total, _ := ScoreCard(lines)
	if parts[0].Points != 35_00 || parts[1].Points != 5_00 || total != 70_00 {
		t.Error(parts, total)
	}
}

func TestRanksShareAPlace(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	got := Ranks([]*int64{n(5), n(9), nil, n(9), n(1)})
	for i, want := range []int{3, 1, 0, 1, 4} {
		if got[i] != want {
			t.Error(got)
		}
	}
}
