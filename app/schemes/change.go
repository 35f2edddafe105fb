package schemes

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveScheme adds a scheme of the manager's own, or changes one. How it finds
// tiers is settled when it is added.
type SaveScheme struct {
	Code    string      `json:"code" doc:"code of the scheme; a new code adds one"`
	NewCode string      `json:"new_code" doc:"code it should have from now on; empty keeps it"`
	Name    string      `json:"name" doc:"name; empty: the word of a shipped code, else the code"`
	Method  data.Method `json:"method" doc:"bands, score or hand; empty keeps it, and is hand for a new one"`
	Leads   bool        `json:"leads" doc:"its tiers say how often customers are touched"`
}

// Label names the change.
func (SaveScheme) Label() string { return "command.SaveScheme" }

// shipped are the schemes that other pages count on: they keep code and method.
var shipped = []string{data.RFM, "abc", "value", "quintiles"}

// Apply stores the scheme; a new one comes last in the order of precedence.
func (c SaveScheme) Apply(tx store.Tx) error {
	all, err := tx.Schemes()
	if err != nil {
		return err
	}
	code, newCode := strings.TrimSpace(c.Code), strings.TrimSpace(c.NewCode)
	x := data.Scheme{Code: code, Method: cmp.Or(c.Method, data.ByHand), Window: 365, Top: 200, Bottom: 200, Position: len(all) + 1}
	if i := slices.IndexFunc(all, func(s data.Scheme) bool { return s.Code == code }); i >= 0 {
		x = all[i]
		if c.Method != "" && c.Method != x.Method {
			return data.Problem{Key: "problem.scheme.fixed", Field: "method"}
		}
	} else if x.Method == data.ByQuintiles {
		return data.Problem{Key: "problem.scheme.quintiles", Field: "method"}
	}
	if newCode != "" && newCode != x.Code {
		if slices.ContainsFunc(all, func(s data.Scheme) bool { return s.Code == newCode }) {
			return data.Problem{Key: "problem.scheme.taken", Field: "new_code", Args: []any{newCode}}
		}
		if slices.Contains(shipped, x.Code) {
			return data.Problem{Key: "problem.scheme.shipped", Field: "new_code", Args: []any{x.Code}}
		}
		x.Code = newCode
	}
	x.Name, x.Leads = strings.TrimSpace(c.Name), c.Leads
	if err := aboutScheme(tx, x); err != nil {
		return err
	}
	_, err = tx.SaveScheme(x)
	return err
}

// RemoveScheme removes a scheme with its tiers, bands, traits and grades. RFM
// stays: targets and reports speak of its tiers.
type RemoveScheme struct {
	Code string `json:"code" doc:"code of the scheme"`
}

// Label names the change.
func (RemoveScheme) Label() string { return "command.RemoveScheme" }

// Apply removes the scheme.
func (c RemoveScheme) Apply(tx store.Tx) error {
	x, err := tx.Scheme(c.Code)
	if err != nil {
		return data.At("code", err)
	}
	if x.Code == data.RFM {
		return data.Problem{Key: "problem.scheme.rfm", Field: "code"}
	}
	if err := aboutScheme(tx, x); err != nil {
		return err
	}
	return tx.Remove(data.Schemes, x.ID)
}

// OrderSchemes sets the order of precedence: the first scheme that leads and
// gives a customer a tier with a cadence says how often it is touched.
type OrderSchemes struct {
	Codes []string `json:"codes" doc:"codes of schemes in their order; those left out follow as they are"`
}

// Label names the change.
func (OrderSchemes) Label() string { return "command.OrderSchemes" }

// Apply stores the order.
func (c OrderSchemes) Apply(tx store.Tx) error {
	all, err := tx.Schemes()
	if err != nil {
		return err
	}
	for _, code := range c.Codes {
		if !slices.ContainsFunc(all, func(s data.Scheme) bool { return s.Code == code }) {
			return data.Problem{Key: "problem.unknown.schemes", Field: "codes", Args: []any{code}}
		}
	}
	place := func(s data.Scheme) int {
		if i := slices.Index(c.Codes, s.Code); i >= 0 {
			return i
		}
		return len(c.Codes)
	}
	slices.SortStableFunc(all, func(a, b data.Scheme) int { return place(a) - place(b) })
	for i, s := range all {
		if s.Position == i+1 {
			continue
		}
		s.Position = i + 1
		if _, err := tx.SaveScheme(s); err != nil {
			return err
		}
	}
	return nil
}

// SetRules changes the rules of a scheme by bands in one step: window, shares,
// population, tiers that are on, order of precedence, bands. Question what_if
// tells beforehand what it does.
type SetRules struct {
	Scheme string `json:"scheme" doc:"code of a scheme by bands; empty: rfm"`
	Settings
}

// Label names the change.
func (SetRules) Label() string { return "command.SetRules" }

// Apply stores what is changed.
func (c SetRules) Apply(tx store.Tx) error {
	was, err := byBands(tx.Reader, c.Scheme, Settings{})
	if err != nil {
		return err
	}
	x, err := was.With(c.Settings)
	if err != nil {
		return err
	}
	if err := aboutScheme(tx, x.Scheme); err != nil {
		return err
	}
	if x.Scheme != was.Scheme {
		if _, err := tx.SaveScheme(x.Scheme); err != nil {
			return err
		}
	}
	for i, t := range x.Tiers {
		if t.On != was.Tiers[i].On {
			if _, err := tx.SaveSchemeTier(t); err != nil {
				return err
			}
		}
	}
	if c.Bands == nil && len(c.Order) == 0 {
		return nil
	}
	return tx.SetTierBands(x.Scheme.ID, x.Bands)
}

// SetBands makes the bands of a scheme exactly these, in this order of
// precedence.
type SetBands struct {
	Scheme string `json:"scheme" doc:"code of a scheme by bands; empty: rfm"`
	Bands  []Band `json:"bands" doc:"the bands, in their order of precedence"`
}

// Label names the change.
func (SetBands) Label() string { return "command.SetBands" }

// Apply stores the bands.
func (c SetBands) Apply(tx store.Tx) error {
	bands := c.Bands
	if bands == nil {
		bands = []Band{}
	}
	return SetRules{Scheme: c.Scheme, Settings: Settings{Bands: &bands}}.Apply(tx)
}

// SwitchTier switches a tier of a scheme on or off. Off, the rules leave it out
// and its customers go where the other rules put them.
type SwitchTier struct {
	Scheme string    `json:"scheme" doc:"code of the scheme; empty: rfm"`
	Tier   data.Tier `json:"tier" doc:"tier of the scheme"`
	On     bool      `json:"on" doc:"switched on"`
}

// Label names the change.
func (SwitchTier) Label() string { return "command.SwitchTier" }

// Apply stores the switch.
func (c SwitchTier) Apply(tx store.Tx) error {
	_, t, err := tierOf(tx.Reader, c.Scheme, c.Tier)
	if err != nil {
		return err
	}
	if t.Tier == data.Unclassified && !c.On {
		return data.Problem{Key: "problem.tier.unclassified", Field: "tier"}
	}
	if t.On == c.On {
		return nil
	}
	t.On = c.On
	if err := aboutTier(tx, t); err != nil {
		return err
	}
	_, err = tx.SaveSchemeTier(t)
	return err
}

// tierOf finds a tier of a scheme.
func tierOf(r store.Reader, scheme string, tier data.Tier) (RuleSet, data.SchemeTier, error) {
	x, err := RulesOf(r, scheme)
	if err != nil {
		return x, data.SchemeTier{}, err
	}
	i := slices.IndexFunc(x.Tiers, func(t data.SchemeTier) bool { return t.Tier == tier })
	if i < 0 {
		return x, data.SchemeTier{}, data.Problem{Key: "problem.rules.tier", Field: "tier", Args: []any{string(tier)}}
	}
	return x, x.Tiers[i], nil
}
