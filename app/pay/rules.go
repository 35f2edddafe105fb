package pay

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePayScheme adds a scheme of pay, or changes the one with the ID. Sales before
// its first day keep the rate of their own day.
type SavePayScheme struct {
	ID         data.ID         `json:"id" doc:"the scheme; 0 adds one"`
	From       data.Date       `json:"from" doc:"first day on which a sale is paid by it"`
	Until      data.Date       `json:"until" doc:"first day after; empty: until the next for the same people"`
	Level      data.Level      `json:"level" doc:"only for reps of this level: top, core or new; empty: all"`
	Rep        string          `json:"rep" doc:"only for this rep, by code; empty: all"`
	Base       data.PayBase    `json:"base" doc:"orders: own orders; credited: what counts for the rep, with shared credit and mentors; empty: credited"`
	Measure    data.PayMeasure `json:"measure" doc:"steps by attainment of the target, or by amount; empty: attainment"`
	Method     data.PayMethod  `json:"method" doc:"marginal: each part at the rate of its step; whole: all at the rate of the highest step reached; empty: marginal"`
	When       data.PayWhen    `json:"when" doc:"signing: when sold; cash: as the money comes in; empty: signing"`
	Tiers      []data.PayTier  `json:"tiers" doc:"the steps, lowest first, the first from 0"`
	Cap        *data.Money     `json:"cap" doc:"most a rep earns by it in a period, minor units; empty: no limit"`
	Guarantee  *data.Money     `json:"guarantee" doc:"least a rep earns by it in a period, minor units; empty: none"`
	NewUplift  int             `json:"new_uplift" doc:"more for new products, hundredths of a per cent, usually 2000; 0: none"`
	NewReading data.Reading    `json:"new_reading" doc:"relative: of the rate, 5 % becomes 6 %; points: added to it; empty: relative"`
	Note       string          `json:"note" doc:"what it is for; may be empty"`
}

// Label names the change.
func (SavePayScheme) Label() string { return "command.SavePayScheme" }

// Apply stores the scheme.
func (c SavePayScheme) Apply(tx store.Tx) error {
	x, err := c.scheme(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(x.From.String())
	_, err = tx.SavePayScheme(x)
	return err
}

// scheme is what would be stored, or what is wrong with it.
func (c SavePayScheme) scheme(r store.Reader) (x data.PayScheme, err error) {
	if c.ID != 0 {
		if x, err = r.PayScheme(c.ID); err != nil {
			return x, err
		}
	}
	x.RepID = 0
	if c.Rep != "" {
		rep, err := repOf(r, "rep", c.Rep)
		if err != nil {
			return x, err
		}
		x.RepID = rep.ID
	}
	x.From, x.Until, x.Level, x.Base, x.Measure, x.Method, x.When = c.From, c.Until, c.Level, c.Base, c.Measure, c.Method, c.When
	x.Tiers, x.Cap, x.Guarantee, x.NewUplift, x.NewReading, x.Note = c.Tiers, c.Cap, c.Guarantee, c.NewUplift, c.NewReading, c.Note
	complete(&x)
	if err := x.Check(); err != nil {
		return x, err
	}
	if err := app.CheckDay("from", x.From); err != nil {
		return x, err
	}
	all, err := r.PaySchemes()
	if err != nil {
		return x, err
	}
	return x, apart(all, x)
}

// complete fills in what is usual where nothing was said.
func complete(x *data.PayScheme) {
	if x.Base == "" {
		x.Base = data.CreditedSales
	}
	if x.Measure == "" {
		x.Measure = data.ByAttainment
	}
	if x.Method == "" {
		x.Method = data.Marginal
	}
	if x.When == "" {
		x.When = data.OnSigning
	}
	if x.NewReading == "" {
		x.NewReading = data.Relative
	}
}

// apart refuses a scheme that begins on the day of another for the same people, or
// while one that says its last day is still in force.
func apart(all []data.PayScheme, x data.PayScheme) error {
	for _, s := range all {
		if s.ID == x.ID || s.RepID != x.RepID || s.Level != x.Level {
			continue
		}
		if s.From == x.From || s.From < x.From && s.Until > x.From || x.From < s.From && x.Until > s.From {
			return data.Problem{Key: "problem.pay.overlap", Field: "from", Args: []any{s.From}}
		}
	}
	return nil
}

// RemovePayScheme removes a scheme of pay.
type RemovePayScheme struct {
	ID data.ID `json:"id" doc:"the scheme"`
}

// Label names the change.
func (RemovePayScheme) Label() string { return "command.RemovePayScheme" }

// Apply removes it; what was settled by it stays as it is.
func (c RemovePayScheme) Apply(tx store.Tx) error {
	x, err := tx.PayScheme(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.From.String())
	return tx.Remove(data.PaySchemes, c.ID)
}

// SetPayRules sets what holds for everybody's pay. Shares and rates are hundredths
// of a per cent.
type SetPayRules struct {
	Span       data.PaySpan `json:"span" doc:"what a settlement covers: month, quarter or year"`
	Signing    int          `json:"signing" doc:"part of a pool for signing, usually 4000"`
	Collection int          `json:"collection" doc:"part for collection, usually 4000"`
	Renewal    int          `json:"renewal" doc:"part for renewals, usually 2000; the three make 10000"`
	TeamRate   int          `json:"team_rate" doc:"more budget for the team when a quarter collects enough, usually 500"`
	ExpertOver data.Money   `json:"expert_over" doc:"signed amount above which an expert earns the fee, minor units"`
	ExpertRate int          `json:"expert_rate" doc:"the fee, of the signed amount, usually 500"`
	UnpaidDays int          `json:"unpaid_days" doc:"days after the due day at which commission on an unpaid invoice is taken back; 0: never"`
}

// Label names the change.
func (SetPayRules) Label() string { return "command.SetPayRules" }

// Apply stores the rules. While a period is settled, another span may not cut it.
func (c SetPayRules) Apply(tx store.Tx) error {
	x := data.PayRule{Span: c.Span, Signing: c.Signing, Collection: c.Collection, Renewal: c.Renewal, TeamRate: c.TeamRate,
		ExpertOver: c.ExpertOver, ExpertRate: c.ExpertRate, UnpaidDays: c.UnpaidDays}
	if err := x.Check(); err != nil {
		return err
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	runs, err := tx.PayRuns()
	if err != nil {
		return err
	}
	for _, run := range runs {
		if !plan.Period().Contains(run.Period()) {
			continue
		}
		if i := periodOf(Periods(plan, c.Span), run.From); i < 0 || Periods(plan, c.Span)[i] != run.Period() {
			return data.Problem{Key: "problem.pay.span", Field: "span", Args: []any{run.From, run.Until - 1}}
		}
	}
	return tx.SavePayRule(x)
}

// SaveNovelty says that a product counts as new for a time, or changes that.
type SaveNovelty struct {
	ID      data.ID   `json:"id" doc:"the entry; 0 adds one"`
	Product string    `json:"product" doc:"code of the product"`
	From    data.Date `json:"from" doc:"first day on which its sales earn the uplift"`
	Until   data.Date `json:"until" doc:"first day after; empty: open"`
}

// Label names the change.
func (SaveNovelty) Label() string { return "command.SaveNovelty" }

// Apply stores the entry; the days of one product may not overlap.
func (c SaveNovelty) Apply(tx store.Tx) error {
	product, err := tx.ProductByCode(c.Product)
	if err != nil {
		return data.At("product", err)
	}
	x := data.Novelty{ID: c.ID, ProductID: product.ID, From: c.From, Until: c.Until}
	if err := x.Check(); err != nil {
		return err
	}
	all, err := tx.Novelties()
	if err != nil {
		return err
	}
	known := c.ID == 0
	for _, n := range all {
		known = known || n.ID == c.ID
		if n.ID != c.ID && n.ProductID == x.ProductID && (n.Until == 0 || n.Until > x.From) && (x.Until == 0 || x.Until > n.From) {
			return data.Problem{Key: "problem.pay.novelty", Field: "from", Args: []any{product.Name, n.From}}
		}
	}
	if !known {
		return data.Problem{Key: "problem.gone.novelties", Field: "id", Args: []any{int(c.ID)}}
	}
	tx.About(product.Name)
	_, err = tx.SaveNovelty(x)
	return err
}

// RemoveNovelty takes a product off the list of new ones.
type RemoveNovelty struct {
	ID data.ID `json:"id" doc:"the entry"`
}

// Label names the change.
func (RemoveNovelty) Label() string { return "command.RemoveNovelty" }

// Apply removes the entry.
func (c RemoveNovelty) Apply(tx store.Tx) error { return tx.Remove(data.Novelties, c.ID) }
