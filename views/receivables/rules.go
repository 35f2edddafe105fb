package receivables

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app/receivables"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A levelRow is one step of following up in the dialog of rules.
type levelRow struct {
	was     receivables.Level
	days    *widgets.Field
	words   *widgets.Field
	channel *widgets.Select
}

// spareLevels are the empty rows in which steps are added.
const spareLevels = 2

// askRules opens the dialog of the rate wanted and the steps of following up.
func (p *Page) askRules() {
	h := p.host
	f := h.Fmt()
	rules, err := receivables.RulesOf(h.Reader(), h.Today(), receivables.RulesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	rate := widgets.NewField("")
	rate.SetText(f.NumberEdit(data.RatioUnit, new64(rules.Collected)))
	channels := append([]string{h.T("receivables.channel.any")}, schemes.ChannelNames(f, data.Channels)...)
	var rows []*levelRow
	list := widgets.Col(6, widgets.Split([]float32{1, 3, 2}, 8, widgets.Caption(h.T("receivables.level.days")), widgets.Caption(h.T("receivables.level.words")),
		widgets.Caption(h.T("receivables.level.channel"))))
	for _, l := range append(slices.Clone(rules.Levels), make([]receivables.Level, spareLevels)...) {
		r := &levelRow{was: l, days: widgets.NewField(""), words: widgets.NewField(""), channel: widgets.NewSelect(channels, nil)}
		r.channel.Select(slices.Index(data.Channels, l.Channel) + 1)
		if words := receivables.LevelName(f, l); words != "" {
			r.days.SetText(strings.ReplaceAll(strconv.Itoa(l.Days), "-", "−"))
			r.words.SetText(words)
		}
		rows = append(rows, r)
		list.Add(widgets.Split([]float32{1, 3, 2}, 8, r.days, r.words, r.channel))
	}
	form := widgets.NewForm(widgets.FormItem{Field: "collected", Label: h.T("receivables.rules.rate"), Object: rate, Hint: h.T("receivables.rules.rate.hint")})
	form.Add(widgets.FormItem{Field: "levels", Label: h.T("receivables.rules.levels"), Object: list, Hint: h.T("receivables.rules.levels.hint")})
	d := widgets.NewDialog(h.T("receivables.rules"), form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		defer d.Refresh() // a problem takes room
		form.Clear()
		c, err := readRules(h, rate, rows)
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			h.Do(c)
		case !form.Complain(f, err):
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

func new64(n int) *int64 {
	x := int64(n)
	return &x
}

// readRules turns the rows into the command; rows without words are no steps.
func readRules(h page.Host, rate *widgets.Field, rows []*levelRow) (c receivables.SetCollectionRules, err error) {
	f := h.Fmt()
	n, err := f.ParseNumber(data.RatioUnit, rate.Text())
	if err != nil {
		return c, data.At("collected", err)
	}
	wanted, levels := int(n), []receivables.Level{}
	for _, r := range rows {
		words := strings.TrimSpace(r.words.Text())
		if words == "" {
			continue
		}
		typed := strings.NewReplacer("−", "-", "－", "-", "+", "").Replace(strings.TrimSpace(r.days.Text()))
		days, err := strconv.Atoi(typed)
		if err != nil {
			return c, data.Problem{Key: "problem.level.number", Field: "levels", Args: []any{words}}
		}
		l := receivables.Level{Days: days, Text: words}
		if words == receivables.LevelName(f, r.was) { // a shipped step keeps its word in every language
			l.Key, l.Text = r.was.Key, r.was.Text
		}
		if i := r.channel.Selected(); i > 0 {
			l.Channel = data.Channels[i-1]
		}
		levels = append(levels, l)
	}
	return receivables.SetCollectionRules{Collected: &wanted, Levels: &levels}, nil
}

// menu offers the papers and tables of the tab.
func (p *Page) menu() {
	h := p.host
	widgets.ShowMenu(p.more,
		widgets.MenuItem{Label: h.T("receivables.print"), Icon: "print", Key: "Ctrl P", Do: p.Print},
		widgets.MenuItem{Label: h.T("receivables.export.week"), Icon: "export", Do: func() {
			p.export("receivables.week.title", func(path string) error {
				x, err := receivables.TableOf(h.Reader(), h.Today(), receivables.TableIn{Week: p.week.day, By: p.week.by})
				if err != nil {
					return err
				}
				return receivables.ExportTable(path, h.Fmt(), x)
			})
		}},
		widgets.MenuItem{Label: h.T("receivables.export.age"), Icon: "export", Do: func() {
			p.export("receivables.age.title", func(path string) error {
				return receivables.ExportAgeing(path, h.Fmt(), h.Reader(), h.Today())
			})
		}})
}

// export asks for a file and writes a table into it.
func (p *Page) export(title string, write func(path string) error) {
	h := p.host
	h.AskSave(h.T("receivables.file", h.Plan().Firm, strings.Trim(h.T(title), "《》"))+".xlsx", func(path string) {
		h.Run(page.Job{Title: h.T(title),
			Work: func(func(int, int) error) error { return write(path) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}

// Print opens the preview of the weekly table.
func (p *Page) Print() {
	r := page.Route{Page: "reports", Part: "collection"}
	if p.week.day != 0 {
		r.ID = data.ID(p.week.answer.Week.From)
	}
	p.host.Show(r)
}
