package sample

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"

	"quarterdeck/data"
)

// What the reviews had frozen, in either language. The program works it out from
// the sample itself: go test ./app/reviews -run Sample -freeze writes both files.
var (
	//go:embed reviews.zh.json.gz
	frozenZH []byte
	//go:embed reviews.en.json.gz
	frozenEN []byte
)

// A FrozenReview is what the sample keeps of a review that was opened: its frozen
// parts and the topics that were prepared from them.
type FrozenReview struct {
	Rhythm data.Rhythm                `json:"rhythm"`
	Date   data.Date                  `json:"date"`
	Parts  map[string]json.RawMessage `json:"parts"`
	Order  []string                   `json:"order"` // of the parts
	Topics []data.ReviewTopic         `json:"topics"`
}

// frozenReviews reads what the reviews had frozen.
func frozenReviews(lang string) (rows []FrozenReview, err error) {
	packed := frozenZH
	if lang == "en" {
		packed = frozenEN
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return rows, json.NewDecoder(z).Decode(&rows)
}

// A lookback is a review of the sample; what it froze is in the files.
type lookback struct {
	rhythm    data.Rhythm
	date      data.Date
	until     data.Date // the day after its period
	guests    bool      // with people from outside and other departments
	note      words
	decisions []ruling
	actions   []string         // of the stages, by their words in Chinese
	found     map[string]words // what was found, by the reference of the topic
}

// A ruling is a decision of a review.
type ruling struct {
	text, cost words
	expected   data.Money // 0: not estimated
	state      data.DecisionState
}

// reviewsHeld are the weekly reviews of eight weeks, those of July and of the second
// quarter, by day. The one of asOf is written by present.
var reviewsHeld = []lookback{
	{rhythm: data.Weekly, date: day(6, 19)},
	{rhythm: data.Weekly, date: day(6, 26), actions: []string{"锦和年度框架续签意向拜访"}},
	{rhythm: data.Quarterly, date: day(6, 30), until: day(7, 1), guests: true,
		note: words{"上半年华东补上了华南的缺口；下半年要靠气泡果茶进店。", "The East made up for the South in the first half; the second depends on Sparkling in the stores."},
		decisions: []ruling{
			{text: words{"最佳实践：便利店冰柜陈列三步法，三季度培训", "Best practice: three steps to a fridge display in convenience stores; train it in the third quarter"}, cost: words{"培训 2 个半天", "Two half days of training"}, state: data.Agreed},
			{text: words{"气泡果茶三季度占比 18% → 20%", "Sparkling from 18% to 20% of the third quarter"}, cost: words{"餐饮装让出 2 个点", "Foodservice gives up 2 points"}, expected: 60 * wan, state: data.Agreed}},
		actions: []string{"半年校准会，v3 目标下发"}},
	{rhythm: data.Weekly, date: day(7, 3)},
	{rhythm: data.Weekly, date: day(7, 10)},
	{rhythm: data.Weekly, date: day(7, 17), actions: []string{"战略客户方案 第 3 批 6 家"}},
	{rhythm: data.Weekly, date: day(7, 24),
		decisions: []ruling{{text: words{"全线降价 3% 跟进对手", "Cut all prices by 3% to follow the rival"}, cost: words{"毛利约 180 万", "About ¥1.8M of margin"}, state: data.Refused}},
		actions:   []string{"直播 9 场，话术与价格备案", "气泡果茶上架到 400 家"}},
	{rhythm: data.Weekly, date: day(7, 31), actions: []string{"悦满 42 万逾期回款"}},
	{rhythm: data.Monthly, date: day(7, 31), until: day(8, 1), guests: true,
		note:      words{"客户代表：报价单看不出单店能多赚多少。研发：无糖款 9 月可送样。", "Customers: the quotation does not show what a store would earn. R&D: samples of the sugar-free line in September."},
		decisions: []ruling{{text: words{"方案模板升级：加单店 ROI 测算", "Upgrade the proposal template: work out the return of a store"}, cost: words{"周若琳 3 天", "Three days of Zhou Ruolin"}, expected: 120 * wan, state: data.Agreed}}},
	{rhythm: data.Weekly, date: day(8, 7),
		decisions: []ruling{
			{text: words{"悦满欠款未清前停发新单", "No new deliveries to Yueman until it has paid"}, cost: words{"8 月少发约 20 万", "About ¥200K less in August"}, state: data.Agreed},
			{text: words{"买赠改满减，只做两家试", "Money off in place of free goods, at two customers only"}, cost: words{"促销费不变", "Promotion costs stay"}, state: data.Agreed}},
		actions: []string{"促销组合第二轮：买赠改满减", "华中 19 家空白门店本周逐店谈"}},
	{rhythm: data.Weekly, date: asOf, actions: []string{"方案模板加 ROI 页和 3 个案例", "华南 45 天账期方案上会"}},
}

// reviews writes the reviews, the last of which is still held: the decisions that
// are wanted came up in it.
func (w *writer) reviews() error {
	frozen, err := frozenReviews(w.lang)
	if err != nil {
		return err
	}
	for _, x := range reviewsHeld {
		if err := w.review(x, frozen); err != nil {
			return err
		}
	}
	return nil
}

// review writes one review with what it froze, its topics, and what it ended in.
func (w *writer) review(x lookback, frozen []FrozenReview) error {
	r := data.Review{Rhythm: x.rhythm, Date: x.date, Period: x.period(), Attendees: words{"林知夏、全体销售", "Lin Zhixia, all reps"}.in(w.lang), Note: x.note.in(w.lang)}
	if x.guests {
		r.Attendees = words{"林知夏、全体销售、研发与供应链、客户代表 2 人", "Lin Zhixia, all reps, R&D, supply chain, two customers"}.in(w.lang)
	}
	over := x.date != asOf
	if over {
		r.Closed = x.date
	}
	r, err := w.tx.SaveReview(r)
	if err != nil {
		return err
	}
	for _, f := range frozen {
		if f.Rhythm == x.rhythm && f.Date == x.date {
			if err := w.frozenOf(r, x, f); err != nil {
				return err
			}
		}
	}
	if err := w.agreed(r, x); err != nil || !over {
		return err
	}
	return w.outcome(r.ID)
}

// period is the week of a weekly review, the month or quarter of the others.
func (x lookback) period() data.Period {
	switch x.rhythm {
	case data.Monthly:
		return x.date.Month().Period()
	case data.Quarterly:
		return data.Period{From: (x.date.Month() - 2).Start(), Until: x.until}
	}
	return data.Period{From: data.WeekOf(x.date), Until: data.WeekOf(x.date) + 7}
}

// frozenOf writes what a review froze, and its topics: spoken about when it is over.
func (w *writer) frozenOf(r data.Review, x lookback, f FrozenReview) error {
	var parts []data.ReviewPart
	for _, name := range f.Order {
		parts = append(parts, data.ReviewPart{ReviewID: r.ID, Part: name, Body: string(f.Parts[name])})
	}
	if err := w.tx.FreezeReview(parts); err != nil {
		return err
	}
	for i, t := range f.Topics {
		f.Topics[i].ReviewID, f.Topics[i].Note = r.ID, x.found[t.Ref].in(w.lang)
		if r.Closed != 0 {
			f.Topics[i].State = data.TopicDone
		}
	}
	return w.tx.SaveReviewTopics(f.Topics)
}

// agreed writes the decisions of a review and joins the actions it agreed.
func (w *writer) agreed(r data.Review, x lookback) error {
	decisions, err := w.tx.Decisions()
	if err != nil {
		return err
	}
	for i, d := range x.decisions {
		y := data.Decision{Text: d.text.in(w.lang), Cost: d.cost.in(w.lang), State: d.state, Position: len(decisions) + i + 1, ReviewID: r.ID}
		if d.expected != 0 {
			y.Expected = &d.expected
		}
		if _, err := w.tx.SaveDecision(y); err != nil {
			return err
		}
	}
	if x.date == asOf {
		for _, d := range decisions {
			if d.State == data.Open {
				d.ReviewID = r.ID
				if _, err := w.tx.SaveDecision(d); err != nil {
					return err
				}
			}
		}
	}
	return w.join(r.ID, x.actions)
}

// join says of actions of the stages that they were agreed in a review.
func (w *writer) join(review data.ID, names []string) error {
	actions, err := w.tx.Actions()
	if err != nil {
		return err
	}
	for _, name := range names {
		for _, a := range actions {
			if a.Text == w.workWords(name) {
				a.ReviewID = review
				if _, err := w.tx.SaveAction(a); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// workWords are the words of an action of the stages in the language of the plan.
func (w *writer) workWords(zh string) string {
	for _, p := range []phase{launch, growth, sprint} {
		for _, t := range p.todo {
			if t.text.zh == zh {
				return t.text.in(w.lang)
			}
		}
	}
	return ""
}

// outcome keeps what a review that is over had decided and agreed, its actions as
// they were then: open.
func (w *writer) outcome(review data.ID) error {
	o := struct {
		Decisions []data.Decision `json:"decisions"`
		Actions   []data.Action   `json:"actions"`
	}{[]data.Decision{}, []data.Action{}}
	decisions, err := w.tx.Decisions()
	if err != nil {
		return err
	}
	for _, d := range decisions {
		if d.ReviewID == review {
			o.Decisions = append(o.Decisions, d)
		}
	}
	actions, err := w.tx.Actions()
	if err != nil {
		return err
	}
	for _, a := range actions {
		if a.ReviewID == review {
			a.Done, a.State, a.Result = 0, data.ToDo, ""
			o.Actions = append(o.Actions, a)
		}
	}
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return w.tx.FreezeReview([]data.ReviewPart{{ReviewID: review, Part: "outcome", Body: string(body)}})
}
