package session

import (
	"fmt"
	"time"

	"quarterdeck/data"
)

// A Clock counts how long a meeting and each of its topics take. It knows no time of
// its own: now is given to it, so that it can be tested and stands still in pictures.
type Clock struct {
	now   func() time.Time
	spent map[data.ID]time.Duration
	topic data.ID   // the one that counts; 0: none
	since time.Time // when it began to; zero: paused
}

// NewClock is a clock that stands still until it is told a topic.
func NewClock(now func() time.Time) *Clock {
	return &Clock{now: now, spent: map[data.ID]time.Duration{}}
}

// Turn lets another topic count from now on. A clock that is paused stays so.
func (c *Clock) Turn(topic data.ID) {
	first := c.topic == 0
	c.settle()
	c.topic = topic
	if first {
		c.since = c.now()
	}
}

// settle books what the topic has taken so far.
func (c *Clock) settle() {
	if c.Running() {
		now := c.now()
		c.spent[c.topic] += now.Sub(c.since)
		c.since = now
	}
}

// Running reports whether the clock counts.
func (c *Clock) Running() bool { return !c.since.IsZero() }

// Pause stops the clock, or lets it go on.
func (c *Clock) Pause() {
	if c.Running() {
		c.settle()
		c.since = time.Time{}
		return
	}
	c.since = c.now()
}

// Stop stops the clock for good.
func (c *Clock) Stop() {
	if c.Running() {
		c.Pause()
	}
}

// Of is how long a topic has taken.
func (c *Clock) Of(topic data.ID) time.Duration {
	d := c.spent[topic]
	if c.Running() && topic == c.topic {
		d += c.now().Sub(c.since)
	}
	return d
}

// All is how long the meeting has taken.
func (c *Clock) All() (sum time.Duration) {
	for id := range c.spent {
		if id != c.topic {
			sum += c.Of(id)
		}
	}
	return sum + c.Of(c.topic)
}

// lateShare is how much longer than planned, in per cent, turns a timer red.
const lateShare = 25

// timed says how the time taken lies to the planned minutes: green within, amber
// beyond, red from a quarter more; the ring where none are planned.
func timed(taken time.Duration, minutes int) data.Light {
	planned := time.Duration(minutes) * time.Minute
	switch {
	case minutes <= 0:
		return data.Ring
	case taken <= planned:
		return data.Green
	case taken*100 < planned*(100+lateShare):
		return data.Amber
	}
	return data.Red
}

// clockText writes a time as 3:05 or 1:03:05.
func clockText(d time.Duration) string {
	s := int(d / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
