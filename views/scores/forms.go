package scores

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

func theToken(s string) theme.Token { return theme.Token(s) }

// hundredths reads a number with up to two decimals as hundredths.
func hundredths(field *widgets.Field, name string) (int, error) {
	typed := strings.TrimSuffix(forms.Trimmed(field), "%")
	x, err := strconv.ParseFloat(strings.ReplaceAll(typed, ",", ""), 64)
	if err != nil || x < 0 || x > 1_000_000 {
		return 0, data.Problem{Key: "problem.score.number", Field: name, Args: []any{forms.Trimmed(field)}}
	}
	return int(x*100 + 0.5), nil
}

// number is a field with hundredths in it.
func number(n int, changed func()) *widgets.Field {
	f := widgets.NewField("")
	f.SetText(text.PercentEdit(n))
	f.OnChanged = func(string) {
		if changed != nil {
			changed()
		}
	}
	return f
}

// A ruleForm is the dialog of weights, full marks, caps and floors.
type ruleForm struct {
	host  page.Host
	rows  []ruleRow
	total *widgets.Text
	cost  map[string]*widgets.Field
	order *widgets.Field
}

// ruleRow are the fields of one indicator.
type ruleRow struct {
	indicator               data.Indicator
	weight, zero, full, cap *widgets.Field
	typed                   *widgets.Check
}

// costs are the fields of the floors.
var costs = []string{"follow_floor", "follow_points", "follow_cut", "complaint_points", "complaint_cut"}

// rules opens the dialog of the rules.
func (p *Page) rules() {
	h := p.host
	rule, err := h.Reader().ScoreRule()
	if err != nil {
		h.Complain(err)
		return
	}
	f := &ruleForm{host: h, cost: map[string]*widgets.Field{}, total: widgets.NewText("", widgets.Style{Size: 13, Bold: true})}
	form := widgets.NewForm(widgets.FormItem{Field: "weights", Object: widgets.Col(4, widgets.Para(h.T("scores.rules.how")), f.total)})
	head := []fyne.CanvasObject{}
	for _, key := range []string{"indicator", "weight", "zero", "full", "cap", "typed"} {
		head = append(head, widgets.NewText(h.T("scores.rule."+key), widgets.Style{Size: 12, Token: "t3", Elide: true}))
	}
	form.Add(widgets.FormItem{Object: widgets.Split(shares, 8, head...)})
	for _, i := range data.Indicators {
		item := rule.Item(i)
		r := ruleRow{indicator: i, weight: number(item.Weight, f.sum), zero: number(int(item.Zero), nil), full: number(int(item.Full), nil), cap: number(item.Cap, nil), typed: widgets.NewCheck("", nil)}
		r.typed.SetOn(item.Typed)
		f.rows = append(f.rows, r)
		name := widgets.NewText(h.T("scores.indicator."+string(i)), widgets.Style{Size: 13, Elide: true})
		form.Add(widgets.FormItem{Field: string(i), Object: widgets.Split(shares, 8, widgets.Middle(name), r.weight, r.zero, r.full, r.cap, widgets.Middle(r.typed))})
	}
	values := map[string]int{"follow_floor": rule.FollowFloor, "follow_points": rule.FollowPoints, "follow_cut": rule.FollowCut, "complaint_points": rule.ComplaintPoints, "complaint_cut": rule.ComplaintCut}
	for _, row := range [][]string{costs[:3], costs[3:]} {
		var items []widgets.FormItem
		for _, name := range row {
			f.cost[name] = number(values[name], nil)
			items = append(items, widgets.FormItem{Field: name, Label: h.T("scores.rule." + name), Object: f.cost[name]})
		}
		if row[0] == "complaint_points" {
			f.order = widgets.NewField("")
			f.order.SetText(strconv.Itoa(rule.Serious))
			items = append(items, widgets.FormItem{Field: "serious", Label: h.T("scores.rule.serious"), Object: f.order})
		}
		form.Add(items...)
	}
	f.sum()
	forms.EditWide(h, h.T("scores.rules"), form, func() (app.Command, error) { return f.read() }, nil)
}

// shares are those of the columns of the rules.
var shares = []float32{2.2, 1, 1, 1, 1, 0.8}

// sum says what the weights make.
func (f *ruleForm) sum() {
	sum := 0
	for _, r := range f.rows {
		n, err := hundredths(r.weight, "")
		if err != nil {
			sum = -1
			break
		}
		sum += n
	}
	h := f.host
	f.total.SetToken("good")
	f.total.SetText(h.T("scores.rules.sum", text.PercentEdit(max(0, sum))))
	if sum != 100_00 {
		f.total.SetToken("bad")
		f.total.SetText(h.T("scores.rules.sum.wrong", text.PercentEdit(max(0, sum))))
	}
}

// read turns the fields into the command.
func (f *ruleForm) read() (c scores.SetScoreRules, err error) {
	for _, r := range f.rows {
		x, name := scores.Item{Indicator: r.indicator, Typed: r.typed.On()}, string(r.indicator)
		var zero, full int
		for _, part := range []struct {
			field *widgets.Field
			into  *int
		}{{r.weight, &x.Weight}, {r.zero, &zero}, {r.full, &full}, {r.cap, &x.Cap}} {
			if *part.into, err = hundredths(part.field, name); err != nil {
				return c, err
			}
		}
		x.Zero, x.Full = int64(zero), int64(full)
		c.Items = append(c.Items, x)
	}
	for name, into := range map[string]*int{"follow_floor": &c.FollowFloor, "follow_points": &c.FollowPoints, "follow_cut": &c.FollowCut, "complaint_points": &c.ComplaintPoints, "complaint_cut": &c.ComplaintCut} {
		if *into, err = hundredths(f.cost[name], name); err != nil {
			return c, err
		}
	}
	if c.Serious, err = strconv.Atoi(forms.Trimmed(f.order)); err != nil {
		return c, data.Problem{Key: "problem.score.serious", Field: "serious"}
	}
	return c, nil
}

// marks asks for marks of an indicator for the period: of one rep for all that is
// marked, or of everybody for working together.
func (p *Page) marks(rep string) {
	h, f := p.host, p.host.Fmt()
	answer := p.cards.answer
	rows, err := h.Reader().ScoreMarks()
	if err != nil {
		h.Complain(err)
		return
	}
	type place struct {
		rep  scores.Card
		what data.Indicator
	}
	var places []place
	for _, c := range answer.Cards {
		for _, part := range c.Parts {
			for _, l := range part.Lines {
				everybody := rep == "" && answer.Rule.Item(l.Indicator).Typed
				if l.Weight > 0 && (everybody || c.Rep == rep) {
					places = append(places, place{c, l.Indicator})
				}
			}
		}
	}
	if len(places) == 0 {
		h.Toast(h.T("scores.mark.nothing"))
		return
	}
	title := h.T("scores.mark.title", scores.PeriodName(f, answer.By, answer.Period))
	form := widgets.NewForm(widgets.FormItem{Field: "mark", Object: widgets.Para(h.T("scores.mark.how"))})
	fields, notes := make([]*widgets.Field, len(places)), make([]*widgets.Field, len(places))
	for i, x := range places {
		fields[i], notes[i] = widgets.NewField(h.T("scores.mark.none")), widgets.NewField(h.T("scores.mark.note"))
		for _, m := range rows {
			if m.RepID == x.rep.ID && m.Indicator == x.what && m.Period == answer.Period {
				fields[i].SetText(text.PercentEdit(m.Mark))
				notes[i].SetText(m.Note)
			}
		}
		name := x.rep.Name
		if rep != "" {
			name = h.T("scores.indicator." + string(x.what))
		}
		form.Add(widgets.FormItem{Field: strconv.Itoa(i), Object: widgets.Split([]float32{1.1, 0.7, 2.2}, 8, widgets.Middle(widgets.NewText(name, widgets.Style{Size: 13, Elide: true})), fields[i], notes[i])})
	}
	if rep == "" {
		title += " · " + h.T("scores.indicator."+string(places[0].what))
	} else {
		title += " · " + places[0].rep.Name
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := scores.SetScoreMarks{By: answer.By, Day: answer.Period.From}
		for i, x := range places {
			m := scores.Mark{Rep: x.rep.Rep, Indicator: x.what, Note: forms.Trimmed(notes[i])}
			if forms.Trimmed(fields[i]) != "" {
				n, err := hundredths(fields[i], strconv.Itoa(i))
				if err != nil {
					return nil, err
				}
				if n > 100_00 {
					return nil, data.Problem{Key: "problem.score.mark", Field: strconv.Itoa(i)}
				}
				m.Mark = &n
			}
			c.Marks = append(c.Marks, m)
		}
		return c, nil
	}, nil)
}

// PraiseForm opens the dialog of the praise with the ID, or of new praise of a rep
// when id is 0; without a code it may be of the team.
func PraiseForm(h page.Host, rep string, id data.ID) {
	was := data.Praise{Date: h.Today(), Award: data.AwardReview, Incentive: data.Spiritual}
	title, remove, customer := h.T("praise.new"), app.Command(nil), ""
	var err error
	if id != 0 {
		if was, err = h.Reader().Praise(id); err == nil && was.RepID != 0 {
			var x data.Rep
			x, err = h.Reader().Rep(was.RepID)
			rep = x.Code
		}
		if err == nil && was.CustomerID != 0 {
			var x data.Customer
			x, err = h.Reader().Customer(was.CustomerID)
			customer = x.Code
		}
		title, remove = h.T("praise.edit"), scores.RemovePraise{ID: id}
	}
	if err != nil {
		h.Complain(err)
		return
	}
	form := widgets.NewForm()
	who := forms.NewPeople(h, rep, h.T("praise.team"), nil)
	day := forms.Day(h, was.Date)
	award := choice(h, "praise.award.", data.Awards, was.Award)
	incentive := choice(h, "praise.incentive.", data.Incentives, was.Incentive)
	words := widgets.NewArea(h.T("praise.text.hint"), 2)
	words.SetText(was.Text)
	reward := widgets.NewAmountField(h.Fmt(), false)
	reward.SetAmount(was.Reward)
	buyer := forms.NewCustomer(h, form, customer)
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("praise.who"), Object: who.Box}, widgets.FormItem{Field: "date", Label: h.T("activities.date"), Object: day})
	form.Add(widgets.FormItem{Field: "award", Label: h.T("praise.award"), Object: award}, widgets.FormItem{Field: "incentive", Label: h.T("praise.incentive"), Object: incentive})
	form.Add(widgets.FormItem{Field: "text", Label: h.T("praise.text"), Object: words})
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("praise.customer"), Object: buyer}, widgets.FormItem{Field: "reward", Label: h.T("praise.reward"), Object: reward})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := scores.SavePraise{ID: id, Rep: who.Code(), Customer: buyer.Code(), Award: data.Awards[max(0, award.Selected())],
			Incentive: data.Incentives[max(0, incentive.Selected())], Text: forms.Trimmed(words)}
		var err error
		if c.Date, err = day.Date(); err != nil {
			return nil, data.At("date", err)
		}
		c.Reward, err = reward.Amount()
		return c, data.At("reward", err)
	}, remove)
}

// choice is a selection of words by key, one of them chosen.
func choice[T ~string](h page.Host, prefix string, all []T, chosen T) *widgets.Select {
	names, at := make([]string, len(all)), 0
	for i, x := range all {
		names[i] = h.T(prefix + string(x))
		if x == chosen {
			at = i
		}
	}
	s := widgets.NewSelect(names, nil)
	s.Select(at)
	return s
}
