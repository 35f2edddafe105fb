package board_test

import (
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

const wan = 1_000_000 // 10,000 yuan in fen

// Every state of a plan has a headline in both languages.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		name, on, zh, en string
		set              func(*firm)
	}{
		{"nothing", "2026-02-10", "还没有目标，也没有业绩。", "There is no target and no results yet.", func(*firm) {}},
		{"no target", "2026-01-31", "累计业绩 500 万，还没有定目标。", "Results to date are ¥5.00M; no target has been set.",
			func(f *firm) { f.order("2026-01-05", f.east, f.tea, f.chen, 500*wan) }},
		{"zero target", "2026-01-31", "目标是 0，累计业绩 500 万。", "The target is 0; results to date are ¥5.00M.",
			func(f *firm) { f.goal(0); f.order("2026-01-05", f.east, f.tea, f.chen, 500*wan) }},
		{"no actuals", "2026-02-10", "目标 4,800 万，还没有业绩数据。", "The target is ¥48.0M; there are no results yet.", func(f *firm) { f.cells(100 * wan) }},
		{"not begun", "2025-12-31", "计划从 1月1日 开始，目标 4,800 万。", "The plan begins on 1 Jan; the target is ¥48.0M.", func(f *firm) { f.cells(100 * wan) }},
		{"not broken down", "2026-01-31", "累计业绩 500 万，占目标 10.0%；目标还没有分解，看不出进度。",
			"Results to date are ¥5.00M, 10.0% of the target; it is not broken down, so there is no pace to compare with.",
			func(f *firm) { f.goal(5000 * wan); f.order("2026-01-05", f.east, f.tea, f.chen, 500*wan) }},
		{"behind", "2026-01-31", "进度达成 75.0%，落后 100 万；照此全年 3,600 万，差 1,400 万。",
			"75.0% of paced plan, ¥1.00M behind; at this rate the year ends at ¥36.0M, ¥14.0M short.",
			func(f *firm) { f.cells(100 * wan); f.goal(5000 * wan); both(f, 200, 100) }},
		{"ahead", "2026-01-31", "进度达成 125.0%，超前 100 万；照此全年 6,000 万，超 1,200 万。",
			"125.0% of paced plan, ¥1.00M ahead; at this rate the year ends at ¥60.0M, ¥12.0M over.",
			func(f *firm) { f.cells(100 * wan); both(f, 250, 250) }},
		{"even", "2026-01-31", "进度达成 100.0%，与计划持平；照此全年 4,800 万，正好完成。",
			"100.0% of paced plan, exactly on it; at this rate the year ends at ¥48.0M, just on target.",
			func(f *firm) { f.cells(100 * wan); both(f, 200, 200) }},
		{"over", "2027-01-31", "目标达成 90.0%，差 480 万。", "90.0% of the target was reached, ¥4.80M short.",
			func(f *firm) {
				f.cells(100 * wan)
				f.order("2026-01-05", f.east, f.tea, f.chen, 4320*wan)
				f.order("2026-12-05", f.east, f.tea, f.chen, 0)
			}},
	} {
		f := newFirm(t, year(data.NewMonth(2026, 1)))
		c.set(f)
		s := f.numbers(c.on).Sentences()
		if got := s.Headline.Say(text.Fmt{Lang: text.ZH, Currency: "CNY"}); got != c.zh {
			t.Errorf("%s: %s", c.name, got)
		}
		if got := s.Headline.Say(text.Fmt{Lang: text.EN, Currency: "CNY"}); got != c.en {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// both sells in both regions in January; amounts in 万.
func both(f *firm, east, south data.Money) {
	f.order("2026-01-05", f.east, f.tea, f.chen, east*wan)
	f.order("2026-01-06", f.south, f.tea, f.huang, south*wan)
}

func TestWhereTheGapIs(t *testing.T) {
	for _, c := range []struct {
		east, south data.Money
		want        string
	}{
		{187, 112, "缺口主要在华南：−88 万，占净缺口 87%。"},
		{230, 100, "华南落后 100 万，其他区域补回 30 万，净缺口 70 万。"},
		{300, 150, "华南落后 50 万，其他区域已补上。"},
		{200, 210, "各区域都达到进度计划。"},
	} {
		f := newFirm(t, year(data.NewMonth(2026, 1)))
		f.cells(100 * wan)
		both(f, c.east, c.south)
		if got := f.numbers("2026-01-31").Sentences().Where.Say(text.Fmt{Lang: text.ZH, Currency: "CNY"}); got != c.want {
			t.Errorf("%d and %d: %s", c.east, c.south, got)
		}
	}
}

func TestOtherSentences(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(100 * wan)
	f.goal(4850 * wan)
	f.order("2025-01-05", f.east, f.tea, f.chen, 250*wan)
	both(f, 200, 100)
	s := f.numbers("2026-01-31").Sentences()
	zh := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	got := strings.Join([]string{s.Group.Say(zh), s.Needed.Say(zh), s.LastYear.Say(zh), s.Unallocated.Say(zh), s.Missing.Say(zh), s.Basis.Say(zh)}, "|")
	if want := "Q1 到今天达成 75.0%，落后 100 万。|余下的计划需达到 103.4%。|比去年同期 +20.0%。|还有 50 万没有分到区域。||"; got != want {
		t.Error(got)
	}
}

// A first month planned at next to nothing must not break the forecast.
func TestForecastOfATinyPlan(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	months := f.plan.Buckets()
	f.do(func(tx store.Tx) error {
		return tx.SaveTargets([]data.Target{{Metric: data.Revenue, Period: months[0], RegionID: f.east.ID, Amount: 1},
			{Metric: data.Revenue, Period: months[11], RegionID: f.east.ID, Amount: 1e15}})
	})
	f.order("2026-01-05", f.east, f.tea, f.chen, 1e15)
	n := f.numbers("2026-01-31")
	if *n.Forecast != 2e15 || n.Total.Total.Attainment.Points() <= 0 {
		t.Errorf("forecast %d", *n.Forecast)
	}
}
