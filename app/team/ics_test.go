package team_test

import (
	"strings"
	"testing"

	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A meeting with a time takes half an hour of its day, one without the whole day;
// no word of a note is in the file.
func TestICS(t *testing.T) {
	a := newFirm(t)
	late := 23*60 + 45
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-10")})
	do(t, a, team.SaveNote{Meeting: 1, Text: "想转岗"})
	do(t, a, team.SaveNote{Meeting: 1, Layer: data.Shared, Text: "卡在报价"})
	do(t, a, team.AgreeAction{Meeting: 1, Text: "模板上线", Due: day("2026-08-12")})
	do(t, a, team.SetMeetingSlot{Rep: "H", Weekday: 1, Minute: &late})
	s := schedule(t, a, team.ScheduleIn{Weeks: 2})
	plan, err := a.Reader().Plan()
	if err != nil {
		t.Fatal(err)
	}
	got := string(team.ICS(text.Fmt{Lang: text.ZH}, plan, day("2026-08-14"), 7, s))
	for _, want := range []string{"BEGIN:VCALENDAR\r\n", "DTSTART:20260817T234500\r\n", "DTEND:20260818T001500\r\n", "DTSTART;VALUE=DATE:20260814\r\n", "SUMMARY:一对一 黄子墨", "END:VCALENDAR\r\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	if n := strings.Count(got, "BEGIN:VEVENT"); n != len(s.Rows) || n != 4 {
		t.Errorf("%d events for %d meetings", n, len(s.Rows))
	}
	for _, secret := range []string{"想转岗", "卡在报价", "模板上线"} {
		if strings.Contains(strings.ReplaceAll(got, "\r\n ", ""), secret) {
			t.Errorf("the file says %s", secret)
		}
	}
	uids := map[string]bool{}
	for _, l := range strings.Split(got, "\r\n") {
		if rest, ok := strings.CutPrefix(l, "UID:"); ok {
			if uids[rest] {
				t.Errorf("twice %s", rest)
			}
			uids[rest] = true
		}
	}
	// A meeting put off within its week keeps its identity.
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-18")})
	for _, l := range strings.Split(string(team.ICS(text.Fmt{Lang: text.ZH}, plan, day("2026-08-14"), 8, schedule(t, a, team.ScheduleIn{Rep: "H", Weeks: 1}))), "\r\n") {
		if rest, ok := strings.CutPrefix(l, "UID:"); ok && !uids[rest] {
			t.Errorf("a new event %s", rest)
		}
	}
}
