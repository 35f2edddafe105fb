package exchange

import (
	"strconv"
	"strings"

	"quarterdeck/data"
)

// What files of daily reports and of opportunities call their fields.
var (
	activityNames = map[Field]string{
		Date:      "日报日期 填报日期 日期 工作日期 date day reportdate activitydate",
		Leads:     "线索 新增线索 新线索 线索数 线索量 leads newleads leadcount",
		InTime:    "及时跟进 及时跟进线索 按时跟进 intime followedupintime followedup ontime",
		Visits:    "拜访 拜访数 拜访量 客户拜访 上门 visits visit meetings visitcount",
		Talks:     "有效沟通 有效沟通数 沟通 电话 talks conversations calls effectivetalks",
		Proposals: "方案 方案数 提案 提案数 报价 报价数 proposals quotes quotations proposalcount",
	}
	opportunityNames = map[Field]string{
		Number:   "商机编号 商机号 商机id 机会编号 项目编号 opportunityid opportunitynumber opportunitycode opportunityno dealid dealnumber 编号 id code number key",
		Name:     "商机名称 商机 机会名称 项目名称 opportunityname opportunity dealname deal 主题 名称 name title subject",
		Prospect: "潜在客户 意向客户 prospect lead prospectname",
		Stage:    "商机阶段 销售阶段 阶段 进展 stage salesstage pipelinestage dealstage",
		Amount:   "商机金额 预计金额 预计成交金额 预计签单金额 商机额 expectedrevenue dealamount opportunityamount dealvalue 金额 amount value total",
		Currency: "币种 货币 currency currencycode",
		Opened:   "建立日期 创建日期 创建时间 建立日 商机创建日期 立项日期 opened created createddate createdate opendate 日期 date",
		Close:    "预计签单日 预计签单日期 预计成交日期 预计成交日 预计结单日期 预计日期 expectedclose expectedclosedate closedate close expecteddate expected expectedday closingdate",
		Result:   "结果 商机状态 状态 赢单状态 result status outcome",
		Ended:    "结束日期 赢单日期 丢单日期 关闭日期 结单日期 ended endeddate closedon actualclosedate woddate lostdate wondate",
		Reason:   "丢单原因 输单原因 失败原因 lostreason lossreason reason",
		Rival:    "竞争对手 对手 竞品 rival competitor",
		Category: "预测类别 预测 类别 forecastcategory category forecast",
		Source:   "线索来源 商机来源 来源 leadsource source",
	}
	resultWords = wordsOf(map[data.Result]string{
		data.Won:  "赢单 赢 已赢 成交 已成交 签单 已签单 won closedwon win",
		data.Lost: "丢单 输单 丢 输 已丢 失败 lost closedlost loss",
		stillOpen: "进行中 跟进中 未结束 在谈 打开 open inprogress active",
	})
	categoryWords = wordsOf(map[data.Category]string{
		data.Commit:     "承诺 确定 commit committed",
		data.Best:       "最佳 乐观 最好情况 best bestcase upside",
		data.InPipeline: "在手 管道 漏斗 pipeline",
		data.Omitted:    "不计入 忽略 排除 omitted omit leftout",
	})
)

// stillOpen stands for the word of an opportunity that has not ended.
const stillOpen data.Result = "open"

// A Count is a number of things in a cell; an empty cell says none, which is not 0.
type Count struct {
	N    int
	Said bool
}

// Ptr is the number, nil when the cell was empty.
func (c Count) Ptr() *int {
	if !c.Said {
		return nil
	}
	return &c.N
}

// An Activity is what a row of a file of daily reports says.
type Activity struct {
	Rep                                     string
	Date                                    data.Date
	Leads, InTime, Visits, Talks, Proposals Count
	Note                                    string
}

// An ActivityRow is one row of a file of daily reports.
type ActivityRow = Record[Activity]

// Activities reads every row of a table as a daily report. Two of one person and
// day that say different things are both at fault.
func Activities(t *Table, m Mapping) []ActivityRow {
	rows := records(t, m, "", func(r *reader) Activity {
		return Activity{Rep: r.id(Rep), Date: r.date(Date), Leads: r.count(Leads), InTime: r.count(InTime), Visits: r.count(Visits), Talks: r.count(Talks),
			Proposals: r.count(Proposals), Note: r.prose(Note)}
	})
	contradict(m, rows, Date, "problem.activity.twice", func(x Activity) string { return x.Rep + " · " + x.Date.String() })
	return rows
}

// count is a whole number of 0 or more.
func (r *reader) count(f Field) Count {
	s := strings.ReplaceAll(r.text(f), ",", "")
	if s == "" || isDash(s) {
		return Count{}
	}
	n, err := strconv.ParseFloat(s, 64) // spreadsheets write 3 as 3.0
	if err != nil || n < 0 || n > 1e6 || n != float64(int(n)) {
		r.fault(r.columns[f], f, data.Problem{Key: "problem.activity.number", Args: []any{s}})
		return Count{}
	}
	return Count{int(n), true}
}

// An Opportunity is what a row of a file of opportunities says.
type Opportunity struct {
	Buyer
	Number   string // as it stands: 007 is not 7
	Name     string
	Prospect string
	Rep      string
	Product  string
	Stage    string
	Amount   data.Money // of Currency, or the plan's
	Said     bool       // the file gives an amount
	Rest     int64
	Currency data.Currency
	Opened   data.Date
	Close    data.Date
	Open     bool // the file says that it has not ended
	Result   data.Result
	Ended    data.Date
	Reason   string
	Rival    string
	Category data.Category
	Next     string
	NextDate data.Date
	Source   string
}

// An OpportunityRow is one row of a file of opportunities.
type OpportunityRow = Record[Opportunity]

// Opportunities reads every row of a table as an opportunity. Two rows with one
// number and different content are both at fault; of equal content, the later is
// a twin.
func Opportunities(t *Table, m Mapping, c data.Currency) []OpportunityRow {
	rows := records(t, m, c, func(r *reader) Opportunity {
		x := Opportunity{Buyer: r.buyer(), Number: r.id(Number), Name: r.text(Name), Prospect: r.text(Prospect), Rep: r.id(Rep), Product: r.text(Product), Stage: r.text(Stage),
			Currency: data.Currency(strings.ToUpper(r.text(Currency))), Opened: r.date(Opened), Close: r.date(Close),
			Result: choice(r, Result, resultWords, "problem.opportunity.result"), Ended: r.date(Ended), Reason: r.text(Reason), Rival: r.text(Rival),
			Category: choice(r, Category, categoryWords, "problem.category"), Next: r.text(Next), NextDate: r.date(NextDate), Source: r.text(Source)}
		if x.Result == stillOpen {
			x.Result, x.Open = "", true
		}
		r.offered(&x, c)
		return x
	})
	contradict(m, rows, Number, "problem.opportunity.twice", func(x Opportunity) string { return x.Number })
	return rows
}

// offered reads the amount in the currency of the row.
func (r *reader) offered(x *Opportunity, plan data.Currency) {
	if x.Currency == plan {
		x.Currency = ""
	}
	if x.Currency != "" {
		if err := x.Currency.Check(); err != nil {
			r.fault(r.columns[Currency], Currency, err)
			return
		}
	}
	i := r.columns[Amount]
	if i < 0 || noTarget(r.row.Cell(i)) {
		return
	}
	c, unit := r.c, r.unit
	if x.Currency != "" {
		r.c, r.unit = x.Currency, x.Currency.Minor()*data.Money(max(r.m.Unit, 1))
	}
	x.Said = true
	x.Amount, x.Rest = r.amount(i)
	r.c, r.unit = c, unit
}
