package reviews

import (
	"encoding/json"
	"slices"

	"quarterdeck/app/board"
	"quarterdeck/app/forecast"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Frozen is what a review knew when it was opened. Parts that the plan knew
// nothing of are empty or nil; money is in minor units.
type Frozen struct {
	Basis      Basis             `json:"basis"`
	Figures    []Figure          `json:"figures"`    // the firm first, then regions, products and reps in their order
	Lights     []lights.Row      `json:"lights"`     // red, amber, no data, green
	Stages     []board.StageLine `json:"stages"`     // in their order
	Milestones []Milestone       `json:"milestones"` // behind, or past their day and not accepted; the latest first
	Actions    []Action          `json:"actions"`    // open and past their day, or due until the next review; by day
	Deviations []Deviation       `json:"deviations"` // open ones, by day
	Pilots     []Pilot           `json:"pilots"`     // running ones, by their last day
	Promises   []Promise         `json:"promises"`   // what the last review of the rhythm decided and agreed
	Pipeline   *forecast.WeekSum `json:"pipeline"`   // nil: the plan keeps no opportunities
	Collection *Collection       `json:"collection"` // nil: nothing was invoiced
	Readings   []Reading         `json:"readings"`   // what its standing topics measure; the firm first
}

// A Basis says what the frozen figures were worked out from.
type Basis struct {
	Date     data.Date           `json:"date"`     // the day they are of
	Frozen   data.Date           `json:"frozen"`   // when they were frozen
	Through  data.Date           `json:"through"`  // last day whose results were known; "": none
	Source   board.Source        `json:"source"`   // where results came from
	Method   data.ForecastMethod `json:"method"`   // how the forecast was reckoned; "": at the rate to date
	Previous data.ID             `json:"previous"` // the last review of the rhythm; 0: none
	Last     data.Date           `json:"last"`     // its day; "": none
}

// The records that a figure can be of.
const (
	OfFirm    = "firm"
	OfRegion  = "region"
	OfProduct = "product"
	OfRep     = "rep"
)

// A Figure is how far the firm, a region, a product or a rep was. What was not
// known is nil, which differs from 0.
type Figure struct {
	Of         string      `json:"of"` // firm, region, product or rep
	ID         data.ID     `json:"id"` // 0: the firm
	Code       string      `json:"code"`
	Name       string      `json:"name"`
	Plan       *data.Money `json:"plan"`       // of the whole plan
	Due        *data.Money `json:"due"`        // what the plan asked for by the day, where results were known
	Sold       *data.Money `json:"sold"`       // by the day
	Forecast   *data.Money `json:"forecast"`   // of the whole plan; products have none
	Attainment *int64      `json:"attainment"` // sold of due, hundredths of a per cent
	Light      data.Light  `json:"light"`
	SpanDue    *data.Money `json:"span_due"`  // of Due, in the period of the review
	SpanSold   *data.Money `json:"span_sold"` // of Sold, in the period of the review
}

// A Milestone is one that was behind.
type Milestone struct {
	ID        data.ID    `json:"id"`
	Name      string     `json:"name"`
	Stage     string     `json:"stage"` // name
	Owner     string     `json:"owner"` // code; "": nobody
	OwnerName string     `json:"owner_name"`
	Due       data.Date  `json:"due"`      // its last day
	Progress  int        `json:"progress"` // per cent
	Should    int        `json:"should"`   // per cent of its days that were over
	Late      int        `json:"late"`     // days past its last day; 0: in time
	Light     data.Light `json:"light"`
}

// An Action is one that was open and past its day, or soon due.
type Action struct {
	ID        data.ID          `json:"id"`
	Text      string           `json:"text"`
	Owner     string           `json:"owner"` // code; "": nobody
	OwnerName string           `json:"owner_name"`
	Due       data.Date        `json:"due"`
	Late      int              `json:"late"` // days past its day; 0: in time
	State     data.ActionState `json:"state"`
}

// A Deviation is one that was open.
type Deviation struct {
	ID        data.ID             `json:"id"`
	Title     string              `json:"title"`
	Light     string              `json:"light"` // key of the light that opened it; "": a person
	State     data.DeviationState `json:"state"`
	Owner     string              `json:"owner"` // code; "": nobody
	OwnerName string              `json:"owner_name"`
	Opened    data.Date           `json:"opened"`
	Due       data.Date           `json:"due"`       // "": none
	CheckDay  data.Date           `json:"check_day"` // when its indicator is looked at again; "": not set
	Check     bool                `json:"check"`     // that day had come
}

// A Pilot is one that was running.
type Pilot struct {
	ID        data.ID   `json:"id"`
	Name      string    `json:"name"`
	Owner     string    `json:"owner"` // code; "": nobody
	OwnerName string    `json:"owner_name"`
	From      data.Date `json:"from"`
	Last      data.Date `json:"last"`  // its last day
	Ready     bool      `json:"ready"` // to be evaluated
}

// The sorts of promise.
const (
	PromisedDecision = "decision"
	PromisedAction   = "action"
)

// A Promise is a decision or an action of the last review of the rhythm and what
// had become of it.
type Promise struct {
	Sort      string    `json:"sort"` // decision or action
	ID        data.ID   `json:"id"`
	Text      string    `json:"text"`
	Owner     string    `json:"owner"` // code, of an action; "": nobody
	OwnerName string    `json:"owner_name"`
	Due       data.Date `json:"due"`  // of an action
	Kept      bool      `json:"kept"` // an action done, a decision made
	Dropped   bool      `json:"dropped"`
	Late      int       `json:"late"` // days an open action was past its day
}

// Open reports whether the promise was still to be kept.
func (p Promise) Open() bool { return !p.Kept && !p.Dropped }

// A Collection is the money that came in of what fell due.
type Collection struct {
	Period data.Period `json:"period"`
	Due    data.Money  `json:"due"`
	Paid   data.Money  `json:"paid"`
	Rate   *int64      `json:"rate"` // hundredths of a per cent; nil: nothing fell due
	Goal   int64       `json:"goal"` // the rate wanted
	Open   data.Money  `json:"open"` // not paid on the day
	Days   *int64      `json:"days"` // of sales outstanding, in tenths; nil: nothing invoiced
	Light  data.Light  `json:"light"`
}

// Firm is the figure of the firm; false where none was frozen.
func (f Frozen) Firm() (Figure, bool) {
	for _, x := range f.Figures {
		if x.Of == OfFirm {
			return x, true
		}
	}
	return Figure{}, false
}

// LightOf is the frozen light with a key.
func (f Frozen) LightOf(key string) (lights.Row, bool) {
	for _, x := range f.Lights {
		if x.Key == key {
			return x, true
		}
	}
	return lights.Row{}, false
}

// A part is a name in the file and the field that it fills.
type part struct {
	name string
	to   any
}

// parts are the rows in which what is frozen is kept.
func (f *Frozen) parts() []part {
	return []part{
		{"basis", &f.Basis}, {"figures", &f.Figures}, {"lights", &f.Lights}, {"stages", &f.Stages}, {"milestones", &f.Milestones}, {"actions", &f.Actions},
		{"deviations", &f.Deviations}, {"pilots", &f.Pilots}, {"promises", &f.Promises}, {"pipeline", &f.Pipeline}, {"collection", &f.Collection},
		{"readings", &f.Readings},
	}
}

// rows writes the parts for a review.
func (f *Frozen) rows(review data.ID) ([]data.ReviewPart, error) {
	var rows []data.ReviewPart
	for _, p := range f.parts() {
		body, err := json.Marshal(p.to)
		if err != nil {
			return nil, err
		}
		rows = append(rows, data.ReviewPart{ReviewID: review, Part: p.name, Body: string(body)})
	}
	return rows, nil
}

// FrozenOf reads what a review knew when it was opened.
func FrozenOf(r store.Reader, review data.ID) (f Frozen, err error) {
	rows, err := r.ReviewParts(review)
	if err != nil {
		return f, err
	}
	to := map[string]any{}
	for _, p := range f.parts() {
		to[p.name] = p.to
	}
	for _, x := range rows {
		if p, ok := to[x.Part]; ok {
			if err := json.Unmarshal([]byte(x.Body), p); err != nil {
				return f, data.Problem{Key: "problem.review.part", Field: "body", Args: []any{x.Part}}
			}
		}
	}
	return f, f.keepPrivate(r)
}

// keepPrivate leaves out what is agreed in one-on-ones, should a file have it among
// what was frozen.
func (f *Frozen) keepPrivate(r store.Reader) error {
	if len(f.Actions)+len(f.Promises) == 0 {
		return nil
	}
	rows, err := r.Actions()
	if err != nil {
		return err
	}
	private := map[data.ID]bool{}
	for _, a := range rows {
		private[a.ID] = a.RepID != 0
	}
	f.Actions = slices.DeleteFunc(f.Actions, func(a Action) bool { return private[a.ID] })
	f.Promises = slices.DeleteFunc(f.Promises, func(p Promise) bool { return p.Sort == PromisedAction && private[p.ID] })
	return nil
}
