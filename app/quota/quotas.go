package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// QuotasIn has no fields.
type QuotasIn struct{}

// Quotas are what the reps should reach, and what stands beside it. Amounts are
// in minor units, shares and factors in hundredths of a per cent; nil is "not
// known".
type Quotas struct {
	Ladder      data.Ladder `json:"ladder"`
	Version     int         `json:"version"`     // of the plan, which signatures name
	Goal        *data.Money `json:"goal"`        // decided total; nil: not decided
	Unallocated *data.Money `json:"unallocated"` // Goal − Sum; nil: no goal
	Mean        data.Money  `json:"mean"`        // total ÷ head count; 0 without a goal
	Heads       int64       `json:"heads"`       // full-time equivalents, hundredths of one
	Last        *data.Money `json:"last"`        // sold in the year before, by everybody
	Growth      *int        `json:"growth"`      // expected of customers: the ladder's, else goal over last year
	Sum         data.Money  `json:"sum"`         // of the quotas there are
	Over        *int64      `json:"over"`        // Sum ÷ Goal; 11300 is 113 %
	Want        data.Money  `json:"want"`        // what the ladder would give in all
	WantOver    *int64      `json:"want_over"`   // Want ÷ Goal
	Committed   data.Money  `json:"committed"`   // what those who answered promise
	Asked       int         `json:"asked"`       // how many were asked, or answered
	Answered    int         `json:"answered"`
	Signed      int         `json:"signed"`   // signatures that hold
	Outdated    int         `json:"outdated"` // signatures under another amount
	NoBand      int         `json:"no_band"`  // reps in no band of the ladder
	Off         int         `json:"off"`      // reps whose quota is out of balance
	Rows        []Row       `json:"rows"`     // by the order of the reps
}

// A Row is one rep.
type Row struct {
	ID       data.ID    `json:"id"`
	Rep      string     `json:"rep"`
	Name     string     `json:"name"`
	Region   string     `json:"region"` // name; "" without
	Level    data.Level `json:"level"`
	Joined   data.Date  `json:"joined"`
	Left     data.Date  `json:"left"`
	Band     data.Band  `json:"band"` // "" is no band
	Why      string     `json:"why"`  // reason of the band: rank, gap, newcomer, unranked, level, no_level or apart
	Rank     int        `json:"rank"` // by last year's result; 0: not ranked
	Of       int        `json:"of"`
	Factor   int        `json:"factor"`
	Presence int64      `json:"presence"` // of a full-time rep, days and ramp by the rhythm

	Last   *data.Money `json:"last"`   // sold in the year before; nil: not known
	Stated data.Money  `json:"stated"` // mean × factor × presence
	Want   data.Money  `json:"want"`   // the same, normalised where the ladder says so
	Quota  data.Money  `json:"quota"`  // sum of the cells there are
	Have   bool        `json:"have"`   // there are cells
	Share  *int64      `json:"share"`  // Quota ÷ Sum
	Versus *int64      `json:"versus"` // Quota ÷ Mean

	Commitment *data.Money `json:"commitment"` // nil: no answer
	Asked      data.Date   `json:"asked"`
	Answered   data.Date   `json:"answered"`
	Note       string      `json:"note"`

	Signed   *data.Money `json:"signed"` // amount under the latest signature; nil: none
	SignedOn data.Date   `json:"signed_on"`
	Version  int         `json:"version"`  // of the plan that was signed; 0: not known
	Outdated bool        `json:"outdated"` // the quota is another now

	Customers    int         `json:"customers"`     // looked after
	CustomerLast *data.Money `json:"customer_last"` // what they bought in the year before
	Load         *int64      `json:"load"`          // Quota ÷ what they promise
	Light        data.Light  `json:"light"`         // amber: out of the ladder's bounds
}

// Gap is the commitment less the quota; nil without an answer.
func (x Row) Gap() *data.Money {
	if x.Commitment == nil {
		return nil
	}
	gap := *x.Commitment - x.Quota
	return &gap
}

// Difference is the quota less what was signed; 0 without a signature.
func (x Row) Difference() data.Money {
	if x.Signed == nil {
		return 0
	}
	return x.Quota - *x.Signed
}

// QuotasOf answers what every rep should reach, why, and how it stands.
func QuotasOf(r store.Reader, today data.Date, _ QuotasIn) (q Quotas, err error) {
	g, err := readGrade(r, today, "")
	if err != nil {
		return q, err
	}
	x, err := targets.StandingOf(r, today)
	if err != nil {
		return q, err
	}
	q = Quotas{Ladder: g.ladder, Version: g.plan.Version, Goal: g.goal.Amount, Mean: g.cut.Mean, Want: calc.Sum(g.cut.Want), Last: g.sold, Rows: []Row{}}
	if g.cut.Full > 0 {
		q.Heads, _ = calc.Points(data.Money(g.cut.Heads), data.Money(g.cut.Full)*100)
	}
	regions, err := r.Regions()
	if err != nil {
		return q, err
	}
	names := map[data.ID]string{}
	for _, x := range regions {
		names[x.ID] = x.Name
	}
	graded := 0
	for _, rep := range g.everyone {
		switch {
		case graded < len(g.reps) && g.reps[graded].ID == rep.ID:
			q.Rows = append(q.Rows, g.row(graded, rep, names[rep.RegionID], x))
			graded++
		case x.Have(rep.ID):
			q.Rows = append(q.Rows, apart(rep, names[rep.RegionID], x))
		}
	}
	q.sums(g, x)
	if err := q.readPeople(r); err != nil {
		return q, err
	}
	q.promises()
	return q, q.balance(r, g)
}

// Apart is the reason of a row that the ladder leaves out: its rep is a manager,
// or not there in the plan's time, but has targets from before that was said.
// Without the row the quotas would not add up to their sum.
const Apart = "apart"

// apart is the row of a rep whom the ladder leaves out.
func apart(rep data.Rep, region string, x targets.Standing) Row {
	return Row{ID: rep.ID, Rep: rep.Code, Name: rep.Name, Region: region, Level: rep.Level, Joined: rep.Joined, Left: rep.Left,
		Why: Apart, Quota: x.Total(rep.ID), Have: true}
}

// row is the i-th rep of the grade.
func (g *grade) row(i int, rep data.Rep, region string, x targets.Standing) Row {
	rung, row := g.rungs[i], apart(rep, region, x)
	row.Band, row.Why, row.Rank, row.Of, row.Factor, row.Last = rung.Band, rung.Why, rung.Rank, rung.Of, rung.Factor, g.last[i]
	row.Stated, row.Want, row.Have = g.cut.Stated[i], g.cut.Want[i], x.Have(rep.ID)
	row.Presence, _ = calc.Points(data.Money(g.weight(i)), data.Money(g.cut.Full))
	return row
}

// sums adds up the quotas of everybody, and says what each is of them.
func (q *Quotas) sums(g grade, x targets.Standing) {
	for _, row := range x.Amounts {
		q.Sum += calc.Sum(row)
	}
	q.Unallocated = x.Unallocated()
	if q.Goal != nil {
		q.Over = points(q.Sum, *q.Goal)
		q.WantOver = points(q.Want, *q.Goal)
	}
	for i := range q.Rows {
		row := &q.Rows[i]
		row.Share, row.Versus = points(row.Quota, q.Sum), points(row.Quota, g.cut.Mean)
		if row.Band == "" && row.Why != Apart {
			q.NoBand++
		}
	}
}

func points(num, den data.Money) *int64 {
	if x, ok := calc.Points(num, den); ok {
		return &x
	}
	return nil
}

// readPeople puts promises and signatures beside the quotas. A signed letter
// counts as a signature; of both the later one holds.
func (q *Quotas) readPeople(r store.Reader) error {
	at := map[data.ID]*Row{}
	for i := range q.Rows {
		at[q.Rows[i].ID] = &q.Rows[i]
	}
	promises, err := r.Commitments()
	if err != nil {
		return err
	}
	for _, c := range promises {
		if row := at[c.RepID]; row != nil {
			row.Commitment, row.Asked, row.Answered, row.Note = c.Amount, c.Asked, c.Answered, c.Note
		}
	}
	signed, err := r.Signoffs()
	if err != nil {
		return err
	}
	letters, err := r.Letters()
	if err != nil {
		return err
	}
	for _, l := range letters {
		if l.RepID != 0 && l.Signed != 0 {
			signed = append(signed, data.Signoff{RepID: l.RepID, Amount: l.Amount, Day: l.Signed})
		}
	}
	for _, s := range signed {
		if row := at[s.RepID]; row != nil && s.Day >= row.SignedOn {
			row.Signed, row.SignedOn, row.Version = &s.Amount, s.Day, s.Version
			row.Outdated = s.Amount != row.Quota
		}
	}
	for _, row := range q.Rows {
		switch {
		case row.Outdated:
			q.Outdated++
		case row.Signed != nil:
			q.Signed++
		}
	}
	return nil
}

// balance holds every quota against what the rep's customers bought in the year
// before and the growth expected of them.
func (q *Quotas) balance(r store.Reader, g grade) error {
	owned, err := r.OwnedSales(g.plan.LastYear().Period())
	if err != nil {
		return err
	}
	of := map[data.ID]store.OwnedSale{}
	for _, x := range owned {
		of[x.RepID] = x
	}
	q.Growth = g.ladder.Growth
	if q.Growth == nil && q.Goal != nil && q.Last != nil && *q.Last > 0 {
		if share := points(*q.Goal, *q.Last); *share <= 100*calc.Full {
			growth := int(*share) - calc.Full
			q.Growth = &growth
		}
	}
	for i := range q.Rows {
		row := &q.Rows[i]
		x := of[row.ID]
		row.Customers = x.Customers
		if g.sold != nil && x.Customers > 0 {
			row.CustomerLast = &x.Amount
		}
		if q.Growth == nil || !row.Have {
			continue
		}
		if load, light, ok := calc.Balance(row.Quota, x.Amount, *q.Growth, g.ladder.Low, g.ladder.High); ok {
			row.Load, row.Light = &load, light
			if light == data.Amber {
				q.Off++
			}
		}
	}
	return nil
}
