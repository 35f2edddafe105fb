package calc

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func n64(n int64) *int64 { return &n }

// lightPoints makes periods of values; below −9999 is unknown.
func lightPoints(target *int64, values ...int64) (rows []LightPoint) {
	for _, v := range values {
		p := LightPoint{Target: target}
		if v > -9999 {
			p.Value = &v
		}
		rows = append(rows, p)
	}
	return rows
}

const gap = -10000

// TestLightsAtTheirEdges judges every kind of rule at and around its limits.
func TestLightsAtTheirEdges(t *testing.T) {
	complaints := data.LightRule{Kind: data.Absolute, Lower: true, Red: n64(200), Amber: n64(100)}
	behind := data.LightRule{Kind: data.Behind, Red: n64(2000), Amber: n64(500), Touch: true}
	ofTarget := data.LightRule{Kind: data.OfTarget, Red: n64(8000)}
	fall := data.LightRule{Kind: data.Change, Red: n64(-1000), Touch: true}
	falls := data.LightRule{Kind: data.Change, Reading: data.InPoints, Red: n64(0), Run: 3}
	months := data.LightRule{Kind: data.Absolute, Red: n64(7000), Run: 2}
	for _, x := range []struct {
		name   string
		rule   data.LightRule
		points []LightPoint
		light  data.Light
		reason LightReason
		beyond int
	}{
		{"exactly fine", complaints, lightPoints(nil, 100), data.Green, ByLimits, 0},
		{"between the limits", complaints, lightPoints(nil, 101), data.Amber, ByLimits, 0},
		{"exactly at red does not count", complaints, lightPoints(nil, 200), data.Amber, ByLimits, 0},
		{"beyond red", complaints, lightPoints(nil, 201), data.Red, ByLimits, 1},
		{"zero is a value", complaints, lightPoints(nil, 0), data.Green, ByLimits, 0},
		{"nothing known", complaints, lightPoints(nil, gap), data.Ring, NoValue, 0},
		{"exactly 20 % behind counts", behind, lightPoints(n64(1000), 800), data.Red, ByLimits, 1},
		{"exactly 5 % behind counts", behind, lightPoints(n64(1000), 950), data.Amber, ByLimits, 0},
		{"a little less behind", behind, lightPoints(n64(100000), 95001), data.Green, ByLimits, 0},
		{"ahead", behind, lightPoints(n64(1000), 2000), data.Green, ByLimits, 0},
		{"returns exceed sales", behind, lightPoints(n64(1000), -500), data.Red, ByLimits, 1},
		{"no target", behind, lightPoints(nil, 800), data.Ring, NoTarget, 0},
		{"a target of nothing", behind, lightPoints(n64(0), 800), data.Ring, NoTarget, 0},
		{"80 % of the target", ofTarget, lightPoints(n64(1500), 1200), data.Green, ByLimits, 0},
		{"below 80 % of the target", ofTarget, lightPoints(n64(1500), 1199), data.Red, ByLimits, 1},
		{"a target that is huge", ofTarget, lightPoints(n64(math.MaxInt64), 1), data.Red, ByLimits, 1},
		{"a value that is huge", ofTarget, lightPoints(n64(1), math.MaxInt64), data.Ring, NoTarget, 0},
		{"the first period has none before", fall, lightPoints(nil, 500), data.Ring, NoBefore, 0},
		{"exactly 10 % down counts", fall, lightPoints(nil, 1000, 900), data.Red, ByLimits, 1},
		{"less than 10 % down", fall, lightPoints(nil, 1000, 901), data.Green, ByLimits, 0},
		{"a gap before", fall, lightPoints(nil, 1000, gap, 500), data.Ring, NoBefore, 0},
		{"nothing before to fall from", fall, lightPoints(nil, 0, 500), data.Ring, NoBefore, 0},
		{"one fall of three", falls, lightPoints(nil, 800, 700), data.Amber, ShortRun, 1},
		{"two falls of three", falls, lightPoints(nil, 800, 700, 600), data.Amber, ShortRun, 2},
		{"three falls", falls, lightPoints(nil, 800, 700, 600, 500), data.Red, ByLimits, 3},
		{"level is no fall", falls, lightPoints(nil, 800, 700, 600, 600), data.Green, ByLimits, 0},
		{"growth below zero falls too", falls, lightPoints(nil, -100, -200, -300, -400), data.Red, ByLimits, 3},
		{"a gap ends the run", falls, lightPoints(nil, 800, 700, 600, gap, 500, 400), data.Amber, ShortRun, 1},
		{"one month of two", months, lightPoints(nil, 9000, 6999), data.Amber, ShortRun, 1},
		{"two months", months, lightPoints(nil, 6999, 6999), data.Red, ByLimits, 2},
		{"a good month between", months, lightPoints(nil, 6000, 7000, 6000), data.Amber, ShortRun, 1},
	} {
		rows := Lights(x.rule, x.points)
		if v := rows[len(rows)-1]; v.Light != x.light || v.Reason != x.reason || v.Beyond != x.beyond {
			t.Errorf("%s: %v %q after %d, want %v %q after %d", x.name, v.Light, v.Reason, v.Beyond, x.light, x.reason, x.beyond)
		}
	}
	few := data.LightRule{Kind: data.Absolute, Red: n64(1000), Sample: 20}
	for sample, want := range map[int64]data.Light{0: data.Ring, 19: data.Ring, 20: data.Red} {
		if v := Lights(few, []LightPoint{{Value: n64(500), Sample: &sample}})[0]; v.Light != want {
			t.Errorf("%v from %d cases, want %v", v.Light, sample, want)
		}
	}
	if v := Lights(few, []LightPoint{{Value: n64(500)}})[0]; v.Reason != SmallSample {
		t.Errorf("%q where the base is not known", v.Reason)
	}
	if len(Lights(few, nil)) != 0 || LightRun(nil) != 0 {
		t.Error("no periods have a light")
	}
}

// TestWorseNeverTurnsALightGreener draws rules and values: what is worse is never
// judged better, and the same periods are always judged the same.
func TestWorseNeverTurnsALightGreener(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := data.LightRule{Kind: rapid.SampledFrom(data.LightKinds[:3]).Draw(t, "kind"), Lower: rapid.Bool().Draw(t, "lower"), Touch: rapid.Bool().Draw(t, "touch"),
			Run: rapid.IntRange(0, 3).Draw(t, "run")}
		red, amber := rapid.Int64Range(-500, 500).Draw(t, "red"), rapid.Int64Range(-500, 500).Draw(t, "amber")
		if rule.HighIsBad() == (amber > red) {
			red, amber = amber, red
		}
		rule.Red, rule.Amber = &red, &amber
		target := rapid.Int64Range(1, 1000).Draw(t, "target")
		values := rapid.SliceOfN(rapid.Int64Range(-1000, 1000), 1, 8).Draw(t, "values")
		rows := Lights(rule, lightPoints(&target, values...))
		worse := append([]int64{}, values...)
		step := rapid.Int64Range(0, 500).Draw(t, "step")
		if rule.Lower && rule.Kind != data.Behind {
			step = -step
		}
		worse[len(worse)-1] -= step
		after := Lights(rule, lightPoints(&target, worse...))
		if after[len(after)-1].Light < rows[len(rows)-1].Light {
			t.Fatalf("%v by %v is %v, %v is %v", rule, values, rows, worse, after)
		}
		again := Lights(rule, lightPoints(&target, values...))
		for i := range again {
			if again[i].Light != rows[i].Light || again[i].Beyond != rows[i].Beyond {
				t.Fatal("not the same again")
			}
		}
		if n := LightRun(rows); n < 1 || n > len(rows) {
			t.Fatalf("a run of %d in %d", n, len(rows))
		}
	})
}

// TestCollectionDays reads lights on Wednesdays, on the third Wednesday of a month,
// on days that short months do not have, and at the ends of months and quarters.
func TestCollectionDays(t *testing.T) {
	day := func(m, d int) data.Date { return (data.NewMonth(2026, 1) + data.Month(m-1)).Start() + data.Date(d-1) }
	for _, x := range []struct {
		name string
		rule data.LightRule
		asOf data.Date
		want []data.Date
	}{
		{"every Wednesday", data.LightRule{Span: data.LightWeek, Collect: data.CollectWeekly, On: 3}, day(8, 14), []data.Date{day(8, 12), day(8, 5)}},
		{"on a Wednesday", data.LightRule{Span: data.LightWeek, Collect: data.CollectWeekly, On: 3}, day(8, 12), []data.Date{day(8, 12), day(8, 5)}},
		{"third Wednesday", data.LightRule{Span: data.LightMonth, Collect: data.CollectNth, On: 3, Nth: 3}, day(8, 14), []data.Date{day(7, 15), day(6, 17)}},
		{"last Friday", data.LightRule{Span: data.LightMonth, Collect: data.CollectNth, On: 5, Nth: 5}, day(8, 31), []data.Date{day(8, 28), day(7, 31)}},
		{"the 31st", data.LightRule{Span: data.LightMonth, Collect: data.CollectDay, On: 31}, day(4, 30), []data.Date{day(4, 30), day(3, 31), day(2, 28)}},
		{"ends of months", data.LightRule{Span: data.MonthToDate, Collect: data.CollectMonthEnd}, day(8, 14), []data.Date{day(7, 31), day(6, 30)}},
		{"ends of quarters", data.LightRule{Span: data.QuarterToDate, Collect: data.CollectQuarterEnd}, day(8, 14), []data.Date{day(6, 30), day(3, 31)}},
		{"whole weeks", data.LightRule{Span: data.LightWeek}, day(8, 14), []data.Date{day(8, 9), day(8, 2)}},
		{"whole months", data.LightRule{Span: data.LightMonth}, day(8, 31), []data.Date{day(8, 31), day(7, 31)}},
		{"the day itself", data.LightRule{Span: data.MonthToDate}, day(8, 14), []data.Date{day(8, 14), day(8, 7), day(7, 31)}},
	} {
		got := LightDays(x.rule, data.NewMonth(2026, 1), x.asOf, len(x.want))
		for i := range x.want {
			if got[i] != x.want[i] {
				t.Errorf("%s: %v, want %v", x.name, got, x.want)
				break
			}
		}
	}
	if p := LightPeriod(data.QuarterToDate, data.NewMonth(2026, 2), day(4, 10)); p.From != day(2, 1) || p.Until != day(4, 11) {
		t.Errorf("a quarter from February is %v", p)
	}
}
