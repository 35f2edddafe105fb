package session

import (
	"fmt"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

// TestShots paints the meeting in both languages, light and dark, in three sizes, with
// a topic of every sort in front.
func TestShots(t *testing.T) {
	if os.Getenv("QUARTERDECK_SHOTS") == "" {
		t.Skip("QUARTERDECK_SHOTS is not set: nothing to write")
	}
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1440, Height: 900}, {Width: 1920, Height: 1080}} {
				h := pagetest.Sample(t, lang, dark)
				s, now := meeting(t, h, size.Width, size.Height)
				seen := map[data.TopicSource]bool{}
				for i, x := range s.page.Topics {
					s.show(i)
					*now = now.Add(time.Duration(2+i) * time.Minute)
					s.Tick()
					every := size.Width == 1440 && !dark
					if seen[x.Source] && !(every && x.Source == data.StandingTopic) || !every && x.Source != data.RedTopic {
						continue
					}
					seen[x.Source] = true
					h.SaveShot(fmt.Sprintf("session-%s-%v-%.0f-%d-%s", lang, dark, size.Width, i, x.Source))
				}
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
	}
}
