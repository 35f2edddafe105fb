package team_test

import (
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/team"
)

// BenchmarkTeam is what a change costs the page: asking again and repainting.
func BenchmarkTeam(b *testing.B) {
	h := pagetest.Sample(b, text.ZH, false)
	p := team.NewTeam(h)
	h.Put(p, 1440, 900)
	for b.Loop() {
		p.Refresh()
	}
}
