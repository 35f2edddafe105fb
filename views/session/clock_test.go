package session

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

// Whatever is done to a clock, its topics add up to the whole, and only time in which
// it ran was counted.
func TestTheTopicsAddUpToTheMeeting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Unix(0, 0)
		c := NewClock(func() time.Time { return now })
		want := map[data.ID]time.Duration{}
		var topic data.ID
		running := false
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 2).Draw(t, "step") {
			case 0:
				if topic == 0 {
					running = true
				}
				topic = data.ID(rapid.IntRange(1, 4).Draw(t, "topic"))
				c.Turn(topic)
			case 1:
				if topic != 0 {
					c.Pause()
					running = !running
				}
			case 2:
				d := time.Duration(rapid.IntRange(0, 5000).Draw(t, "seconds")) * time.Second
				now = now.Add(d)
				if running {
					want[topic] += d
				}
			}
		}
		var sum time.Duration
		for id := data.ID(1); id <= 4; id++ {
			if c.Of(id) != want[id] {
				t.Fatalf("topic %d took %s, want %s", id, c.Of(id), want[id])
			}
			sum += c.Of(id)
		}
		if c.All() != sum {
			t.Fatalf("all %s, topics %s", c.All(), sum)
		}
	})
}

func TestATimerTurnsAmberThenRed(t *testing.T) {
	for _, x := range []struct {
		taken   time.Duration
		minutes int
		want    data.Light
	}{{0, 0, data.Ring}, {time.Hour, 0, data.Ring}, {0, 10, data.Green}, {10 * time.Minute, 10, data.Green}, {10*time.Minute + time.Second, 10, data.Amber},
		{12*time.Minute + 29*time.Second, 10, data.Amber}, {12*time.Minute + 30*time.Second, 10, data.Red}} {
		if got := timed(x.taken, x.minutes); got != x.want {
			t.Errorf("%s of %d: %s, want %s", x.taken, x.minutes, got, x.want)
		}
	}
	if s := clockText(3*time.Hour + 4*time.Minute + 5*time.Second + 999*time.Millisecond); s != "3:04:05" {
		t.Error(s)
	}
	if s := clockText(65 * time.Second); s != "1:05" {
		t.Error(s)
	}
}
