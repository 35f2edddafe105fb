package data

// The kinds around one-on-ones: how often they are held, how one goes, what was
// known at its end, and why one was opened again.
const (
	MeetingRules      Kind = "meeting_rules"
	MeetingSlots      Kind = "meeting_slots"
	MeetingTemplates  Kind = "meeting_templates"
	MeetingSnapshots  Kind = "meeting_snapshots"
	MeetingReopenings Kind = "meeting_reopenings"
)

// rhythmMost is how many days a rhythm or a lock may have.
const rhythmMost = 366

// A MeetingRule says how often one-on-ones are held and when their words are a
// record. There is at most one.
type MeetingRule struct {
	ID    ID  `json:"-"`
	Every int `json:"every"` // days from one to the next (S0-33)
	Lock  int `json:"lock"`  // days after a meeting at which its words lock; 0: never
}

// DefaultMeetingRule is the rule of a plan that has set none: weekly (S0-33), and
// locked after two weeks.
func DefaultMeetingRule() MeetingRule { return MeetingRule{Every: 7, Lock: 14} }

// Check reports days out of bounds.
func (m MeetingRule) Check() error {
	switch {
	case m.Every < 1 || m.Every > rhythmMost:
		return Problem{Key: "problem.meeting.every", Field: "every", Args: []any{rhythmMost}}
	case m.Lock < 0 || m.Lock > rhythmMost:
		return Problem{Key: "problem.meeting.lock", Field: "lock", Args: []any{rhythmMost}}
	}
	return nil
}

// A MeetingSlot is when one rep's one-on-ones are held, where that differs from
// the rule, and whether they rest.
type MeetingSlot struct {
	ID      ID     `json:"id"`
	RepID   ID     `json:"rep_id"`  // one slot a rep
	Every   int    `json:"every"`   // days from one to the next; 0: as the rule says
	Weekday int    `json:"weekday"` // 1 Monday … 7 Sunday; 0: any day
	Minute  *int   `json:"minute"`  // of the day; nil: no time agreed
	Paused  Date   `json:"paused"`  // first day of rest; zero: none
	Until   Date   `json:"until"`   // last day of rest; zero: until it is taken up again
	Reason  string `json:"reason"`  // why they rest
}

// Check reports a slot of nobody, times no day has, and a rest without a reason.
func (s MeetingSlot) Check() error {
	switch {
	case s.RepID == 0:
		return Problem{Key: "problem.oneonone.rep", Field: "rep"}
	case s.Every < 0 || s.Every > rhythmMost:
		return Problem{Key: "problem.meeting.every", Field: "every", Args: []any{rhythmMost}}
	case s.Weekday < 0 || s.Weekday > 7:
		return Problem{Key: "problem.meeting.weekday", Field: "weekday"}
	case s.Minute != nil && (*s.Minute < 0 || *s.Minute >= 24*60):
		return Problem{Key: "problem.meeting.time", Field: "time"}
	case s.Paused == 0 && s.Until != 0, s.Until != 0 && s.Until < s.Paused:
		return Problem{Key: "problem.meeting.until", Field: "until"}
	case s.Paused != 0 && s.Reason == "":
		return Problem{Key: "problem.meeting.reason", Field: "reason"}
	}
	return checkText("reason", s.Reason, true)
}

// Rests reports whether no one-on-one is held on the day.
func (s MeetingSlot) Rests(d Date) bool {
	return s.Paused != 0 && d >= s.Paused && (s.Until == 0 || d <= s.Until)
}

// A MeetingTemplate is how one sort of one-on-one goes: what to ask, and the
// lines the shared note begins with. The shipped ones have empty words: the
// program has them.
type MeetingTemplate struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"`    // identity; unique among templates
	Name     string `json:"name"`    // "": the program's, by code
	Prompts  string `json:"prompts"` // a question a line; "": the program's
	Start    string `json:"start"`   // first lines of the shared note; "": the program's
	Position int    `json:"position"`
}

// Check reports a template without code, or with words that cannot be kept.
func (m MeetingTemplate) Check() error {
	if err := checkText("name", m.Name, true); err != nil {
		return err
	}
	if err := checkText("prompts", m.Prompts, false); err != nil {
		return err
	}
	if err := checkText("start", m.Start, false); err != nil {
		return err
	}
	return checkTitle("code", m.Code)
}

// A MeetingSnapshot is what was known of the rep when a meeting was ended. What
// was not known is nil.
type MeetingSnapshot struct {
	ID         ID     `json:"id"`
	OneOnOneID ID     `json:"one_on_one_id"` // one a meeting
	Date       Date   `json:"date"`          // day the figures are of
	Sold       *Money `json:"sold"`          // of the plan up to that day
	Due        *Money `json:"due"`           // what the plan asked for up to that day
	Forecast   *Money `json:"forecast"`      // of the plan's end
	Leads      *int   `json:"leads"`         // of the four weeks up to that day
	Deals      *int   `json:"deals"`         // won in those weeks
	Open       int    `json:"open"`          // agreed actions not done
	Overdue    int    `json:"overdue"`       // of those, past their day
}

// Conversion is deals of leads in hundredths of a per cent; nil where either is
// not known or nothing came in.
func (m MeetingSnapshot) Conversion() *int {
	if m.Leads == nil || m.Deals == nil || *m.Leads <= 0 {
		return nil
	}
	rate := (*m.Deals*Rate*2 + *m.Leads) / (*m.Leads * 2) // nearest
	return &rate
}

// Check reports a snapshot of no meeting, or with impossible counts.
func (m MeetingSnapshot) Check() error {
	if m.OneOnOneID == 0 {
		return Problem{Key: "problem.note.meeting", Field: "meeting"}
	}
	if m.Date == 0 {
		return Problem{Key: "problem.oneonone.date", Field: "date"}
	}
	for field, n := range map[string]*int{"leads": m.Leads, "deals": m.Deals, "open": &m.Open, "overdue": &m.Overdue} {
		if n != nil && *n < 0 {
			return Problem{Key: "problem.meeting.count", Field: field}
		}
	}
	return nil
}

// A MeetingReopening is why a meeting whose words were locked was opened again.
type MeetingReopening struct {
	ID         ID     `json:"id"`
	OneOnOneID ID     `json:"one_on_one_id"`
	Date       Date   `json:"date"`
	Reason     string `json:"reason"`
}

// Check reports a reopening without meeting, day or reason.
func (m MeetingReopening) Check() error {
	switch {
	case m.OneOnOneID == 0:
		return Problem{Key: "problem.note.meeting", Field: "meeting"}
	case m.Date == 0:
		return Problem{Key: "problem.oneonone.date", Field: "date"}
	case m.Reason == "":
		return Problem{Key: "problem.meeting.reopen", Field: "reason"}
	}
	return checkText("reason", m.Reason, true)
}
