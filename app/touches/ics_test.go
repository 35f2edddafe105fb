package touches_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
)

// An event is what a calendar program reads of one: its properties by name, with
// what the parameters say left in the name.
type event map[string]string

var property = regexp.MustCompile(`^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^":;,]+)*$`)

// parse reads a calendar file by the rules of RFC 5545 and nothing looser: lines
// end in CR LF, none is longer than 75 octets, a folded line goes on behind one
// blank, letters stay whole, nested parts end where they began, and every event
// has what it must have.
func parse(t interface{ Fatalf(string, ...any) }, raw []byte) (head event, events []event) {
	if !utf8.Valid(raw) || !strings.HasSuffix(string(raw), "\r\n") {
		t.Fatalf("no UTF-8, or no end of line at the end")
	}
	var unfolded []string
	for _, l := range strings.Split(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		if len(l) > 75 || len(l) == 0 || strings.ContainsAny(l, "\r\n") || !utf8.ValidString(l) {
			t.Fatalf("a line of %d octets: %q", len(l), l)
		}
		if l[0] == ' ' {
			unfolded[len(unfolded)-1] += l[1:]
			continue
		}
		unfolded = append(unfolded, l)
	}
	head = event{}
	into, open := head, []string{}
	for _, l := range unfolded {
		name, value, ok := strings.Cut(l, ":")
		if !ok || !property.MatchString(name) {
			t.Fatalf("no property: %q", l)
		}
		for _, r := range value {
			if r < ' ' || r == 0x7f {
				t.Fatalf("a control character in %q", l)
			}
		}
		switch name {
		case "BEGIN":
			open = append(open, value)
			if value == "VEVENT" {
				into = event{}
			}
		case "END":
			if open[len(open)-1] != value {
				t.Fatalf("%s ends inside %v", value, open)
			}
			open = open[:len(open)-1]
			if value == "VEVENT" {
				events = append(events, into)
				into = head
			}
		default:
			if _, twice := into[name]; twice {
				t.Fatalf("%s stands twice", name)
			}
			into[name] = value
		}
	}
	if len(open) != 0 || head["VERSION"] != "2.0" || head["PRODID"] == "" {
		t.Fatalf("no whole calendar: %v %v", open, head)
	}
	for _, e := range events {
		if e["UID"] == "" || e["DTSTAMP"] == "" || e["SEQUENCE"] == "" || e["SUMMARY"] == "" {
			t.Fatalf("an event without what it must have: %v", e)
		}
		from, err := time.Parse("20060102", e["DTSTART;VALUE=DATE"])
		until, err2 := time.Parse("20060102", e["DTEND;VALUE=DATE"])
		if _, err3 := time.Parse("20060102T150405Z", e["DTSTAMP"]); err != nil || err2 != nil || err3 != nil || until.Sub(from) != 24*time.Hour {
			t.Fatalf("not one whole day: %v", e)
		}
	}
	return head, events
}

// plain undoes the marks in a text; a bare one is a fault.
func plain(t interface{ Fatalf(string, ...any) }, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ';', ',':
			t.Fatalf("an unmarked %c in %q", c, s)
		case '\\':
			i++
			if i == len(s) || !strings.ContainsRune(`\;,nN`, rune(s[i])) {
				t.Fatalf("a mark of nothing in %q", s)
			}
			if s[i] == 'n' || s[i] == 'N' {
				b.WriteByte('\n')
			} else {
				b.WriteByte(s[i])
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func TestTheCalendarOfTheSampleIsRead(t *testing.T) {
	a := sampled(t)
	plan, err := a.Reader().Plan()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range text.Langs {
		list := calls(t, a, touches.CallsIn{When: touches.All})
		head, events := parse(t, touches.ICS(text.Fmt{Lang: lang}, plan, list.Day, 7, list.Rows))
		if !strings.Contains(plain(t, head["X-WR-CALNAME"]), plan.Firm) {
			t.Error(head)
		}
		byName := map[string]event{}
		uids := map[string]bool{}
		for _, e := range events {
			byName[plain(t, e["SUMMARY"])] = e
			uids[e["UID"]] = true
		}
		want := 0
		for _, x := range list.Rows {
			if x.Call != 0 {
				want++
			}
		}
		if len(events) != want || len(uids) != want || want < 90 {
			t.Fatalf("%d events, %d identities, want %d", len(events), len(uids), want)
		}
		if lang == text.ZH {
			e := byName["触达：锦和便利（拜访），逾期 4 天"]
			if e["DTSTART;VALUE=DATE"] != "20260814" || !strings.Contains(plain(t, e["DESCRIPTION"]), "上次：8月6日 电话 9 月陈列位待定，先要报价\n下一步：报 9 月陈列费") {
				t.Errorf("%v", e)
			}
		}
	}
}

// TestAnEventIsKnownAgain: after a touch the same customer's event has the same
// identity, another day and a higher sequence.
func TestAnEventIsKnownAgain(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 7, Channel: data.ByWeCom, Effective: true})
	plan, _ := a.Reader().Plan()
	read := func() event {
		n, err := a.File().Sequence()
		if err != nil {
			t.Fatal(err)
		}
		_, events := parse(t, touches.ICS(text.Fmt{Lang: text.ZH}, plan, day, n, calls(t, a, touches.CallsIn{When: touches.All, Tier: data.Potential}).Rows))
		return events[0]
	}
	before := read()
	do(t, a, touches.LogTouch{Customer: "P", Date: day, Channel: data.ByWeCom, Effective: true})
	after := read()
	if before["UID"] != after["UID"] || before["DTSTART;VALUE=DATE"] != "20260814" || after["DTSTART;VALUE=DATE"] != "20260821" || before["SEQUENCE"] >= after["SEQUENCE"] {
		t.Fatalf("%v\n%v", before, after)
	}
}

// TestAnyWordsMakeACalendar that says them again.
func TestAnyWordsMakeACalendar(t *testing.T) {
	plan := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	rapid.Check(t, func(rt *rapid.T) {
		some := rapid.StringOf(rapid.SampledFrom([]rune(`茶饮,;:\n"'=é😀 a` + "\n\t\x00")))
		x := touches.Call{Code: some.Draw(rt, "code"), Name: "客" + some.Draw(rt, "name"), RepName: some.Draw(rt, "rep"), Contact: some.Draw(rt, "contact"), Outcome: some.Draw(rt, "outcome"),
			Step: some.Draw(rt, "step"), Touched: day, Call: day, Services: []string{some.Draw(rt, "service")}}
		x.Tried = data.ByPhone
		_, events := parse(rt, touches.ICS(text.Fmt{Lang: text.ZH}, plan, day, 1, []touches.Call{x}))
		said := plain(rt, events[0]["DESCRIPTION"])
		printable := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r != '\n' && r < ' ' {
					return ' '
				}
				return r
			}, s)
		}
		if !strings.Contains(said, printable(x.Outcome)) {
			rt.Fatalf("%q does not say %q", said, x.Outcome)
		}
	})
}

func TestCallsAreWrittenAsATableAndACalendar(t *testing.T) {
	a := sampled(t)
	plan, _ := a.Reader().Plan()
	list := calls(t, a, touches.CallsIn{})
	for ending, want := range map[string]string{".ics": "BEGIN:VCALENDAR\r\n", ".csv": "锦和便利", ".xlsx": "PK"} {
		path := filepath.Join(t.TempDir(), "a"+ending)
		if err := touches.Export(path, text.Fmt{Lang: text.ZH, Currency: "CNY"}, plan, list.Day, 1, list.Rows); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("%s: %v %.80q", ending, err, raw)
		}
	}
}
