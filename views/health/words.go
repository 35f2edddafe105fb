package health

import (
	"strings"

	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// named is how many names a sentence lists before it only counts.
const named = 5

// sayRecording says what recording would write: scores, plays and their clock.
func sayRecording(h page.Host, rec health.Recording) string {
	f := h.Fmt()
	lines := []string{h.T("health.record.scores", rec.Scores)}
	if rec.Again {
		lines = append(lines, h.T("health.record.again"))
	}
	if rec.Unknown > 0 {
		lines = append(lines, h.T("health.record.unknown", rec.Unknown))
	}
	plays := h.T("health.record.plays.none")
	if n := len(rec.Plays); n > 0 {
		names := strings.Join(rec.Plays[:min(n, named)], h.T("health.and"))
		if n > named {
			names = h.T("health.and.more", names, n-named)
		}
		plays = h.T("health.record.plays", n, names, f.Date(rec.Due))
	}
	lines = append(lines, plays)
	if rec.Alone > 0 {
		lines = append(lines, h.T("health.record.alone", rec.Alone))
	}
	return f.Join(lines...)
}

// lightWord is the word of a light.
func lightWord(h page.Host, l data.Light) string { return h.T("health.light." + l.String()) }
