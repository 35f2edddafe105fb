package lights

import (
	"math"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A line is a light with its words, written once: the table asks for them at every
// move of the pointer.
type line struct {
	lights.Row
	title, rule, value, target, run string

	spark *chart.Spark // nil: too little is known to draw
	typed bool         // nobody can work the measure out: it is entered
	lacks string       // what is to be done about a light without data; "" is nothing
	fill  func()       // opens the place where that is done, or the sheet of readings; nil: there is none
}

func linesOf(f text.Fmt, b lights.Board) []*line {
	rows := make([]*line, len(b.Rows))
	for i, x := range b.Rows {
		rows[i] = newLine(f, x)
	}
	return rows
}

func newLine(f text.Fmt, x lights.Row) *line {
	l := &line{Row: x, title: x.Title(f), rule: x.RuleText(f), value: x.ValueText(f), target: x.TargetText(f), run: text.Unknown}
	if x.Light != data.Ring {
		l.run = x.RunText(f)
	}
	m, _ := measures.Of(x.Rule.Measure)
	l.typed = m.Typed
	l.spark = sparkOf(x)
	return l
}

// drawn is how many periods a line shows.
const drawn = 8

// sparkOf is the line of what was measured, nil where fewer than two periods are
// known.
func sparkOf(x lights.Row) *chart.Spark {
	s := &chart.Spark{End: chart.LightRole(chart.Light(x.Light))}
	if x.Light == data.Amber {
		s.End = chart.WarnFill
	}
	known := 0
	for _, p := range x.History[max(0, len(x.History)-drawn):] {
		v := math.NaN()
		if p.Value != nil {
			v = float64(*p.Value)
			known++
		}
		s.Values = append(s.Values, v)
	}
	if known < 2 {
		return nil
	}
	if x.Target != nil {
		s.Target, s.HasTarget = float64(*x.Target), true
	}
	return s
}

// turnedWords counts the lights that turned: 较上周：1 项转红，1 项转绿.
func turnedWords(f text.Fmt, turns []lights.Turn) string {
	of := map[data.Light]int{}
	for _, t := range turns {
		of[t.After]++
	}
	var words []string
	for _, l := range chipLights {
		if of[l] > 0 {
			words = append(words, f.T("lights.turned."+l.String(), of[l]))
		}
	}
	if len(words) == 0 {
		return f.T("lights.turned.none")
	}
	return f.T("lights.turned", strings.Join(words, f.T("lights.turned.comma")))
}

// A scope is a choice of whose lights are listed.
type scope struct {
	key  string
	fits func(*line) bool
}

// scopes are the choices. The first leaves out the lights of single products and
// people unless they are red: with many people, theirs would bury the others.
var scopes = []scope{
	{"main", func(x *line) bool {
		return x.Scope == data.FirmScope || x.Scope == data.RegionScope || x.Light == data.Red
	}},
	{"all", func(*line) bool { return true }},
	{"firm", func(x *line) bool { return x.Scope == data.FirmScope }},
	{"region", func(x *line) bool { return x.Scope == data.RegionScope }},
	{"product", func(x *line) bool { return x.Scope == data.ProductScope }},
	{"rep", func(x *line) bool { return x.Scope == data.RepScope }},
}

// allScopes is the number of the choice that leaves nothing out.
const allScopes = 1

func scopeNames(f text.Fmt) []string {
	names := make([]string, len(scopes))
	for i, s := range scopes {
		names[i] = f.T("lights.scope." + s.key)
	}
	return names
}
