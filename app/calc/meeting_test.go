package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func meetingDay(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestNextMeeting(t *testing.T) {
	holiday := data.NewCalendar([]data.DayOff{{Day: meetingDay("2026-10-01")}, {Day: meetingDay("2026-10-02")}, {Day: meetingDay("2026-10-05")},
		{Day: meetingDay("2026-10-06")}, {Day: meetingDay("2026-10-07")}, {Day: meetingDay("2026-10-10"), Work: true}})
	for _, x := range []struct {
		name string
		slot data.MeetingSlot
		last string
		want string // "": none
	}{
		{"weekly", data.MeetingSlot{}, "2026-08-14", "2026-08-21"},
		{"every two weeks", data.MeetingSlot{Every: 14}, "2026-08-14", "2026-08-28"},
		{"a Sunday gives way", data.MeetingSlot{}, "2026-08-16", "2026-08-24"},
		{"over the holiday", data.MeetingSlot{}, "2026-09-24", "2026-10-08"},
		{"their Monday", data.MeetingSlot{Weekday: 1}, "2026-08-10", "2026-08-17"},
		{"put off to Wednesday, again on Monday", data.MeetingSlot{Weekday: 1}, "2026-08-12", "2026-08-17"},
		{"put off to Friday, a week later", data.MeetingSlot{Weekday: 1}, "2026-08-14", "2026-08-24"},
		{"a Saturday that is worked", data.MeetingSlot{Weekday: 6}, "2026-10-03", "2026-10-10"},
		{"rests", data.MeetingSlot{Paused: meetingDay("2026-08-20"), Until: meetingDay("2026-08-31"), Reason: "x"}, "2026-08-14", "2026-09-01"},
		{"rests, their Monday", data.MeetingSlot{Weekday: 1, Paused: meetingDay("2026-08-15"), Until: meetingDay("2026-08-31"), Reason: "x"}, "2026-08-14", "2026-09-07"},
		{"rests for good", data.MeetingSlot{Paused: meetingDay("2026-08-20"), Reason: "x"}, "2026-08-14", ""},
		{"daily, their Monday", data.MeetingSlot{Every: 1, Weekday: 1}, "2026-08-10", "2026-08-17"},
	} {
		r := calc.MeetingPace{Rule: data.DefaultMeetingRule(), Slot: x.slot, Calendar: holiday}
		want := data.Date(0)
		if x.want != "" {
			want = meetingDay(x.want)
		}
		if got := r.Next(meetingDay(x.last)); got != want {
			t.Errorf("%s: %s, want %s", x.name, got, want)
		}
	}
}

// The next meeting is later than the last, on a day that is worked, at most four
// days before the rhythm asks for it, and never during a rest.
func TestNextMeetingIsADayToMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := data.NewDate(2026, 1, 1)
		var off []data.DayOff
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 120), 0, 30).Draw(t, "off") {
			off = append(off, data.DayOff{Day: first + data.Date(n), Work: n%3 == 0})
		}
		slot := data.MeetingSlot{Every: rapid.IntRange(0, 30).Draw(t, "every"), Weekday: rapid.IntRange(0, 7).Draw(t, "weekday")}
		if rapid.Bool().Draw(t, "rests") {
			slot.Paused = first + data.Date(rapid.IntRange(0, 60).Draw(t, "paused"))
			slot.Until = slot.Paused + data.Date(rapid.IntRange(0, 40).Draw(t, "until"))
		}
		r := calc.MeetingPace{Rule: data.DefaultMeetingRule(), Slot: slot, Calendar: data.NewCalendar(off)}
		last := first + data.Date(rapid.IntRange(0, 60).Draw(t, "last"))
		next := r.Next(last)
		if next <= last || next < last+r.Every()-3 || !r.Calendar.IsWorkday(next) || slot.Rests(next) {
			t.Fatalf("after %s: %s", last, next)
		}
		today := last + data.Date(rapid.IntRange(0, 40).Draw(t, "today"))
		days := r.Ahead(last, today, today+60)
		for i, d := range days {
			if d < today || d > today+60 || i > 0 && d <= days[i-1] {
				t.Fatalf("ahead of %s: %v", today, days)
			}
		}
	})
}

func TestLocksOn(t *testing.T) {
	met := meetingDay("2026-08-14")
	for _, x := range []struct {
		rule           data.MeetingRule
		reopened, want data.Date
	}{
		{data.DefaultMeetingRule(), 0, met + 15}, {data.DefaultMeetingRule(), met + 20, met + 35}, {data.MeetingRule{Every: 7}, 0, 0},
	} {
		if got := calc.LocksOn(x.rule, met, x.reopened); got != x.want {
			t.Errorf("%+v: %s", x, got)
		}
	}
}
