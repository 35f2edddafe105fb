package targets

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/views/widgets"
)

// year is a calendar year without thousands commas.
func year(y int) string { return strconv.Itoa(y) }

// middle keeps a paragraph in the middle of its height.
func middle(o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Col(0, widgets.Grow(nil), o, widgets.Grow(nil))
}

// askEvidence asks for what the floors are worked out from: the growth of the
// industry, the own best year, and last year where no orders tell it.
func (g *Goal) askEvidence() {
	h, d := g.host, g.decision
	growth := widgets.NewField("").WithUnit("%")
	if d.Growth != nil {
		growth.SetText(strconv.FormatFloat(float64(*d.Growth)/100, 'f', -1, 64))
	}
	best, last := widgets.NewAmountField(h.Fmt(), false), widgets.NewAmountField(h.Fmt(), false)
	best.SetAmount(d.Best)
	last.SetAmount(d.Typed)
	when := widgets.NewField("")
	if d.BestYear != 0 {
		when.SetText(year(d.BestYear))
	}
	row := func(key string, field fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Col(4, widgets.NewText(h.T(key), widgets.Style{Size: 12, Token: "t2"}), field)
	}
	lastNote := h.T("evidence.last.none")
	if d.Typed == nil && d.LastYear != nil {
		lastNote = h.T("evidence.last.orders", h.Fmt().MoneyUnit(*d.LastYear))
	}
	body := widgets.Col(12, row("evidence.growth", growth),
		widgets.Split([]float32{2, 1}, 12, row("evidence.best", best), row("evidence.best_year", when)),
		row("evidence.last", last), widgets.NewWrap(lastNote, widgets.Style{Size: 12, Token: "t3"}))
	dialog := widgets.NewDialog(h.T("evidence.title"), body, 400)
	dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	dialog.Action(h.T("evidence.action"), false, func() {
		rate, ok := percent(growth)
		y, yes := number(when)
		b, err1 := best.Amount()
		l, err2 := last.Amount()
		growth.SetProblem(unless(ok, h.T("evidence.growth.wrong")))
		when.SetProblem(unless(yes, h.T("evidence.best_year.wrong")))
		if !ok || !yes || err1 != nil || err2 != nil {
			dialog.Refresh()
			return
		}
		h.HideOverlay()
		g.change(func(c *targets.SetGoal) {
			c.Growth, c.Best, c.BestYear, c.LastYear = sameInt(c.Growth, rate), same(c.Best, b), y, same(c.LastYear, l)
		})
	})
	h.ShowOverlay(dialog)
	dialog.Focus()
}

func unless(ok bool, sentence string) string {
	if ok {
		return ""
	}
	return sentence
}

func sameInt(before, now *int) *int {
	if before != nil && now != nil && *before == *now {
		return before
	}
	return now
}

// percent reads a per cent in hundredths; nothing is nil.
func percent(f *widgets.Field) (*int, bool) {
	typed := strings.TrimSuffix(strings.TrimSpace(strings.ReplaceAll(f.Text(), "−", "-")), "%")
	if typed == "" {
		return nil, true
	}
	x, err := strconv.ParseFloat(typed, 64)
	if err != nil || !(x >= -1000 && x <= 1000) {
		return nil, false
	}
	n := int(x*100+1000000.5) - 1000000 // rounded half up, negative ones too
	return &n, true
}

// number reads a year; nothing is zero.
func number(f *widgets.Field) (int, bool) {
	typed := strings.TrimSpace(f.Text())
	if typed == "" {
		return 0, true
	}
	n, err := strconv.Atoi(typed)
	return n, err == nil && n >= 1900 && n <= 2200
}
