package planfile

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A restorer is a window that can put a backup in the place of the open plan.
type restorer interface{ Restore(backup string) }

// backups is the list of whole copies beside the plan.
type backups struct {
	host    page.Host
	card    *widgets.Card
	table   *widgets.Table[store.Backup]
	now     *widgets.Button
	restore *widgets.Button
	says    *widgets.Text
}

func newBackups(h page.Host) *backups {
	b := &backups{host: h}
	b.table = widgets.NewTable([]widgets.Column[store.Backup]{
		{Key: "when", Title: h.T("history.when"), Width: 130, Flex: 1, Cell: func(x store.Backup) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Stamp(x.At), Exact: x.Path}
		}},
		{Key: "reason", Title: h.T("history.reason"), Width: 90, Flex: 1, Cell: func(x store.Backup) widgets.Cell {
			return widgets.Cell{Text: h.T("backup." + string(x.Reason)), Token: "t2"}
		}},
		{Key: "size", Title: h.T("history.size"), Width: 80, Right: true, Cell: func(x store.Backup) widgets.Cell {
			return widgets.Cell{Text: size(x.Bytes), Token: "t2"}
		}},
	})
	b.table.Same = func(a, c store.Backup) bool { return a.Path == c.Path }
	b.table.OnSelect = func(store.Backup) { b.offer() }
	b.table.OnOpen = func(store.Backup) { b.ask() }
	b.table.Empty = widgets.NewEmpty("save", h.T("history.backups.none"), h.T("history.backups.how"))
	b.now = widgets.NewButton(h.T("history.backup"), widgets.Primary, b.make).WithIcon("save")
	b.restore = widgets.NewButton(h.T("history.restore"), widgets.Plain, b.ask)
	b.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	foot := widgets.Col(0, widgets.HR(), widgets.Pad(8, 16, 8, 16, widgets.Row(12, widgets.Grow(b.says), b.restore)))
	b.card = widgets.NewCard(h.T("history.backups"), "", nil, widgets.Col(0, widgets.Grow(b.table), foot))
	return b
}

// size is a number of bytes as people read it.
func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", (bytes+1023)>>10)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// refresh asks which backups there are.
func (b *backups) refresh() {
	rows, err := store.Backups(b.host.File().Path())
	if err != nil {
		b.host.Complain(err)
		return
	}
	b.table.SetRows(rows)
	b.card.SetTitle(b.host.T("history.backups"), b.host.T("history.backups.note"))
	b.offer()
}

func (b *backups) selectNewest() {
	b.table.SelectWhere(func(store.Backup) bool { return true })
	b.offer()
}

func (b *backups) offer() {
	h := b.host
	_, ok := b.table.Selected()
	_, can := h.(restorer)
	why := ""
	switch {
	case !can || h.File().IsReadOnly():
		why = h.T("history.read_only")
	case !ok:
		why = h.T("history.backups.choose")
	}
	b.restore.Allow(why)
	b.says.SetText(h.T("history.backups.choose"))
	if ok {
		b.says.SetText(h.T("history.restore.kept"))
	}
	b.now.Allow("")
	if h.File().IsReadOnly() {
		b.now.Allow(h.T("history.read_only"))
	}
}

// make copies the plan into its backups folder.
func (b *backups) make() {
	h, file := b.host, b.host.File()
	h.Run(page.Job{
		Title: h.T("history.backup"),
		Work: func(func(int, int) error) error {
			_, err := file.Backup(store.ByHand, time.Now())
			return err
		},
		Done: func(err error) {
			if err != nil {
				h.Complain(err)
				return
			}
			h.Toast(h.T("backup.made"))
			b.refresh()
		},
	})
}

// ask puts the selected backup in the place of the plan, after a question.
func (b *backups) ask() {
	x, ok := b.table.Selected()
	window, can := b.host.(restorer)
	if !ok || !can || b.host.File().IsReadOnly() {
		return
	}
	h := b.host
	h.Confirm(h.T("history.restore.title", h.Fmt().Stamp(x.At)), h.T("history.restore.body"), h.T("restore.action"), true,
		func() { window.Restore(x.Path) })
}

// saveCopy writes the whole plan to another file.
func (x *History) saveCopy() {
	h, file := x.host, x.host.File()
	name := filepath.Base(file.Path())
	ending := filepath.Ext(name)
	h.AskSave(h.T("history.copy.name", strings.TrimSuffix(name, ending))+ending, func(path string) {
		if filepath.Ext(path) == "" {
			path += ending
		}
		h.Run(page.Job{
			Title: h.T("history.copy"),
			Work:  func(func(int, int) error) error { return file.CopyTo(path) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			},
		})
	})
}
