package tracks

import (
	"cmp"

	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// words is a column of words, ordered by them.
func words[T any](h page.Host, key string, width, flex float32, folds int, of func(T) widgets.Cell) widgets.Column[T] {
	return widgets.Column[T]{Key: "track-" + key, Title: h.T("tracks.column." + key), Width: width, Flex: flex, Folds: folds, Cell: of,
		Compare: func(a, b T) int { return cmp.Compare(of(a).Text, of(b).Text) }}
}

// count is a column of counts; nil is not known.
func count[T any](h page.Host, key string, width float32, folds int, of func(T) *int) widgets.Column[T] {
	return widgets.Column[T]{Key: "track-" + key, Title: h.T("tracks.column." + key), Width: width, Right: true, Folds: folds, Cell: func(x T) widgets.Cell {
		n := of(x)
		if n == nil {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: h.Fmt().Count(*n)}
	}, Compare: func(a, b T) int { return cmp.Compare(number(of(a)), number(of(b))) }}
}

func number(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

func plain(s string) widgets.Cell {
	if s == "" {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: s}
}

func (p *Page) trackTable() *widgets.Table[tracks.Row] {
	h := p.host
	rate := widgets.Column[tracks.Row]{Key: "track-rate", Title: h.T("tracks.column.rate"), Width: 96, Right: true, Cell: func(x tracks.Row) widgets.Cell {
		if x.Rate == nil {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: share(h.Fmt(), x.Rate) + " " + h.T("tracks.n", x.Worked+x.Failed)}
	}, Compare: func(a, b tracks.Row) int { return cmp.Compare(number(a.Rate), number(b.Rate)) }}
	t := widgets.NewTable([]widgets.Column[tracks.Row]{
		words(h, "name", 168, 3, 0, func(x tracks.Row) widgets.Cell { return widgets.Cell{Text: x.Name, Bold: true, Exact: x.Answer} }),
		words(h, "scene", 128, 1, 0, func(x tracks.Row) widgets.Cell {
			return widgets.Cell{Text: tracks.SceneName(h.Fmt(), x.Scene), Badge: "plain"}
		}),
		words(h, "for", 96, 1, 3, func(x tracks.Row) widgets.Cell { return widgets.Cell{Text: p.forWhom(x), Token: "t2"} }),
		rate,
		count(h, "used", 64, 1, func(x tracks.Row) *int { return &x.Used }),
		count(h, "trained", 64, 2, func(x tracks.Row) *int { return &x.Trained }),
		{Key: "track-version", Title: h.T("tracks.column.version"), Width: 56, Right: true, Folds: 4, Cell: func(x tracks.Row) widgets.Cell {
			return widgets.Cell{Text: h.T("tracks.version", x.Version), Token: "t2"}
		}, Compare: func(a, b tracks.Row) int { return cmp.Compare(a.Version, b.Version) }},
	})
	t.Same = func(a, b tracks.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(tracks.Row) { p.explain() }
	t.OnOpen = p.trackForm
	t.Empty = widgets.NewEmpty("team", h.T("tracks.none"), h.T("tracks.none.how"), widgets.NewButton(h.T("tracks.new.library"), widgets.Plain, p.New))
	return forms.KeepWidths(h, t)
}

// forWhom is the product and the tier that a track is for.
func (p *Page) forWhom(x tracks.Row) string {
	tier := ""
	if x.Tier != "" {
		tier = p.host.Fmt().TierName(x.Tier)
	}
	switch {
	case x.ProductName != "" && tier != "":
		return x.ProductName + " · " + tier
	case x.ProductName != "" || tier != "":
		return x.ProductName + tier
	}
	return p.host.T("tracks.all")
}

func (p *Page) caseTable() *widgets.Table[tracks.Case] {
	h := p.host
	t := widgets.NewTable([]widgets.Column[tracks.Case]{
		{Key: "track-date", Title: h.T("tracks.column.date"), Width: 72, Cell: func(x tracks.Case) widgets.Cell { return widgets.Cell{Text: h.Fmt().Date(x.Date)} },
			Compare: func(a, b tracks.Case) int { return cmp.Compare(a.Date, b.Date) }},
		words(h, "won", 72, 0, 0, func(x tracks.Case) widgets.Cell {
			if x.Won {
				return widgets.Cell{Text: h.T("tracks.won"), Badge: "good"}
			}
			return widgets.Cell{Text: h.T("tracks.lost"), Badge: "bad"}
		}),
		words(h, "rep", 88, 1, 0, func(x tracks.Case) widgets.Cell { return plain(x.RepName) }),
		words(h, "customer", 104, 1, 2, func(x tracks.Case) widgets.Cell { return plain(x.CustomerName) }),
		words(h, "scene", 128, 1, 1, func(x tracks.Case) widgets.Cell {
			return widgets.Cell{Text: tracks.SceneName(h.Fmt(), x.Scene), Badge: "plain"}
		}),
		words(h, "text", 120, 4, 0, func(x tracks.Case) widgets.Cell { return widgets.Cell{Text: x.Text} }),
		words(h, "track", 100, 1, 3, func(x tracks.Case) widgets.Cell {
			if x.TrackName == "" {
				return widgets.Cell{Text: h.T("tracks.none_yet"), Token: "t3"}
			}
			return widgets.Cell{Text: x.TrackName, Token: "t2"}
		}),
	})
	t.Same = func(a, b tracks.Case) bool { return a.ID == b.ID }
	t.OnSelect = func(tracks.Case) { p.explain() }
	t.OnOpen = p.caseForm
	t.Empty = widgets.NewEmpty("flag", h.T("tracks.cases.none"), h.T("tracks.cases.none.how"), widgets.NewButton(h.T("tracks.new.cases"), widgets.Plain, p.New))
	return forms.KeepWidths(h, t)
}

var conclusionTones = map[tracks.Conclusion]string{tracks.PriceSensitive: "warn", tracks.NeedUnclear: "accent", tracks.Watching: "outline", tracks.Bought: "good"}

func (p *Page) lookedTable() *widgets.Table[tracks.Looked] {
	h := p.host
	t := widgets.NewTable([]widgets.Column[tracks.Looked]{
		words(h, "customer", 120, 2, 0, func(x tracks.Looked) widgets.Cell { return widgets.Cell{Text: x.CustomerName, Bold: true} }),
		words(h, "page", 112, 2, 1, func(x tracks.Looked) widgets.Cell { return plain(what(x)) }),
		count(h, "views", 56, 0, func(x tracks.Looked) *int { return &x.Views }),
		count(h, "downloads", 92, 3, func(x tracks.Looked) *int { return &x.Downloads }),
		count(h, "enquiries", 84, 2, func(x tracks.Looked) *int { return &x.Enquiries }),
		count(h, "orders", 60, 0, func(x tracks.Looked) *int { return &x.Orders }),
		words(h, "conclusion", 108, 1, 0, func(x tracks.Looked) widgets.Cell {
			return widgets.Cell{Text: h.T("tracks.conclusion." + string(x.Conclusion)), Badge: conclusionTones[x.Conclusion]}
		}),
	})
	t.Same = func(a, b tracks.Looked) bool { return a.ID == b.ID }
	t.OnSelect = func(tracks.Looked) { p.explain() }
	t.OnOpen = p.lookedForm
	t.Empty = widgets.NewEmpty("eye", h.T("tracks.behaviour.none"), h.T("tracks.behaviour.none.how"), widgets.NewButton(h.T("tracks.paste"), widgets.Plain, p.pasteForm))
	return forms.KeepWidths(h, t)
}

// what is the page, or else the product, that was looked at.
func what(x tracks.Looked) string {
	if x.Page != "" {
		return x.Page
	}
	return x.ProductName
}
