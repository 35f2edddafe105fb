package report

import (
	"fmt"
	"strconv"
	"testing"

	"quarterdeck/app/chart"
)

// The year of an invented tea firm, in 10,000 yuan.
var (
	planMonths   = []float64{1080, 768, 1152, 1104, 1224, 1272, 1128, 1032, 840, 768, 792, 840}
	lastMonths   = []float64{867, 660, 926, 897, 986, 1028, 946, 867, 719, 640, 631, 693}
	actualMonths = []float64{1086, 755, 1131, 1073, 1189, 1178, 1045, 457}
	heatShares   = [][]float64{
		{1.02, .97, 1.00, .99, 1.00, .98, .96, .95}, {.98, .95, .92, .88, .84, .81, .78, .74},
		{1.03, 1.00, 1.04, 1.02, .99, 1.03, 1.04, 1.02}, {.97, .91, .95, .90, .92, .90, .88, .90},
		{1.05, 1.08, 1.02, 1.06, 1.09, 1.04, 1.07, 1.06}, {1.01, .98, .98, .97, .96, .94, .93, .92}}
)

const today = 7 + 10.0/21

type sample struct {
	zh    bool
	long  bool // names far too long
	month []string
}

func newSample(lang string, long bool) sample {
	s := sample{zh: lang == "zh", long: long}
	for i := range 12 {
		if s.zh {
			s.month = append(s.month, strconv.Itoa(i+1)+"月")
		} else {
			s.month = append(s.month, "JanFebMarAprMayJunJulAugSepOctNovDec"[3*i:3*i+3])
		}
	}
	return s
}

func (s sample) t(zh, en string) string {
	word := en
	if s.zh {
		word = zh
	}
	if s.long {
		word += s.suffix()
	}
	return word
}

func (s sample) suffix() string {
	if s.zh {
		return "（含深圳、东莞两地的连锁便利与餐饮渠道）"
	}
	return ", convenience and foodservice channels included"
}

func amount(v float64) string {
	text := strconv.Itoa(int(v + 0.5))
	if len(text) > 3 {
		text = text[:len(text)-3] + "," + text[len(text)-3:]
	}
	return text
}

func (s sample) curve() chart.Curve {
	cumulate := func(months []float64) []chart.Value {
		values, sum := []chart.Value{{}}, 0.0
		for i, v := range months {
			sum += v
			values = append(values, chart.Value{X: min(float64(i+1), 12), Y: sum})
		}
		return values
	}
	actual := cumulate(actualMonths)
	actual[8].X = today
	at := actual[8].Y
	c := chart.Curve{Columns: s.month, Today: today, TodayName: s.t("8月14日", "14 Aug"), Label: amount,
		LowName: "P10 11,088", HighName: "P90 11,797"}
	forecast := []chart.Value{{X: today, Y: at}}
	for i, grow := range []float64{.14, .37, .58, .79, 1} {
		v := at + (11460-at)*grow
		forecast = append(forecast, chart.Value{X: float64(8 + i), Y: v})
		c.Band = append(c.Band, chart.Range{X: float64(8 + i), Low: v - 372*grow, High: v + 337*grow})
	}
	c.Lines = []chart.Line{
		{Kind: chart.PlanLine, Name: s.t("计划 12,000", "Plan 12,000"), Values: cumulate(planMonths)},
		{Kind: chart.LastYearLine, Name: s.t("去年 9,860", "Last yr 9,860"), Values: cumulate(lastMonths)},
		{Kind: chart.ForecastLine, Name: s.t("预测 11,460", "Forecast 11,460"), Values: forecast},
		{Kind: chart.ActualLine, Name: s.t("实际 7,914 万", "Actual 7,914"), Values: actual},
	}
	for range 12 {
		c.Tips = append(c.Tips, []string{s.t("实际", "Actual"), "1,086"})
	}
	return c
}

func (s sample) heat() chart.Heat {
	h := chart.Heat{Columns: s.month, Current: 7, Last: s.t("累计", "YTD")}
	names := []string{s.t("华东", "East"), s.t("华南", "South"), s.t("华北", "North"), s.t("华中", "Central"), s.t("西南", "Southwest"), s.t("合计", "Total")}
	lights := []chart.Light{chart.Green, chart.Red, chart.Green, chart.Amber, chart.Green, chart.Amber}
	for i, shares := range heatShares {
		row := chart.HeatRow{Name: names[i], Light: lights[i], Last: fmt.Sprintf("%.1f%%", shares[0]*100), Total: i == 5}
		for _, v := range shares {
			row.Cells = append(row.Cells, chart.HeatCell{Text: fmt.Sprintf("%.0f", v*100), Fill: chart.HeatRole(v), Tip: []string{names[i]}})
		}
		for _, v := range planMonths[8:] {
			row.Cells = append(row.Cells, chart.HeatCell{Text: amount(v)})
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

func (s sample) gantt() chart.Gantt {
	task := func(name, owner string, from, to, done float64, label string) chart.GanttRow {
		return chart.GanttRow{Name: name, Owner: owner, From: from, To: to, Done: done, Label: label, Tip: []string{name}}
	}
	done, open := s.t("完成", "done"), s.t("未开始", "not started")
	late := task(s.t("气泡果茶铺货 600 店", "Sparkling in 600 stores"), s.t("杨帆", "Yang Fan"), 4, 8, .71, "71%")
	late.Late, late.Selected = true, true
	return chart.Gantt{Columns: s.month, Every: 3, Today: today, NameHead: s.t("阶段 / 任务", "Stage / task"), OwnerHead: s.t("负责人", "Owner"), Rows: []chart.GanttRow{
		{Stage: true, Light: chart.Green, Name: s.t("启动", "Launch"), Note: s.t("1–3 月", "Jan–Mar"), Owner: s.t("12 / 12 项", "12 / 12"), From: 0, To: 3, Done: 1,
			Diamonds: []chart.Diamond{{At: 2.97, Name: s.t("分层清单签字", "Tiers signed"), Met: true}}},
		task(s.t("客户分层与名单签字", "Tier customers, sign the lists"), s.t("林知夏", "Lin Zhixia"), .13, 1.35, 1, done),
		task(s.t("竞品沙盘推演", "Rival war game"), s.t("陈思远", "Chen Siyuan"), 2, 2.8, 1, done),
		{Stage: true, Light: chart.Amber, Name: s.t("增长", "Growth"), Note: s.t("4–9 月", "Apr–Sep"), Owner: "13 / 19", From: 3, To: 9, Done: .68,
			Diamonds: []chart.Diamond{{At: 5.97, Name: s.t("半年校准", "Mid-year check"), Met: true}, {At: 7.97, Name: s.t("600 店", "600 stores")}}},
		task(s.t("战略客户定制方案与高层拜访", "Key account plans and visits"), s.t("陈思远", "Chen Siyuan"), 3, 9, .72, "72%"),
		late,
		task(s.t("华南紧急预案", "South emergency plan"), s.t("林知夏", "Lin Zhixia"), 7.3, 8.5, .1, "10%"),
		{Stage: true, Light: chart.Ring, Name: s.t("冲刺", "Sprint"), Note: s.t("10–12 月", "Oct–Dec"), Owner: "0 / 14", From: 9, To: 12,
			Diamonds: []chart.Diamond{{At: 11.88, Name: s.t("全年复盘", "Year review")}}},
		task(s.t("老客户续约", "Renewals"), s.t("赵启明", "Zhao Qiming"), 9, 11.5, 0, open),
		task(s.t("2027 线索储备", "Leads for 2027"), s.t("吴桐", "Wu Tong"), 9.5, 12, 0, open),
	}}
}

func (s sample) waterfall() chart.Waterfall {
	return chart.Waterfall{Steps: []chart.Step{
		{Kind: chart.PlanTotal, Name: s.t("计划", "Plan"), Value: 1084, Label: "1,084"},
		{Name: s.t("线索", "Leads"), Value: 83, Label: "+83"}, {Name: s.t("转化", "Conversion"), Value: -278, Label: "−278"},
		{Name: s.t("客单价", "Order value"), Value: -14, Label: "−14"}, {Kind: chart.ActualTotal, Name: s.t("实际", "Actual"), Value: 875, Label: "875"}}}
}

func (s sample) funnel() chart.Funnel {
	row := func(name string, actual, need int, rate string) chart.FunnelRow {
		return chart.FunnelRow{Name: name, Share: float64(actual) / float64(need), Value: strconv.Itoa(actual), Need: "/ " + strconv.Itoa(need), Rate: rate}
	}
	last := row(s.t("签单", "Deals"), 74, 90, "46.8% / 60.5%")
	last.Weak = true
	return chart.Funnel{Rows: []chart.FunnelRow{row(s.t("线索", "Leads"), 648, 602, ""), row(s.t("商机", "Chances"), 246, 241, "38.0% / 40.0%"),
		row(s.t("方案", "Quotes"), 158, 149, "64.2% / 62.0%"), last}}
}

func (s sample) anchors() chart.Anchors {
	return chart.Anchors{NameHead: s.t("锚点", "Anchor"), Heads: []string{s.t("数值 万", "Value"), s.t("对去年", "vs LY"), s.t("目标高出", "Above by")},
		From: 9000, To: 12600, Target: 12000, TargetName: s.t("目标 12,000", "Target 12,000"), Rows: []chart.Anchor{
			{Name: s.t("市场机会", "Market opportunity"), Note: s.t("可及市场 75.5 亿 × 份额 1.6%", "¥7.55B reachable × 1.6% share"), Value: 12080, Columns: []string{"12,080", "+22.5%", "−80"}},
			{Kind: chart.Base, Name: s.t("去年实际", "Last year, actual"), Note: s.t("2025 年已关账", "FY2025, closed"), Value: 9860, Columns: []string{"9,860", s.t("基准", "base"), "+2,140"}},
			{Kind: chart.Floor, Name: s.t("挑战线 行业增速 × 1.2", "Floor: industry growth × 1.2"), Note: "11% × 1.2 = +13.2%", Value: 11162, Columns: []string{"11,162", "+13.2%", "+838"}},
			{Name: s.t("漏斗产能", "Funnel capacity"), Note: s.t("线索 5,428 × 18% × 12 万", "5,428 leads × 18% × ¥120K"), Value: 11724, Columns: []string{"11,724", "+18.9%", "+276"}}}}
}

func (s sample) bars() chart.Bars {
	row := func(light chart.Light, zh, en string, actual, paced float64) chart.BarRow {
		return chart.BarRow{Light: light, Name: s.t(zh, en), Value: actual, Tick: paced, Text: fmt.Sprintf("%.1f%%", actual/paced*100), Note: amount(actual) + " / " + amount(paced)}
	}
	return chart.Bars{Rows: []chart.BarRow{row(chart.Red, "黄子墨", "Huang Zimo", 875, 1084), row(chart.Amber, "何嘉", "He Jia", 759, 835),
		row(chart.Amber, "吴桐", "Wu Tong", 907, 988), row(chart.Green, "周若琳", "Zhou Ruolin", 1007, 1013), row(chart.Green, "杨帆", "Yang Fan", 868, 821)}}
}

func (s sample) quarters() chart.Quarters {
	return chart.Quarters{Cells: []chart.Quarter{
		{Name: "Q1", Light: chart.Green, State: s.t("已结", "closed"), Value: "99.1%", Detail: "2,972 / 3,000", Done: .991},
		{Name: "Q2", Light: chart.Amber, State: s.t("已结", "closed"), Value: "95.6%", Detail: "3,440 / 3,600", Done: .956},
		{Name: "Q3", Light: chart.Amber, State: s.t("进行中", "running"), Value: "92.8%", Detail: "1,502 / 1,619", Done: .5, Tick: .54},
		{Name: "Q4", Light: chart.Ring, State: s.t("预测", "forecast"), Value: "93.8%", Detail: "2,252 / 2,400", Future: true}}}
}

func (s sample) bullet() chart.Bullet {
	return chart.Bullet{To: 12000, Value: 7914, Tick: 8219, HasTick: true, Start: s.t("全年完成 66.0% · 应达 68.5%", "Of full year 66.0% · paced 68.5%"), End: "12,000"}
}

func (s sample) forecast() chart.Bullet {
	return chart.Bullet{From: 10400, To: 12400, Value: 11460, Low: 11088, High: 11797, Tick: 12000, HasTick: true, Marker: true,
		Captions: []chart.Caption{{At: 12000, S: s.t("计划", "Plan"), Role: chart.T1}, {At: 11088, S: "P10 11,088"}, {At: 11797, S: "P90 11,797"}}}
}

func (s sample) legend() chart.Legend {
	return chart.Legend{Entries: []chart.LegendEntry{{Name: s.t("实际", "Actual"), Role: chart.Actual, Thick: 4}, {Name: s.t("计划", "Plan"), Role: chart.Plan, Thick: 2},
		{Name: "P10–P90", Role: chart.Band}, {Name: s.t("去年", "Last year"), Role: chart.LastYear, Thick: 2}}}
}

// charts is every chart, by name.
func (s sample) charts() map[string]chart.Chart {
	return map[string]chart.Chart{"curve": s.curve(), "heat": s.heat(), "gantt": s.gantt(), "waterfall": s.waterfall(), "funnel": s.funnel(),
		"anchors": s.anchors(), "bars": s.bars(), "quarters": s.quarters(), "bullet": s.bullet(), "forecast": s.forecast(), "legend": s.legend(),
		"spark":    chart.Spark{Values: []float64{12.6, 11.8, 11, 10.4, 9.1, 8.9}, Target: 15, HasTarget: true, End: chart.Bad},
		"rhythm":   chart.Rhythm{Values: planMonths},
		"progress": chart.Progress{Done: .68, Tick: .74}, "dial": chart.Dial{Done: .68, Tick: .74, Text: "68%"}}
}

func TestChartsKeepTheirTextsApart(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, long := range []bool{false, true} {
			for name, c := range newSample(lang, long).charts() {
				for _, w := range []float32{-5, 0, 39, 40, 60, 90, 124, 160, 200, 261, 300, 372, 448, 500, 606, 700, 900, 1123, 1600} {
					for _, h := range []float32{-5, 0, 20, 34, 40, 60, 80, 120, 160, 208, 300, 444, 700} {
						if faults := chart.Faults(c.Scene(w, h, Measure), Measure); len(faults) > 0 {
							t.Fatalf("%s %s long=%v at %g×%g:\n%v", name, lang, long, w, h, faults)
						}
					}
				}
			}
		}
	}
}
