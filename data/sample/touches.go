package sample

import (
	"math/rand/v2"

	"quarterdeck/data"
)

// touchedFrom is the Monday from which the sample's team writes touches down:
// ten weeks before its today.
var touchedFrom = data.NewDate(2026, 6, 1)

// A pace is how a group of customers is touched: days between two touches, days
// since the last, by which channels in turn, and the services that the touches
// are, from the newest.
type pace struct {
	gap, last [2]int
	channels  []data.Channel
	services  []string // "": none; in turn
}

// The paces, by grade and by how the customers buy.
var (
	closely = pace{[2]int{3, 4}, [2]int{0, 2}, []data.Channel{data.ByPhone, data.ByWeCom, data.ByVisit, data.ByPhone, data.ByExecVisit, data.ByPhone, data.ByWeCom}, []string{"", "", "benefits", "", "", "", ""}}
	often   = pace{[2]int{3, 4}, [2]int{0, 2}, []data.Channel{data.ByPhone, data.ByWeCom, data.ByPhone, data.ByVisit, data.ByPhone, data.ByWeCom}, []string{"", "", "benefits", "", "", "", ""}}
	taught  = pace{[2]int{6, 7}, [2]int{0, 5}, []data.Channel{data.ByWeCom, data.BySeminar, data.ByWeCom, data.ByMeeting}, []string{"cases", "diagnosis", "solutions", "versions"}}
	weekly  = pace{[2]int{6, 7}, [2]int{0, 6}, []data.Channel{data.ByWeCom, data.ByWeCom, data.BySeminar, data.ByWeCom, data.ByPhone}, []string{"", "versions", "solutions", "", ""}}
	rarely  = pace{[2]int{26, 34}, [2]int{3, 27}, []data.Channel{data.BySMS, data.ByPhone, data.ByCommunity}, []string{"winback", "ask"}}
	halfway = pace{[2]int{12, 15}, [2]int{1, 12}, []data.Channel{data.ByPhone, data.ByWeCom}, []string{""}}
)

// paceOf is the pace of the customer in a place; ok is false for one that mail
// serves.
func paceOf(i int, c customer) (p pace, ok bool) {
	switch gradeOf(i) {
	case 'a':
		return closely, true
	case 'b':
		return taught, true
	case 'c':
		return p, false
	}
	switch {
	case c.habit == frequent || c.habit == devoted:
		return often, true
	case c.habit == steady:
		return weekly, true
	case c.habit == quiet:
		return rarely, true
	case c.habit == faded:
		return p, false
	}
	return halfway, true
}

// gradeOf is the grade that the scores of a customer come to, weighted 40, 35
// and 25; 0 for one that is not graded.
func gradeOf(i int) rune {
	if i >= graded {
		return 0
	}
	s := gradings[i*len(gradings)/graded]
	switch score := 40*s[0] + 35*s[1] + 25*s[2]; {
	case score >= 400:
		return 'a'
	case score >= 250:
		return 'b'
	}
	return 'c'
}

// touchDays are the days of the last real touch of the customers of the pictures.
var touchDays = map[string]data.Date{
	"Wanjia Chain": day(8, 14), "Beichen Supermarkets": day(8, 12), "Jianglan Mart": day(8, 13), "Shuxiangyuan Hotpot": day(8, 11),
	"Yueman Supermarket": day(8, 5), "Shiwei Café": day(8, 8), "Haiyun Hotels": day(8, 10), "Chuweixuan Dining": day(8, 11),
	"Tongfuli Hotel": day(8, 7), "Yanshan Trading": day(8, 11), "Yuehai Trading": day(8, 12), "Sensan Coffee": day(8, 10),
	"Dachuan Trading": day(7, 31), "Yuegang Kitchen": day(7, 29),
}

// A story is a touch that is told word for word; who is the Chinese name of the
// person touched.
type story struct {
	customer, who string
	date          data.Date
	channel       data.Channel
	failed        bool
	outcome, next words
	nextDay       data.Date
	service       string
}

// stories are the touches of the pictures, and those that say more than others.
var stories = []story{
	{"Jinhe Mart", "何俊", day(8, 6), data.ByPhone, false, words{"9 月陈列位待定，先要报价", "September shelf space is open; wants a quote first"}, words{"报 9 月陈列费", "Quote the September shelf fee"}, 0, ""},
	{"Jinhe Mart", "罗敏", day(7, 29), data.ByVisit, false, words{"嫌账期 30 天短，对比对手 45 天", "Finds 30 days of credit short; a rival gives 45"}, words{}, 0, ""},
	{"Jinhe Mart", "何俊", day(7, 15), data.ByEmail, true, words{"发提案 v2：气泡果茶 4 款，未回复", "Sent proposal v2: four sparkling teas; no answer"}, words{}, 0, "benefits"},
	{"Jinhe Mart", "罗敏", day(7, 2), data.ByExecVisit, false, words{"同意年度框架续签意向", "Agrees to renew the annual framework in principle"}, words{}, 0, "framework"},
	{"Wanjia Chain", "", day(8, 14), data.ByVisit, false, words{"国庆堆头方案定了，9 月 1 日上架", "National Day display agreed; on the shelves on 1 September"}, words{"送堆头样稿", "Bring the display draft"}, day(8, 17), ""},
	{"Yueman Supermarket", "", day(8, 12), data.ByPhone, true, words{"采购在开会，没接", "Purchasing was in a meeting; not reached"}, words{}, 0, ""},
	{"Yuegang Kitchen", "", day(8, 6), data.ByPhone, true, words{"电话停机，换微信加了没通过", "Number out of service; WeChat request not accepted"}, words{}, 0, ""},
	{"Beichen Supermarkets", "", day(8, 12), data.ByPhone, false, words{"华北仓缺 600 ml，要加急补 400 箱", "North warehouse is out of 600 ml; wants 400 cases in a hurry"}, words{"确认补货到仓", "Confirm the delivery"}, day(8, 17), ""},
	{"Haiyun Hotels", "", day(8, 10), data.BySeminar, false, words{"听了酒店茶饮专场，要 12 家店的样品", "Joined the session on hotel tea; wants samples for 12 houses"}, words{"寄样并约品鉴", "Send samples and set a tasting"}, day(8, 17), "seminar"},
}

// named are the people of the stories.
var named = map[string]words{"何俊": {"何俊", "He Jun"}, "罗敏": {"罗敏", "Luo Min"}}

// touches writes ten weeks of touches with every customer.
func (w *writer) touches() error {
	r := rand.New(rand.NewPCG(2026, 810))
	contacts, err := w.tx.Contacts()
	if err != nil {
		return err
	}
	var rows []data.Touch
	for i, c := range w.buyers {
		p, ok := paceOf(i, c)
		if !ok {
			rows = append(rows, w.mailed(i, c)...)
			continue
		}
		rows = append(rows, w.paced(r, i, c, p, met(contacts, w.customers[i]))...)
	}
	return w.tx.SaveTouches(rows)
}

// met are the people of a customer that somebody has met.
func met(all []data.Contact, customer data.ID) (people []data.Contact) {
	for _, x := range all {
		if x.CustomerID == customer && x.Stance != "" && x.Left == 0 {
			people = append(people, x)
		}
	}
	return people
}

// paced are the touches of one customer, the newest first: those that are told,
// and between them as its pace asks.
func (w *writer) paced(r *rand.Rand, i int, c customer, p pace, people []data.Contact) (rows []data.Touch) {
	until := asOf - data.Date(between(r, p.last[0], p.last[1]))
	if d, ok := touchDays[c.name.en]; ok {
		until = d
	}
	for _, s := range stories {
		if s.customer == c.name.en {
			rows = append(rows, w.tell(i, c, s, people))
			until = min(until, s.date-data.Date(p.gap[0]))
		}
	}
	if c.name.en == "Yueman Supermarket" || c.name.en == "Yuegang Kitchen" { // what is told of them came to nothing
		until = touchDays[c.name.en]
	}
	if c.name.en == "Jinhe Mart" {
		return rows
	}
	if c.name.en == "Qiongya Mart" { // a new customer whom nobody has reached yet
		return append(rows, w.tell(i, c, story{date: day(7, 23), channel: data.ByPhone, failed: true, outcome: unheard[0]}, nil))
	}
	from := max(touchedFrom, c.since)
	for n, k := i, 0; until >= from; n, k = n+1, k+1 {
		if c.name.en != "Shiwei Café" { // a restaurant is seen on a Saturday
			until = back(until)
		}
		x := data.Touch{CustomerID: w.customers[i], RepID: w.people[c.rep], Date: until, Channel: p.channels[n%len(p.channels)], Effective: true,
			Service: p.services[k%len(p.services)]}
		if x.Channel == data.ByExecVisit {
			x.RepID = w.people[lin]
		}
		if len(people) > 0 {
			x.ContactID = people[n%len(people)].ID
		}
		x.Outcome = heard[x.Channel][n%len(heard[x.Channel])].in(w.lang)
		rows = append(rows, x)
		if r.IntN(5) == 0 { // an attempt before that nobody took
			miss := back(until - 1)
			x.RepID, x.Date, x.Channel, x.Effective, x.Service = w.people[c.rep], miss, data.ByPhone, false, ""
			x.Outcome = unheard[n%len(unheard)].in(w.lang)
			rows = append(rows, x)
		}
		until -= data.Date(between(r, p.gap[0], p.gap[1]))
	}
	if p.gap == often.gap { // a customer that matters has signed for the year
		signed := back(data.NewDate(2026, 1, 12) + data.Date(i*5%70))
		rows = append(rows, data.Touch{CustomerID: w.customers[i], RepID: w.people[lin], Date: signed, Channel: data.ByExecVisit, Effective: true, Service: "framework",
			Outcome: words{"签年度框架协议", "Signed the annual framework"}.in(w.lang)})
	}
	return rows
}

func (w *writer) tell(i int, c customer, s story, people []data.Contact) data.Touch {
	x := data.Touch{CustomerID: w.customers[i], RepID: w.people[c.rep], Date: s.date, Channel: s.channel, Effective: !s.failed,
		Outcome: s.outcome.in(w.lang), Next: s.next.in(w.lang), NextDay: s.nextDay, Service: s.service}
	for _, who := range people {
		if s.who != "" && who.Name == named[s.who].in(w.lang) {
			x.ContactID = who.ID
		}
	}
	if s.channel == data.ByExecVisit {
		x.RepID = w.people[lin]
	}
	return x
}

// mailed are the white papers and offers sent to a customer of little value:
// every Friday, and every other one. This week's have not gone out yet.
func (w *writer) mailed(i int, c customer) (rows []data.Touch) {
	voucher := "mail"
	if gradeOf(i) == 'c' {
		voucher = "offer"
	}
	rows = append(rows, data.Touch{CustomerID: w.customers[i], RepID: w.people[c.rep], Date: day(7, 20), Channel: data.ByOfficial, Service: "pick",
		Outcome: words{"按公众号浏览记录筛过", "Looked through the visits of the official account"}.in(w.lang)})
	for d, n := data.NewDate(2026, 6, 5), 0; d < asOf; d, n = d+7, n+1 {
		rows = append(rows, data.Touch{CustomerID: w.customers[i], RepID: w.people[c.rep], Date: d, Channel: data.ByEmail, Service: "whitepaper",
			Outcome: words{"发《茶饮行业趋势》周刊", "Sent the weekly trend paper on tea drinks"}.in(w.lang)})
		if n%2 == 0 {
			rows = append(rows, data.Touch{CustomerID: w.customers[i], RepID: w.people[c.rep], Date: d, Channel: data.ByCommunity, Service: voucher,
				Outcome: words{"社群发满减券", "Posted a voucher in the community"}.in(w.lang)})
		}
	}
	return rows
}

// back is the day, or the last working day before it.
func back(d data.Date) data.Date {
	for !workday(d) {
		d--
	}
	return d
}
