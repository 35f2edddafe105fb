package rituals

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// facts are what all questions about rituals are answered from, read with a fixed
// number of questions to the file.
type facts struct {
	today    data.Date
	plan     data.Plan
	cal      data.Calendar
	rituals  []data.Ritual
	people   map[data.ID][]data.ID           // named, by ritual
	records  map[data.ID][]data.RitualRecord // by ritual, by day
	reps     []data.Rep                      // in their order
	byID     map[data.ID]data.Rep
	stages   map[data.ID]data.Stage
	kept     map[string][]store.Kept // by sort, by day
	met      map[data.ID][]data.Date // days of one-on-ones, by rep
	slots    map[data.ID]data.MeetingSlot
	duties   []data.Duty
	cases    data.TrackRule
	holidays []data.DayOff
}

// kinds are what rituals are worked out from.
var kinds = []data.Kind{data.Plans, data.DaysOff, data.Rituals, data.RitualPeople, data.RitualRecords, data.ResponseItems, data.Reps, data.Stages,
	data.Reviews, data.Trainings, data.TrackCases, data.TrackRules, data.PipelineWeeks, data.Behaviours, data.NeedReviews, data.Versions, data.Proposals,
	data.Letters, data.Praises, data.Activities, data.Duties, data.DutyRecords, data.OneOnOnes, data.MeetingSlots}

// factsOf reads the facts, and keeps them until a change touches one of the kinds.
func factsOf(r store.Reader, today data.Date) (*facts, error) {
	x, err := r.Remember(fmt.Sprint("rituals ", today), kinds, func() (any, error) { return readFacts(r, today) })
	if err != nil {
		return nil, err
	}
	return x.(*facts), nil
}

func readFacts(r store.Reader, today data.Date) (*facts, error) {
	f := &facts{today: today, people: map[data.ID][]data.ID{}, records: map[data.ID][]data.RitualRecord{}, byID: map[data.ID]data.Rep{},
		stages: map[data.ID]data.Stage{}, kept: map[string][]store.Kept{}, met: map[data.ID][]data.Date{}, slots: map[data.ID]data.MeetingSlot{}}
	var people []data.RitualPerson
	var records []data.RitualRecord
	var stages []data.Stage
	var meetings []data.OneOnOne
	var slots []data.MeetingSlot
	var err error
	ask(&err, &f.plan, r.Plan)
	ask(&err, &f.holidays, r.DaysOff)
	ask(&err, &f.rituals, r.Rituals)
	ask(&err, &people, r.RitualPeople)
	ask(&err, &records, r.RitualRecords)
	ask(&err, &f.reps, r.Reps)
	ask(&err, &stages, r.Stages)
	ask(&err, &meetings, func() ([]data.OneOnOne, error) { return r.OneOnOnes(0) })
	ask(&err, &slots, r.MeetingSlots)
	ask(&err, &f.duties, r.Duties)
	ask(&err, &f.cases, r.TrackRule)
	if err != nil {
		return nil, err
	}
	span := f.plan.Period()
	kept, err := r.KeptOn(data.Period{From: span.From - 31, Until: span.Until + 31})
	f.cal = data.NewCalendar(f.holidays)
	for _, x := range people {
		f.people[x.RitualID] = append(f.people[x.RitualID], x.RepID)
	}
	for _, x := range records {
		f.records[x.RitualID] = append(f.records[x.RitualID], x)
	}
	for _, x := range f.reps {
		f.byID[x.ID] = x
	}
	for _, x := range stages {
		f.stages[x.ID] = x
	}
	for _, x := range kept {
		f.kept[x.Sort] = append(f.kept[x.Sort], x)
	}
	for _, x := range meetings {
		f.met[x.RepID] = append(f.met[x.RepID], x.Date)
	}
	for _, x := range slots {
		f.slots[x.RepID] = x
	}
	return f, err
}

// ask reads one answer unless something went wrong before.
func ask[T any](err *error, into *T, read func() (T, error)) {
	if *err == nil {
		*into, *err = read()
	}
}

// count adds up what the plan holds of a sort on the days of a period that have
// come.
func (f *facts) count(sort string, p data.Period) (n int) {
	rows := f.kept[sort]
	i, _ := slices.BinarySearchFunc(rows, p.From, func(x store.Kept, d data.Date) int { return cmp.Compare(x.Day, d) })
	for ; i < len(rows) && rows[i].Day < p.Until && rows[i].Day <= f.today; i++ {
		n += rows[i].N
	}
	return n
}

// sellers are those who sell and are here on a day.
func (f *facts) sellers(d data.Date) (rows []data.Rep) {
	for _, p := range f.reps {
		if p.Level != data.Manager && p.HereOn(d) {
			rows = append(rows, p)
		}
	}
	return rows
}

// rests reports whether no one-on-ones are held with somebody on a day.
func (f *facts) rests(rep data.ID, d data.Date) bool {
	s, ok := f.slots[rep]
	return ok && s.Rests(d)
}

// takePart lists who takes part in a ritual on a day, by name.
func (f *facts) takePart(x data.Ritual, d data.Date) (names []string) {
	for _, p := range f.reps {
		if p.HereOn(d) && f.isAsked(x, p) {
			names = append(names, p.Name)
		}
	}
	return names
}

func (f *facts) isAsked(x data.Ritual, p data.Rep) bool {
	switch x.Who {
	case data.WhoAll:
		return true
	case data.WhoReps:
		return p.Level != data.Manager
	case data.WhoLead:
		return p.Level == data.Manager
	case data.WhoNamed:
		return slices.Contains(f.people[x.ID], p.ID)
	}
	return string(p.Level) == string(x.Who)
}

// stageOf is the time of the stage a ritual belongs to; nil: of none.
func (f *facts) stageOf(x data.Ritual) *data.Period {
	if s, ok := f.stages[x.StageID]; ok {
		return &s.Period
	}
	return nil
}

// planFmt writes in the language of the plan.
func planFmt(p data.Plan) text.Fmt { return text.Fmt{Lang: text.LangOf(p.Language)} }

// Kinds lists what rituals are worked out from.
func Kinds() []data.Kind { return append([]data.Kind{data.Customers}, kinds...) }
