package processes

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ chain, time, worth float32 }{text.ZH: {64, 84, 72}, text.EN: {72, 96, 96}}

func (p *Page) columns() []widgets.Column[step] {
	h := p.host
	f, wide := h.Fmt(), wordWidths[h.Lang()]
	column := func(key string, width, flex float32, cell func(step) widgets.Cell) widgets.Column[step] {
		return widgets.Column[step]{Key: "processes." + key, Title: h.T("processes.column." + key), Width: width, Flex: flex, Cell: cell}
	}
	right := func(c widgets.Column[step]) widgets.Column[step] { c.Right = true; return c }
	return []widgets.Column[step]{
		column("chain", wide.chain, 0, func(x step) widgets.Cell {
			if x.After {
				return widgets.Cell{Text: h.T("processes.after"), Token: "accent"}
			}
			return widgets.Cell{Text: h.T("processes.before"), Token: "t2"}
		}),
		right(column("place", 48, 0, func(x step) widgets.Cell { return widgets.Cell{Text: f.Count(x.place + 1), Token: "t2"} })),
		column("name", 140, 3, func(x step) widgets.Cell { return widgets.Cell{Text: x.Name, Bold: true} }),
		column("actor", 96, 2, func(x step) widgets.Cell { return widgets.Cell{Text: or(x.Actor), Token: "t2"} }),
		right(column("work", wide.time, 1, func(x step) widgets.Cell { return widgets.Cell{Text: minutes(f, x.Work)} })),
		right(column("wait", wide.time, 1, func(x step) widgets.Cell { return widgets.Cell{Text: minutes(f, x.Wait)} })),
		column("worth", wide.worth, 1, func(x step) widgets.Cell {
			c := widgets.Cell{Text: h.T("processes.worth." + string(x.Worth))}
			switch x.Worth {
			case data.AddsValue:
				c.Token = "good"
			case data.Waste:
				c.Token = "bad"
			}
			return c
		}),
		right(column("first", 88, 1, func(x step) widgets.Cell {
			if x.First == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: f.PercentWhole(data.Money(*x.First), data.Rate)}
		})),
	}
}

func or(s string) string {
	if s == "" {
		return text.Unknown
	}
	return s
}
