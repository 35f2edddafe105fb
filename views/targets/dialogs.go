package targets

import (
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// askReopen asks why a closed bucket should be changed.
func (b *Breakdown) askReopen(bucket data.Period, name string) {
	reason := widgets.NewArea(b.host.T("breakdown.reopen.hint"), 2)
	body := widgets.Col(8, widgets.Para(b.host.T("breakdown.reopen.body", name)), reason)
	d := widgets.NewDialog(b.host.T("breakdown.reopen.title", name), body, 400)
	d.Cancel(b.host.T("button.cancel"), b.host.HideOverlay)
	d.Action(b.host.T("breakdown.reopen.action", name), false, func() {
		why := strings.TrimSpace(reason.Text())
		if why == "" {
			reason.SetProblem(b.host.Fmt().Sentence(data.Problem{Key: "problem.reopening.reason"}))
			d.Refresh()
			return
		}
		b.host.HideOverlay()
		b.host.Do(targets.ReopenMonth{Bucket: bucket.From, Reason: why})
	})
	b.host.ShowOverlay(d)
	d.Focus()
}

// askRhythm asks for shares of one's own.
func (b *Breakdown) askRhythm() {
	b.drop()
	h, g := b.host, b.table.grid
	fields := make([]*widgets.Field, len(g.Groups))
	col := widgets.Col(8)
	sum := widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	now := percentsOf(g)
	count := func(string) {
		total, _ := readPercents(fields)
		sum.SetText(h.T("rhythm.sum", h.Fmt().PercentOf(float64(total)/10000, 1)))
		sum.SetToken(map[bool]theme.Token{true: "good", false: "warn"}[total == 10000])
	}
	for i := range fields {
		fields[i] = widgets.NewField("").WithUnit("%")
		fields[i].SetText(now[i])
		fields[i].OnChanged = count
		name := widgets.NewText(h.Fmt().GroupName(h.Plan(), i), widgets.Style{Size: 13, Token: "t2"})
		col.Add(widgets.Split([]float32{1, 3}, 8, name, fields[i]))
	}
	col.Add(sum)
	count("")
	d := widgets.NewDialog(h.T("rhythm.title"), widgets.Col(12, widgets.Para(h.T("rhythm.body")), col), 400)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("rhythm.action"), false, func() {
		total, rhythm := readPercents(fields)
		if total != 10000 {
			fields[len(fields)-1].SetProblem(h.T("rhythm.wrong"))
			d.Refresh()
			return
		}
		h.HideOverlay()
		h.Do(targets.ApplyRhythm{Rhythm: rhythm, By: b.by})
	})
	h.ShowOverlay(d)
	d.Focus()
}

// percentsOf are the shares the groups have now, to begin with.
func percentsOf(g targets.Grid) []string {
	rows := make([]string, len(g.Groups))
	left := int64(1000)
	for i := range rows {
		share := left
		if i < len(rows)-1 {
			share = 1000 / int64(len(rows))
			if g.Total.Amount > 0 {
				share = int64(g.Total.Groups[i].MulDiv(1000, int64(g.Total.Amount)))
			}
		}
		left -= share
		rows[i] = strings.TrimSuffix(fmt.Sprintf("%d.%d", share/10, share%10), ".0")
	}
	return rows
}

// readPercents adds the fields up, in hundredths of a per cent, and names the
// rhythm they make.
func readPercents(fields []*widgets.Field) (total int, rhythm string) {
	var parts []string
	for _, f := range fields {
		x, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(f.Text()), "%"), 64)
		if err != nil || !(x >= 0 && x <= 100) {
			return -1, ""
		}
		total += int(x*100 + 0.5)
		parts = append(parts, strconv.FormatFloat(x, 'f', -1, 64))
	}
	return total, strings.Join(parts, "-")
}

func labels(t func(string, ...any) string, prefix string, keys []string) []string {
	rows := make([]string, len(keys))
	for i, k := range keys {
		rows[i] = t(prefix + k)
	}
	return rows
}
