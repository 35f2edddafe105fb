package sample

import "quarterdeck/data"

// A meeting is a one-on-one with a rep. Notes that are empty were not written.
type meeting struct {
	rep                    int
	date                   data.Date
	blocker                words
	private, shared, print words
	agreed                 []task
}

// meetings writes the one-on-ones, oldest first. Those before asOf are filed.
func (w *writer) meetings() error {
	for _, list := range [][]meeting{earlier(), before(), withHuang, withTeam} {
		for _, m := range list {
			if err := w.meeting(m); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) meeting(m meeting) error {
	x, err := w.tx.SaveOneOnOne(data.OneOnOne{RepID: w.people[m.rep], Date: m.date, Blocker: m.blocker.in(w.lang), Closed: m.date < asOf})
	if err != nil {
		return err
	}
	for _, n := range []struct {
		layer data.Layer
		text  words
	}{{data.Private, m.private}, {data.Shared, m.shared}, {data.Print, m.print}} {
		if n.text.zh == "" {
			continue
		}
		if err := w.tx.SaveNote(data.Note{OneOnOneID: x.ID, Layer: n.layer, Text: n.text.in(w.lang)}); err != nil {
			return err
		}
	}
	for _, t := range m.agreed {
		if _, err := w.tx.SaveAction(data.Action{Text: t.text.in(w.lang), OwnerID: w.people[t.owner], Due: t.due, Done: t.done,
			OneOnOneID: x.ID, RepID: w.people[m.rep]}); err != nil {
			return err
		}
	}
	return nil
}

// earlier are the first 22 meetings with Huang Zimo, every Friday from the end
// of January: one line each.
func earlier() (list []meeting) {
	for i, line := range []words{
		{"年初目标对齐，名单 17 家认领", "Targets agreed; takes on 17 customers"},
		{"春节备货压货多，二月看动销", "Heavy stocking for the holiday; February depends on sell-out"},
		{"年前拜访集中，记录补录一半", "Many visits before the holiday; half still to be logged"},
		{"假期通电话，节后先走 A 级四家", "By phone over the holiday; the four A customers come first"},
		{"新话术通关 84 分，异议应答偏弱", "Certified with 84 points; weak on objections"},
		{"锦和提气泡果茶陈列费，待公司口径", "Jinhe asks for display fees for Sparkling; waiting for policy"},
		{"拾味换采购，关系要重建", "New buyer at Shiwei; start over"},
		{"报价单三版混用，先统一", "Three quote sheets in use; agree on one"},
		{"气泡果茶入莲塘首批 20 家店", "Sparkling in Liantang's first 20 stores"},
		{"一季度收官，转化 14.1%", "Q1 closed; conversion 14.1%"},
		{"转化 13.8%，报价后等回复超一周", "Conversion 13.8%; over a week's wait after quotes"},
		{"粤港百味停单，换了供应商", "Yuegang Kitchen stopped ordering; changed supplier"},
		{"对手进锦和，账期 45 天", "A rival enters Jinhe with 45-day terms"},
		{"节前补货集中，两单输在价格", "Restocking before the holiday; two deals lost on price"},
		{"五一促销见效，转化 13.5%", "The May promotion worked; conversion 13.5%"},
		{"陪访拾味一次，菜单方案获认可", "Joint visit to Shiwei; they like the menu plan"},
		{"华南雨季，门店动销回落", "Rainy season in the South; sell-out slows"},
		{"转化 13.0%，方案多、跟进慢", "Conversion 13.0%; many proposals, slow follow-up"},
		{"三家要单店利润测算，手上没有模板", "Three customers want profit per store; no template for it"},
		{"锦和陈列位到期，新价待谈", "Jinhe's display slots run out; new price to be agreed"},
		{"粤海回款到账，逾期清零", "Yuehai has paid; nothing overdue"},
		{"上半年差距集中在方案之后", "The half-year gap opens after the proposal"},
	} {
		list = append(list, meeting{rep: huang, date: day(1, 30) + data.Date(7*i), blocker: line})
	}
	return list
}
