package sample

import "quarterdeck/data"

// waits are the milestones that wait for others, by their Chinese names.
var waits = []struct {
	next, before string
	lag          int
}{
	{"竞品沙盘推演", "话术改进与通关", 0},
	{"分层清单签字", "客户分层与名单签字", 0},
	{"战略客户定制方案与高层拜访", "分层清单签字", 0},
	{"潜力客户促销组合", "分层清单签字", 14},
	{"全年复盘", "老客户续约", 5},
}

// proofs are what showed that a milestone was fulfilled: at the number of its
// criterion counted from 0, or −1 for the milestone as a whole.
var proofs = []struct {
	work      string
	criterion int
	text      words
	day       data.Date
	who       int
	file      string
}{
	{"客户分层与名单签字", 1, words{"九份名单签字页齐", "All nine lists signed"}, day(2, 12), lin, "tier-lists-signed.pdf"},
	{"话术改进与通关", 0, words{"九人两轮通关录像", "Two rounds on video, nine people"}, day(2, 26), zhou, "pitch-certification.mp4"},
	{"话术改进与通关", 1, words{"评分表平均 88.5 分", "Score sheet, 88.5 on average"}, day(2, 27), zhou, "pitch-scores.xlsx"},
	{"竞品沙盘推演", 0, words{"三家对手应对各一页", "One page on each of three rivals"}, day(3, 27), chen, "rivals.pdf"},
	{"分层清单签字", -1, words{"九份目标责任书同日签字", "Nine target letters signed the same day"}, day(3, 31), lin, ""},
	{"直播带货试点", 0, words{"9 场回放与销量截图", "Recordings and sales of nine sessions"}, day(8, 1), sun, "livestreams.xlsx"},
	{"气泡果茶铺货 600 店", 0, words{"上架清单，428 家有陈列照片", "List of 428 stores with photos of the shelf"}, day(8, 12), yang, "stores-listed.xlsx"},
}

// readings are criteria that the plan itself tells, added to a milestone.
var readings = []struct {
	work    string
	text    words
	measure string
	want    int64 // thousandths of a per cent
	atMost  bool
	owner   int
}{
	{"战略客户定制方案与高层拜访", words{"回款率", "Collection rate"}, "collection_rate", 95_000, false, liang},
	{"潜力客户促销组合", words{"客诉率", "Complaint rate"}, "complaint_rate", 2_000, true, he},
	{"老客户续约", words{"回款率", "Collection rate"}, "collection_rate", 95_000, false, liang},
}

// slipped is the work that lies later than it was planned at the year's begin, and
// by how many days.
var slipped = map[string]data.Date{"气泡果茶铺货 600 店": 16, "600 店": 16}

// course writes what holds the milestones together and against what they were:
// dependencies, proofs, criteria read from the plan, and two baselines.
func (w *writer) course() error {
	for _, x := range waits {
		if _, err := w.tx.SaveDependency(data.Dependency{MilestoneID: w.works[x.next].ID, AfterID: w.works[x.before].ID, Lag: x.lag}); err != nil {
			return err
		}
	}
	criteria, err := w.tx.Criteria()
	if err != nil {
		return err
	}
	of := map[data.ID][]data.Criterion{}
	for _, c := range criteria {
		of[c.MilestoneID] = append(of[c.MilestoneID], c)
	}
	for _, x := range proofs {
		m := w.works[x.work]
		p := data.Proof{MilestoneID: m.ID, Text: x.text.in(w.lang), Day: x.day, RepID: w.people[x.who], File: x.file}
		if x.criterion >= 0 {
			p.CriterionID = of[m.ID][x.criterion].ID
		}
		if _, err := w.tx.SaveProof(p); err != nil {
			return err
		}
	}
	for _, x := range readings {
		m := w.works[x.work]
		if _, err := w.tx.SaveCriterion(data.Criterion{MilestoneID: m.ID, Text: x.text.in(w.lang), Want: &x.want, Unit: "%", AtMost: x.atMost,
			Measure: x.measure, Scope: data.FirmScope, OwnerID: w.people[x.owner], Position: len(of[m.ID]) + 1}); err != nil {
			return err
		}
	}
	if err := w.baseline(words{"年初安排", "As planned in January"}, day(1, 5), true, slipped); err != nil {
		return err
	}
	return w.baseline(words{"半年校准后", "After the half-year calibration"}, day(7, 6), false, nil)
}

// baseline writes a baseline in which some work lay so many days earlier.
func (w *writer) baseline(name words, on data.Date, compared bool, earlier map[string]data.Date) error {
	actions := len(launch.todo) + len(growth.todo) + len(sprint.todo)
	if compared { // two came along later
		actions -= 2
	}
	b, err := w.tx.SaveBaseline(data.Baseline{Name: name.in(w.lang), Day: on, Compared: compared, Actions: actions})
	if err != nil {
		return err
	}
	var rows []data.BaselineRow
	for _, s := range w.phases {
		rows = append(rows, data.BaselineRow{BaselineID: b.ID, StageID: s.ID, Name: s.Name, Period: s.Period, Whole: true})
	}
	for _, p := range []phase{launch, growth, sprint} {
		for _, x := range p.work {
			m, days := w.works[x.name.zh], earlier[x.name.zh]
			was := data.Period{From: m.From, Until: m.Until - days}
			if m.Days() == 1 {
				was.From -= days
			}
			rows = append(rows, data.BaselineRow{BaselineID: b.ID, MilestoneID: m.ID, Name: m.Name, Period: was})
		}
	}
	return w.tx.SaveBaselineRows(rows)
}
