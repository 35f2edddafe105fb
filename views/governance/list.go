package governance

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/governance"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// listCard lists adjustments above and versions below, the newest first.
type listCard struct {
	page      *Adjust
	card      *widgets.Card
	proposals *rowBox
	versions  *rowBox
	none      *fyne.Container // in place of adjustments
}

func newListCard(a *Adjust) *listCard {
	h := a.host
	c := &listCard{page: a, proposals: newRowBox(), versions: newRowBox()}
	c.none = widgets.Pad(0, 16, 8, 16, widgets.NewText(h.T("adjust.proposals.none"), widgets.Style{Size: 13, Token: "t3", Elide: true}))
	head := func(words string) fyne.CanvasObject {
		return widgets.Fixed(0, 32, widgets.Pad(0, 16, 0, 16, widgets.Row(0, widgets.Grow(widgets.NewText(words, widgets.Style{Size: 12, Bold: true, Token: "t2"})))))
	}
	body := widgets.Col(0, head(h.T("adjust.proposals")), c.none, c.proposals.box,
		head(h.T("adjust.versions")), c.versions.box)
	c.card = widgets.NewCard(h.T("adjust.list"), "", nil, container.NewVScroll(body))
	return c
}

// set shows what the page has asked for.
func (c *listCard) set() {
	a := c.page
	c.none.Hidden = len(a.governed.Proposals) > 0
	var rows []entry
	for _, p := range a.governed.Proposals {
		rows = append(rows, a.proposalEntry(p))
	}
	c.proposals.set(a, rows)
	rows = []entry{a.workingEntry()}
	for _, v := range a.versions.Rows {
		rows = append(rows, a.versionEntry(v))
	}
	c.versions.set(a, rows)
	c.card.Refresh()
}

// An entry is what a row of the list says.
type entry struct {
	pick        pick
	title, note string
	sum         string
	badge       string
	tone        widgets.Tone
}

func (a *Adjust) proposalEntry(p governance.ProposalRow) entry {
	h := a.host
	words, tone := stateBadge(h, p)
	return entry{pick{proposal: p.ID}, p.Title, h.T("adjust.entry", p.Number, bucketName(h, p.Effective)), sumWords(h, p), words, tone}
}

// sumWords is by how much a proposal changes the targets, or how much it moves
// within the same sum.
func sumWords(h page.Host, p governance.ProposalRow) string {
	if p.Sum() != 0 {
		return h.Fmt().Delta(p.Sum())
	}
	moved := data.Money(0)
	for _, c := range p.Cells {
		if byRep := c.Rep != ""; !byRep || p.Cells[0].Rep != "" { // one slice of the two
			moved += max(0, c.By())
		}
	}
	return h.T("adjust.moves", moved)
}

func (a *Adjust) workingEntry() entry {
	h := a.host
	w := a.versions.Working
	e := entry{pick{}, h.T("adjust.working"), h.T("adjust.working.same"), "", h.T("adjust.state.draft"), widgets.Outline}
	if a.versions.Changed {
		e.note = h.T("adjust.working.changed", w.Cells)
		if w.Cells == 0 {
			e.note = h.T("adjust.working.other")
		}
		if w.Since != 0 {
			e.sum = h.Fmt().Delta(w.Since)
		}
		if len(a.versions.Rows) == 0 {
			e.note, e.sum = h.T("adjust.working.first"), h.Fmt().MoneyUnit(w.Total)
		}
	}
	return e
}

func (a *Adjust) versionEntry(v governance.VersionRow) entry {
	h := a.host
	e := entry{pick{version: v.Version.Version}, v.Number, h.T("adjust.version.note", h.Fmt().DateIn(v.Day, h.Plan().Period()), h.Fmt().DateIn(v.Effective, h.Plan().Period())),
		h.Fmt().MoneyUnit(v.Total), h.T("adjust.superseded"), widgets.Neutral}
	if v.State == governance.InForce {
		e.badge, e.tone = h.T("adjust.in_force"), widgets.Accented
	}
	return e
}

// stateBadge is the word and tone of a proposal's state.
func stateBadge(h page.Host, p governance.ProposalRow) (string, widgets.Tone) {
	tone := map[data.ProposalState]widgets.Tone{data.Draft: widgets.Outline, data.Voting: widgets.Accented, data.Accepted: widgets.Good,
		data.Applied: widgets.Good, data.Rejected: widgets.Bad, data.Withdrawn: widgets.Neutral}[p.State]
	key := string(p.State)
	if p.State == data.Voting && !p.IsMajor() {
		key = "waiting"
	}
	if p.Stale > 0 {
		return h.T("adjust.stale"), widgets.Warning
	}
	return h.T("adjust.state." + key), tone
}

// bucketName is what the bucket that begins on a day is called, or the day.
func bucketName(h page.Host, from data.Date) string {
	for _, b := range h.Plan().Buckets() {
		if b.From == from {
			return h.Fmt().BucketName(h.Plan(), b)
		}
	}
	return h.Fmt().Date(from)
}

// A rowBox is rows of entries that are made once and used again.
type rowBox struct {
	box  *fyne.Container
	rows []*entryRow
}

func newRowBox() *rowBox { return &rowBox{box: widgets.Rows(60, 60)} }

func (b *rowBox) set(a *Adjust, entries []entry) {
	for len(b.rows) < len(entries) {
		row := newEntryRow()
		b.rows = append(b.rows, row)
		b.box.Add(row.ListRow)
	}
	for i, row := range b.rows {
		row.Hidden = i >= len(entries)
		if i < len(entries) {
			row.set(a, entries[i])
		}
	}
	b.box.Refresh()
}

// An entryRow is a title with a badge, and below a note with a sum.
type entryRow struct {
	*widgets.ListRow
	title, note, sum *widgets.Text
	badge            *widgets.Badge
}

func newEntryRow() *entryRow {
	r := &entryRow{title: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}),
		sum: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Align: fyne.TextAlignTrailing}), badge: widgets.NewBadge("", widgets.Neutral)}
	above := widgets.Row(8, widgets.Grow(r.title), r.badge)
	below := widgets.Row(8, widgets.Grow(r.note), r.sum)
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 16, widgets.Middle(above, below)))
	return r
}

func (r *entryRow) set(a *Adjust, e entry) {
	r.title.SetText(e.title)
	r.title.SetBold(e.pick == a.pick)
	r.note.SetText(e.note)
	r.sum.SetText(e.sum)
	r.badge.SetText(e.badge)
	r.badge.SetTone(e.tone)
	r.SetSelected(e.pick == a.pick)
	r.OnTap = func() { a.choose(e.pick) }
}
