package text

import (
	"fmt"
	"strconv"
	"strings"
)

// ClockOf writes a minute of the day: 15:00.
func ClockOf(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// ParseClock reads a time of the day as people type it: 15:00, 15：00, 9.30 or 15.
func ParseClock(s string) (minute int, ok bool) {
	s = strings.NewReplacer("：", ":", ".", ":", "点", ":").Replace(strings.TrimSpace(s))
	hours, minutes, _ := strings.Cut(s, ":")
	h, err := strconv.Atoi(strings.TrimSpace(hours))
	if err != nil || h < 0 || h > 23 {
		return 0, false
	}
	if minutes = strings.TrimSpace(minutes); minutes == "" {
		return h * 60, true
	}
	m, err := strconv.Atoi(minutes)
	if err != nil || m < 0 || m > 59 {
		return 0, false
	}
	return h*60 + m, true
}
