package health

import (
	"cmp"
	"strconv"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// widthPrefix stands before the names of this table's columns where their
// widths are kept.
const widthPrefix = "health."

func newTable(p *Page) *widgets.Table[*health.Row] {
	h := p.host
	t := widgets.NewTable(columns(h))
	t.Same = func(a, b *health.Row) bool { return a.Code == b.Code }
	t.OnSelect = func(*health.Row) { p.explain() }
	t.OnOpen = func(x *health.Row) { assess(h, x) }
	t.SetWidths(h.Prefs().Widths)
	t.OnWidth = func(key string, width int) {
		h.Prefs().Widths[key] = width
		h.SavePrefs()
	}
	return t
}

func columns(h page.Host) []widgets.Column[*health.Row] {
	f := h.Fmt()
	wide := h.Lang() == text.EN
	width := func(zh, en float32) float32 {
		if wide {
			return en
		}
		return zh
	}
	column := func(key string, min, flex float32, folds int, c func(*health.Row) widgets.Cell, compare func(a, b *health.Row) int) widgets.Column[*health.Row] {
		return widgets.Column[*health.Row]{Key: widthPrefix + key, Title: h.T("health.column." + key), Width: min, Flex: flex, Folds: folds, Cell: c, Compare: compare}
	}
	name := column("name", width(132, 156), 3, 0, func(x *health.Row) widgets.Cell {
		return widgets.Cell{Text: x.Name, Mark: true, Light: chart.Light(x.Light), Exact: lightWord(h, x.Light)}
	}, func(a, b *health.Row) int { return cmp.Compare(a.Name, b.Name) })
	tier := column("tier", width(84, 108), 1, 3, func(x *health.Row) widgets.Cell {
		if x.Tier == "" {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: f.TierName(x.Tier), Badge: "plain"}
	}, func(a, b *health.Row) int { return cmp.Compare(a.Tier, b.Tier) })
	owner := column("owner", width(76, 104), 1, 2, func(x *health.Row) widgets.Cell {
		if x.Rep == "" {
			return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: h.T("customers.no_rep")}
		}
		return widgets.Cell{Text: x.RepName}
	}, func(a, b *health.Row) int { return cmp.Compare(a.RepName, b.RepName) })
	weakest := column("weakest", width(104, 124), 2, 1, func(x *health.Row) widgets.Cell { return weakestCell(f, x) },
		func(a, b *health.Row) int { return cmp.Compare(a.Weakest, b.Weakest) })
	play := column("play", width(128, 160), 3, 0, func(x *health.Row) widgets.Cell { return playCell(h, x) },
		func(a, b *health.Row) int { return cmp.Compare(b.PlayLight(h.Today()), a.PlayLight(h.Today())) })
	return []widgets.Column[*health.Row]{name, tier, scoreColumn(h), changeColumn(h), weakest, owner, play}
}

func scoreColumn(h page.Host) widgets.Column[*health.Row] {
	return widgets.Column[*health.Row]{Key: widthPrefix + "score", Title: h.T("health.column.score"), Width: 116, Right: true,
		Cell: func(x *health.Row) widgets.Cell {
			if x.Score == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: h.T("health.unknown.why")}
			}
			return widgets.Cell{Text: strconv.Itoa(*x.Score), Bold: true, Barred: true, Bar: float64(*x.Score) / 100, BarToken: barToken(x.Light)}
		},
		Compare: func(a, b *health.Row) int { return cmp.Compare(known(a.Score), known(b.Score)) },
		Copy: func(x *health.Row) string {
			if x.Score == nil {
				return ""
			}
			return strconv.Itoa(*x.Score)
		}}
}

func changeColumn(h page.Host) widgets.Column[*health.Row] {
	return widgets.Column[*health.Row]{Key: widthPrefix + "change", Title: h.T("health.column.change"), Width: 60, Right: true,
		Cell: func(x *health.Row) widgets.Cell {
			if x.Change == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: cmp.Or(health.SayChange(x.Change), "0"), Token: changeToken(*x.Change)}
		},
		Compare: func(a, b *health.Row) int { return cmp.Compare(change(a), change(b)) }}
}

// change is a change for sorting: what is not known stands among no change.
func change(x *health.Row) int {
	if x.Change == nil {
		return 0
	}
	return *x.Change
}

// known is a score for sorting: the unknown is less than any.
func known(score *int) int {
	if score == nil {
		return -1
	}
	return *score
}

// changeToken is the colour of a change of the score.
func changeToken(n int) string {
	switch {
	case n > 0:
		return "good"
	case n < 0:
		return "bad"
	}
	return "t3"
}

// barToken is the colour of a score's bar.
func barToken(l data.Light) string {
	return map[data.Light]string{data.Red: "bad", data.Amber: "wfill", data.Green: "good", data.Ring: "line2"}[l]
}

// weakestCell says which input costs the most of the score, and its value.
func weakestCell(f text.Fmt, x *health.Row) widgets.Cell {
	if x.Weakest == "" {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	for _, p := range x.Standing.Reasons() {
		if p.Input == x.Weakest {
			return widgets.Cell{Text: health.InputName(f, p.Input) + " " + strconv.Itoa(p.Value), Token: "t2", Exact: health.SayWhy(f, x.Standing, p.Input)}
		}
	}
	return widgets.Cell{}
}

// playCell says how the clock of the open play stands and what the play is for; a
// red customer without one says so.
func playCell(h page.Host, x *health.Row) widgets.Cell {
	f := h.Fmt()
	switch {
	case x.Play != 0:
		clock := health.SayClock(f, x.OpenPlay(), h.Today())
		if x.OpenPlay().Contacted != 0 {
			clock = h.T("health.play.contact")
		}
		name := health.PlayName(f, x.PlayKind)
		c := widgets.Cell{Text: clock + " · " + name, Exact: name + " · " + health.SayClock(f, x.OpenPlay(), h.Today())}
		if l := x.PlayLight(h.Today()); l == data.Red {
			c.Token = "bad"
		} else if l == data.Amber {
			c.Token = "warn"
		}
		return c
	case x.Light == data.Red:
		return widgets.Cell{Text: h.T("health.alone"), Token: "bad"}
	}
	return widgets.Cell{Text: text.Unknown, Token: "t3"}
}

// valueOf is a part's value, or —.
func valueOf(p calc.HealthPart) string {
	if !p.Known {
		return text.Unknown
	}
	return strconv.Itoa(p.Value)
}
