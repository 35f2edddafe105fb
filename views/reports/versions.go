package reports

import (
	"fmt"
	"slices"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// versions are the two choices of what a red-line compares.
type versions struct {
	host     page.Host
	card     *widgets.Card
	old, now *widgets.Select
	rows     []data.Version // the last one first
}

func newVersions(h page.Host, changed func()) *versions {
	v := &versions{host: h}
	v.old = widgets.NewSelect(nil, func(int) { changed() }).WithPlaceholder(h.T("reports.versions.none"))
	v.now = widgets.NewSelect(nil, func(int) { changed() })
	v.card = widgets.NewCard(h.T("reports.versions"), "", nil, widgets.Inset(widgets.Col(12,
		labelled(h.T("redline.old"), widgets.Grow(v.old)),
		labelled(h.T("redline.new"), widgets.Grow(v.now)),
		widgets.Para(h.T("reports.versions.hint")))))
	return v
}

// refresh asks which versions there are. The working copy is the last choice of
// the newer side; at first the last decision is compared with the one before.
func (v *versions) refresh() {
	rows, err := v.host.Reader().Versions()
	if err != nil {
		v.host.Complain(err)
		return
	}
	old, now := v.old.Selected(), v.now.Selected()
	if len(rows) != len(v.rows) || old < 0 {
		old, now = 0, len(rows) // only one: against the working copy
		if len(rows) > 1 {
			old, now = 1, 0
		}
	}
	v.rows = rows
	var names []string
	for _, x := range rows {
		names = append(names, x.Number+" · "+v.host.Fmt().DateIn(x.Day, v.host.Plan().Period()))
	}
	v.old.SetOptions(names, old)
	v.now.SetOptions(append(names[:len(names):len(names)], v.host.T("redline.working")), now)
}

// choose takes "2-3", two versions with 0 for the working copy; anything else
// leaves the choice as it is.
func (v *versions) choose(pair string) {
	var old, now int
	if _, err := fmt.Sscanf(pair, "%d-%d", &old, &now); err != nil {
		return
	}
	place := func(version int) int {
		return slices.IndexFunc(v.rows, func(x data.Version) bool { return x.Version == version })
	}
	i, j := place(old), place(now)
	if now == 0 {
		j = len(v.rows)
	}
	if i >= 0 && j >= 0 {
		v.old.Select(i)
		v.now.Select(j)
	}
}

// pair is what is compared, 0 being the working copy; ok is false while no
// version was decided.
func (v *versions) pair() (old, now int, ok bool) {
	i, j := v.old.Selected(), v.now.Selected()
	if i < 0 || i >= len(v.rows) || j < 0 {
		return 0, 0, false
	}
	if j < len(v.rows) {
		now = v.rows[j].Version
	}
	return v.rows[i].Version, now, true
}
