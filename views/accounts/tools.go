package accounts

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// tools stand above the table: which quarter, which rows, and what fills and
// prints it.
type tools struct {
	page     *Page
	content  fyne.CanvasObject
	quarter  *widgets.Select
	quarters []data.Period
	chips    *widgets.ChipGroup
	suggest  *widgets.Button
	copy     *widgets.Button
	more     *widgets.Button
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	t.quarter = widgets.NewSelect(nil, func(i int) { p.quarter(t.quarters[i]) }).WithIcon("cal").Small()
	labels := make([]string, len(filters))
	for i, f := range filters {
		labels[i] = h.T("accounts.only." + f.key)
	}
	t.chips = widgets.NewChipGroup(labels, false, p.narrow)
	t.suggest = widgets.NewButton(h.T("accounts.suggest"), widgets.Plain, p.suggest).Small()
	t.copy = widgets.NewButton(h.T("accounts.copy"), widgets.Plain, p.copy).Small()
	print := widgets.NewIconButton("print", h.T("accounts.print"), p.Print).Small()
	t.more = widgets.NewIconButton("more", h.T("button.more"), t.menu).Small()
	t.content = &fyne.Container{Layout: toolLayout{}, Objects: []fyne.CanvasObject{
		widgets.Row(10, widgets.Fixed(116, 0, t.quarter), t.chips), widgets.Row(6, t.copy, t.suggest, print, t.more)}}
	return t
}

// set shows the quarters and how many rows each chip leaves.
func (t *tools) set() {
	p := t.page
	f, plan := p.host.Fmt(), p.host.Plan()
	t.quarters = slices.Clone(p.t.Quarters)
	if !slices.ContainsFunc(t.quarters, func(q data.Period) bool { return q.From == p.t.Quarter.From }) {
		t.quarters = append([]data.Period{p.t.Quarter}, t.quarters...)
	}
	var names []string
	at := 0
	for i, q := range t.quarters {
		names = append(names, quarterName(f, plan, p.t.Quarters, q))
		if q.From == p.t.Quarter.From {
			at = i
		}
	}
	t.quarter.SetOptions(names, at)
	for i, x := range filters {
		n := 0
		for _, r := range p.t.Rows {
			if x.fits(r) {
				n++
			}
		}
		t.chips.Chips[i].SetText(p.host.T("accounts.only."+x.key) + " " + f.Count(n))
	}
	why := ""
	if p.t.Copyable == 0 {
		why = p.host.T("problem.accounts.copy")
	}
	t.copy.Allow(why)
}

// menu offers what the buttons do, those included that had no room.
func (t *tools) menu() {
	p := t.page
	h, why := p.host, ""
	if p.t.Copyable == 0 {
		why = h.T("problem.accounts.copy")
	}
	widgets.ShowMenu(t.more,
		widgets.MenuItem{Label: h.T("accounts.suggest"), Icon: "users", Do: p.suggest},
		widgets.MenuItem{Label: h.T("accounts.copy"), Icon: "copy", Why: why, Do: p.copy},
		widgets.MenuItem{Label: h.T("accounts.print"), Icon: "print", Key: "Ctrl P", Do: p.Print},
		widgets.MenuItem{Label: h.T("accounts.export"), Icon: "export", Do: p.export})
}

// toolLayout keeps quarter and chips at the left and the buttons at the right;
// where the room is short, buttons give way: the menu has what they do.
type toolLayout struct{}

// Layout is Fyne's.
func (toolLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	left, right := objs[0].(*fyne.Container), objs[1].(*fyne.Container)
	pad := theme.Px(12)
	for _, o := range right.Objects[:2] {
		o.Show()
	}
	for i := range 2 {
		if left.MinSize().Width+right.MinSize().Width+3*pad > s.Width {
			right.Objects[i].Hide()
		}
	}
	w, h := right.MinSize().Width, right.MinSize().Height
	widgets.Place(right, s.Width-w-pad, (s.Height-h)/2, w, h)
	h = left.MinSize().Height
	widgets.Place(left, pad, (s.Height-h)/2, min(left.MinSize().Width, s.Width-w-3*pad), h)
}

// MinSize is the height of a toolbar.
func (toolLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(48)-1) }

// suggest adds the customers of the best tiers that are not in the table, after
// naming them.
func (p *Page) suggest() {
	h, f := p.host, p.host.Fmt()
	rows, err := accounts.SuggestionsOf(h.Reader(), h.Today(), accounts.TableIn{Day: p.t.Quarter.From})
	if err != nil {
		h.Complain(err)
		return
	}
	if len(rows) == 0 {
		h.Toast(h.T("problem.accounts.none"))
		return
	}
	p.chooseSuggested(f, rows)
}

// copy takes the rows of the last quarter over.
func (p *Page) copy() {
	h := p.host
	h.Confirm(h.T("accounts.copy.title", p.t.Copyable), h.T("accounts.copy.how"), h.T("accounts.copy.do"), false, func() {
		h.Do(accounts.CopyAccounts{Day: p.t.Quarter.From})
	})
}

// export writes the table that is shown into a workbook.
func (p *Page) export() {
	h := p.host
	name := p.quarterName()
	h.AskSave(h.T("accounts.file", name)+".xlsx", func(path string) {
		if err := accounts.Export(path, h.Fmt(), name, p.t); err != nil {
			h.Complain(err)
			return
		}
		h.Toast(h.T("file.written", filepath.Base(path)))
	})
}
