package tracks

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// strip is the key figures above the list.
type strip struct {
	content                 *fyne.Container
	came, rate, all, asking *widgets.KPI
}

func newStrip(h page.Host) *strip {
	s := &strip{}
	card := func(k **widgets.KPI, key string) fyne.CanvasObject {
		*k = widgets.NewKPI(h.T("tracks.kpi."+key), "", 20, nil)
		return widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, *k)), h.T("tracks.kpi."+key+".tip"))
	}
	s.content = widgets.Split(nil, gap, card(&s.came, "came"), card(&s.rate, "rate"), card(&s.all, "all"), card(&s.asking, "asking"))
	return s
}

var lightTokens = map[data.Light]theme.Token{data.Ring: "t3", data.Green: "good", data.Amber: "warn", data.Red: "bad"}

func (s *strip) set(f text.Fmt, l tracks.Library, k tracks.Intake, b tracks.Form) {
	silent := 0
	for _, t := range k.Due {
		if t.Won+t.Lost == 0 {
			silent++
		}
	}
	none := widgets.Figure{Name: f.T("tracks.kpi.silent"), Value: f.T("tracks.of", silent, len(k.Due))}
	if silent > 0 {
		none.Token = "warn"
	}
	s.came.Set(f.T("tracks.came", k.Won, k.Lost), f.T("tracks.light."+k.Light.String()), widgets.Figure{Name: f.T("tracks.kpi.want"), Value: f.T("tracks.came", k.Rule.Won, k.Rule.Lost)}, none)
	s.came.SetNumberToken(lightTokens[k.Light])
	s.rate.Set(share(f, l.Rate), "", widgets.Figure{Name: f.T("tracks.kpi.worked"), Value: f.T("tracks.of", l.Worked, l.Said)})
	s.all.Set(f.Count(l.All), f.T("tracks.kpi.tracks"), widgets.Figure{Name: f.T("tracks.kpi.review"), Value: f.Date(k.Review) + " " + f.Weekday(k.Review)})
	s.asking.Set(f.Count(b.Ask), f.T("tracks.kpi.rows"), widgets.Figure{Name: f.T("tracks.kpi.week"), Value: f.Week(b.Week.From)},
		widgets.Figure{Name: f.T("tracks.kpi.all_rows"), Value: f.Count(len(b.Rows))})
	s.asking.SetNumberToken("t1")
	if b.Ask > 0 {
		s.asking.SetNumberToken("warn")
	}
}

// share is a share in hundredths of a per cent; "—" where nothing is known.
func share(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.PercentOf(float64(*n)/10_000, 0)
}
