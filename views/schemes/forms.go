package schemes

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// count is a field of a whole number; zero leaves it empty.
func count(n int, unit string) *widgets.Field {
	f := widgets.NewField("").WithUnit(unit)
	if n != 0 {
		f.SetText(strconv.Itoa(n))
	}
	return f
}

// limit is a field of a limit that may be absent.
func limit(n *int, placeholder, unit string) *widgets.Field {
	f := widgets.NewField(placeholder).WithUnit(unit)
	if n != nil {
		f.SetText(strconv.Itoa(*n))
	}
	return f
}

// readCount reads a whole number; an empty field is zero.
func readCount(f *widgets.Field, name string) (int, error) {
	n, err := readLimit(f, name)
	if n == nil {
		return 0, err
	}
	return *n, err
}

// readLimit reads a whole number; an empty field is none.
func readLimit(f *widgets.Field, name string) (*int, error) {
	s := strings.ReplaceAll(forms.Trimmed(f), ",", "")
	if s == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil, data.Problem{Key: "problem.rules.number", Field: name, Args: []any{s}}
	}
	return &n, nil
}

// schemeForm adds a scheme, or changes name and lead of one.
func schemeForm(p *Page, x schemes.SchemeLine) {
	h := p.host
	methods := []data.Method{data.ByHand, data.ByScore, data.ByBands}
	name, code := forms.Line(x.Name), forms.Line(x.Code)
	leads := widgets.NewCheck(h.T("rules.scheme.leads"), nil)
	leads.SetOn(x.Leads)
	form := widgets.NewForm()
	title := h.T("rules.scheme.edit")
	var method *widgets.Radio
	if x.ID == 0 {
		title = h.T("rules.scheme.new")
		words := make([]string, len(methods))
		for i, m := range methods {
			words[i] = h.T("rules.method." + string(m))
		}
		method = widgets.NewRadio(words, false, nil)
		method.Select(0)
		form.Add(widgets.FormItem{Field: "code", Label: h.T("rules.scheme.code"), Object: code},
			widgets.FormItem{Field: "name", Label: h.T("rules.scheme.name"), Object: name})
		form.Add(widgets.FormItem{Field: "method", Label: h.T("rules.scheme.method"), Object: method})
	} else {
		form.Add(widgets.FormItem{Field: "name", Label: h.T("rules.scheme.name"), Object: name, Hint: h.T("rules.scheme.name.hint")})
	}
	form.Add(widgets.FormItem{Field: "leads", Object: leads, Hint: h.T("rules.scheme.leads.hint")})
	forms.Edit(h, title, form, func() (app.Command, error) {
		c := schemes.SaveScheme{Code: forms.Trimmed(code), Name: forms.Trimmed(name), Leads: leads.On()}
		if method != nil {
			c.Method = methods[max(0, method.Selected())]
			known := slices.ContainsFunc(p.schemesNow(), func(y schemes.SchemeLine) bool { return y.Code == c.Code })
			if known {
				return nil, data.Problem{Key: "problem.scheme.taken", Field: "code", Args: []any{c.Code}}
			}
		}
		return c, nil
	}, nil)
}

func (p *Page) schemesNow() []schemes.SchemeLine {
	lines, err := schemes.List(p.host.Reader(), p.host.Today(), schemes.ListIn{})
	if err != nil {
		p.host.Complain(err)
	}
	return lines
}

// tierForm changes what the customers of a tier get, or adds a tier.
type tierFields struct {
	page                                                *Page
	tier, name, ideal, most, weekly, response, proposal *widgets.Field
	floor                                               *widgets.Field
	services                                            *widgets.Field
	first, second                                       channelPick
	automatic                                           *widgets.Check
	collection                                          *widgets.Select
}

// collections are the ways of collecting in the order of the choice.
var collections = []data.Collection{"", data.ByExecutive, data.ByLegal, data.ByDiscount}

func tierForm(p *Page, x schemes.SchemeLine, t schemes.TierLine) {
	h := p.host
	days := h.T("rules.unit.days")
	f := &tierFields{page: p, tier: forms.Line(string(t.Tier)), name: forms.Line(t.Name), ideal: count(t.Ideal, days), most: count(t.Max, days),
		weekly: count(t.Weekly, h.T("rules.unit.times")), response: count(t.Response, h.T("rules.unit.hours")), proposal: count(t.Proposal, days)}
	f.services = widgets.NewArea(h.T("rules.services.hint"), 4)
	f.services.SetText(strings.Join(f.lines(t.Services), "\n"))
	f.first, f.second = f.channels(t.First), f.channels(t.Second)
	f.automatic = widgets.NewCheck(h.T("rules.automatic"), nil)
	f.automatic.SetOn(t.Automatic)
	words := make([]string, len(collections))
	for i, c := range collections {
		words[i] = h.T("rules.collection." + orRep(c))
	}
	f.collection = widgets.NewSelect(words, nil)
	f.collection.Select(slices.Index(collections, t.Collection))
	form, title := widgets.NewForm(), h.T("rules.tier.new")
	if t.ID == 0 {
		form.Add(widgets.FormItem{Field: "tier", Label: h.T("rules.tier.name"), Object: f.tier})
	} else {
		title = h.T("rules.tier.edit", schemes.TierName(h.Fmt(), t.SchemeTier))
		form.Add(widgets.FormItem{Field: "name", Label: h.T("rules.tier.name"), Object: f.name, Hint: h.T("rules.tier.name.hint")})
	}
	if x.Method == data.ByScore {
		f.floor = widgets.NewField("").WithUnit(h.T("rules.unit.points"))
		if t.Floor != nil {
			f.floor.SetText(text.PercentEdit(*t.Floor))
		}
		form.Add(widgets.FormItem{Field: "floor", Label: h.T("rules.floor"), Object: f.floor, Hint: h.T("rules.floor.hint")})
	}
	form.Add(widgets.FormItem{Field: "ideal", Label: h.T("rules.ideal"), Object: f.ideal},
		widgets.FormItem{Field: "max", Label: h.T("rules.max"), Object: f.most},
		widgets.FormItem{Field: "weekly", Label: h.T("rules.weekly"), Object: f.weekly})
	form.Add(widgets.FormItem{Field: "automatic", Object: f.automatic})
	form.Add(widgets.FormItem{Field: "first", Label: h.T("rules.first"), Object: f.first.box()})
	form.Add(widgets.FormItem{Field: "second", Label: h.T("rules.second"), Object: f.second.box()})
	form.Add(widgets.FormItem{Field: "services", Label: h.T("rules.services"), Object: f.services})
	form.Add(widgets.FormItem{Field: "response", Label: h.T("rules.response.in"), Object: f.response},
		widgets.FormItem{Field: "proposal", Label: h.T("rules.proposal.in"), Object: f.proposal},
		widgets.FormItem{Field: "collection", Label: h.T("rules.collection"), Object: f.collection})
	forms.EditWide(h, title, form, func() (app.Command, error) { return f.read(x, t) }, nil)
}

// A channelPick is a choice of several channels, four in a row.
type channelPick []*widgets.ChipGroup

func (f *tierFields) channels(on []data.Channel) (pick channelPick) {
	for row := range slices.Chunk(data.Channels, 4) {
		g := widgets.NewChipGroup(schemes.ChannelNames(f.page.host.Fmt(), row), true, nil)
		for i, c := range row {
			g.Chips[i].SetOn(slices.Contains(on, c))
		}
		pick = append(pick, g)
	}
	return pick
}

func (p channelPick) box() fyne.CanvasObject {
	col := widgets.Col(6)
	for _, g := range p {
		col.Add(widgets.Row(0, g))
	}
	return col
}

func (p channelPick) chosen() []data.Channel {
	rows := []data.Channel{}
	for i, c := range data.Channels {
		if p[i/4].Chips[i%4].On() {
			rows = append(rows, c)
		}
	}
	return rows
}

// lines are services as they are typed: the words, and the days between two.
func (f *tierFields) lines(services []data.Service) []string {
	rows := make([]string, len(services))
	for i, s := range services {
		rows[i] = schemes.ServiceName(f.page.host.Fmt(), s)
		if s.Every > 0 {
			rows[i] += " " + strconv.Itoa(s.Every)
		}
	}
	return rows
}

// readServices reads a service from each line; one that is left as it was keeps
// being a shipped one.
func (f *tierFields) readServices(was []data.Service) []data.Service {
	rows := []data.Service{}
	for line := range strings.Lines(f.services.Text()) {
		words := strings.TrimSpace(line)
		if words == "" {
			continue
		}
		s := data.Service{Text: words}
		if i := strings.LastIndexAny(words, " 　"); i >= 0 {
			if n, err := strconv.Atoi(strings.TrimSpace(words[i:])); err == nil {
				s = data.Service{Text: strings.TrimSpace(words[:i]), Every: n}
			}
		}
		for _, old := range was {
			if old.Key != "" && schemes.ServiceName(f.page.host.Fmt(), old) == s.Text {
				s.Key, s.Text = old.Key, ""
			}
		}
		rows = append(rows, s)
	}
	return rows
}

func (f *tierFields) read(x schemes.SchemeLine, t schemes.TierLine) (app.Command, error) {
	c := schemes.TierAs(x.Code, t.SchemeTier)
	c.Tier, c.Name = data.Tier(forms.Trimmed(f.tier)), forms.Trimmed(f.name)
	if t.ID != 0 {
		c.Tier = t.Tier
	} else if slices.ContainsFunc(x.Tiers, func(y schemes.TierLine) bool { return y.Tier == c.Tier }) {
		return nil, data.Problem{Key: "problem.tier.taken", Field: "tier", Args: []any{string(c.Tier)}}
	}
	for _, n := range []struct {
		field *widgets.Field
		name  string
		into  *int
	}{{f.ideal, "ideal", &c.Ideal}, {f.most, "max", &c.Max}, {f.weekly, "weekly", &c.Weekly}, {f.response, "response", &c.Response}, {f.proposal, "proposal", &c.Proposal}} {
		var err error
		if *n.into, err = readCount(n.field, n.name); err != nil {
			return nil, err
		}
	}
	if f.floor != nil {
		c.Floor = nil
		if s := forms.Trimmed(f.floor); s != "" {
			n, err := strconv.ParseFloat(s, 64)
			if err != nil || n < 0 || n > 5 {
				return nil, data.Problem{Key: "problem.tier.floor", Field: "floor"}
			}
			points := int(n*100 + 0.5)
			c.Floor = &points
		}
	}
	c.Automatic, c.First, c.Second = f.automatic.On(), f.first.chosen(), f.second.chosen()
	c.Services, c.Collection = f.readServices(t.Services), collections[max(0, f.collection.Selected())]
	return c, nil
}

// traitForm changes what a scheme by score asks: a weight for each.
func traitForm(p *Page, x schemes.SchemeLine) {
	h := p.host
	form := widgets.NewForm()
	fields := make([]*widgets.Field, len(x.Traits))
	for i, t := range x.Traits {
		fields[i] = count(t.Weight, "")
		form.Add(widgets.FormItem{Field: "weight", Label: TraitName(h, t), Object: fields[i], Hint: h.T("rules.trait.ends", traitEnd(h, t, false), traitEnd(h, t, true))})
	}
	own := widgets.NewField(h.T("rules.trait.new.hint"))
	form.Add(widgets.FormItem{Field: "traits", Label: h.T("rules.trait.new"), Object: own})
	forms.Edit(h, h.T("rules.traits"), form, func() (app.Command, error) {
		c := schemes.SetTraits{Scheme: x.Code}
		for i, t := range x.Traits {
			n, err := readCount(fields[i], "weight")
			if err != nil {
				return nil, err
			}
			c.Traits = append(c.Traits, schemes.Trait{Code: t.Code, Name: t.Name, Weight: n, Low: t.Low, High: t.High})
		}
		if name := forms.Trimmed(own); name != "" {
			c.Traits = append(c.Traits, schemes.Trait{Code: name, Weight: 10})
		}
		return c, nil
	}, nil)
}

// TraitName is what a trait is called.
func TraitName(h page.Host, t data.Trait) string {
	if t.Name != "" {
		return t.Name
	}
	if key := "trait." + t.Code; text.Has(h.Lang(), key) {
		return h.T(key)
	}
	return t.Code
}

// traitEnd says what 1 or 5 means.
func traitEnd(h page.Host, t data.Trait, high bool) string {
	words, key := t.Low, "trait."+t.Code+".low"
	if high {
		words, key = t.High, "trait."+t.Code+".high"
	}
	if words == "" && text.Has(h.Lang(), key) {
		return h.T(key)
	}
	if words == "" {
		return "—"
	}
	return words
}
