package schemes

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveSchemeTier adds a tier to a scheme, or changes what its customers get.
type SaveSchemeTier struct {
	Scheme     string          `json:"scheme" doc:"code of the scheme; empty: rfm"`
	Tier       data.Tier       `json:"tier" doc:"tier; a new one is added, last"`
	Name       string          `json:"name" doc:"name; empty: the word of a shipped tier, else the tier as it is"`
	Floor      *int            `json:"floor" doc:"of a scheme by score: lowest score, hundredths of a point; missing: by hand only"`
	Ideal      int             `json:"ideal" doc:"days between touches as it should be; 0: no cadence"`
	Max        int             `json:"max" doc:"days after which a touch is overdue; 0: never"`
	Weekly     int             `json:"weekly" doc:"touches wanted a week; 0: not counted so"`
	Automatic  bool            `json:"automatic" doc:"mail and messages do it; nobody is reminded"`
	First      []data.Channel  `json:"first" doc:"channels to use first, such as phone, visit, executive, meeting, wecom, stream, seminar, email, sms, community, official, mini"`
	Second     []data.Channel  `json:"second" doc:"channels to use second"`
	Services   []data.Service  `json:"services" doc:"what is done for these customers again and again"`
	Proposal   int             `json:"proposal" doc:"days until the proposal made for the customer is out; 0: none"`
	Response   int             `json:"response" doc:"hours in which a question is answered; 0: not promised"`
	Collection data.Collection `json:"collection" doc:"who follows up money owed: executive, legal or discount; empty: the rep reminds"`
}

// TierAs is the command that would save a tier as it is.
func TierAs(scheme string, t data.SchemeTier) SaveSchemeTier {
	return SaveSchemeTier{Scheme: scheme, Tier: t.Tier, Name: t.Name, Floor: t.Floor, Ideal: t.Ideal, Max: t.Max, Weekly: t.Weekly,
		Automatic: t.Automatic, First: t.First, Second: t.Second, Services: t.Services, Proposal: t.Proposal, Response: t.Response, Collection: t.Collection}
}

// Label names the change.
func (SaveSchemeTier) Label() string { return "command.SaveSchemeTier" }

// Apply stores the tier.
func (c SaveSchemeTier) Apply(tx store.Tx) error {
	x, err := RulesOf(tx.Reader, c.Scheme)
	if err != nil {
		return err
	}
	if x.Scheme.Method == data.ByQuintiles {
		return data.Problem{Key: "problem.tier.segments", Field: "scheme"}
	}
	t := data.SchemeTier{SchemeID: x.Scheme.ID, Tier: data.Tier(strings.TrimSpace(string(c.Tier))), On: true, Position: len(x.Tiers) + 1}
	if i := slices.IndexFunc(x.Tiers, func(y data.SchemeTier) bool { return y.Tier == t.Tier }); i >= 0 {
		t = x.Tiers[i]
	} else if n := len(x.Tiers); n >= tiersAtMost {
		return data.Problem{Key: "problem.tier.many", Field: "tier", Args: []any{tiersAtMost}}
	}
	t.Name, t.Floor, t.Ideal, t.Max, t.Weekly, t.Automatic = strings.TrimSpace(c.Name), c.Floor, c.Ideal, c.Max, c.Weekly, c.Automatic
	t.First, t.Second, t.Services = c.First, c.Second, c.Services
	t.Proposal, t.Response, t.Collection = c.Proposal, c.Response, c.Collection
	if t.Floor != nil && x.Scheme.Method != data.ByScore {
		return data.Problem{Key: "problem.tier.noscore", Field: "floor"}
	}
	if err := aboutTier(tx, t); err != nil {
		return err
	}
	_, err = tx.SaveSchemeTier(t)
	return err
}

// tiersAtMost keeps a scheme to what a person can tell apart and a page can show.
const tiersAtMost = 12

// RemoveSchemeTier removes a tier of the manager's own from a scheme, with its
// bands. Shipped tiers of RFM can be switched off instead.
type RemoveSchemeTier struct {
	Scheme string    `json:"scheme" doc:"code of the scheme; empty: rfm"`
	Tier   data.Tier `json:"tier" doc:"tier of the scheme"`
}

// Label names the change.
func (RemoveSchemeTier) Label() string { return "command.RemoveSchemeTier" }

// Apply removes the tier; grades by hand into it stay as history and give no tier
// any more.
func (c RemoveSchemeTier) Apply(tx store.Tx) error {
	x, t, err := tierOf(tx.Reader, c.Scheme, c.Tier)
	if err != nil {
		return err
	}
	if x.Scheme.Code == data.RFM && Shipped(t.Tier) {
		return data.Problem{Key: "problem.tier.shipped", Field: "tier"}
	}
	if err := aboutTier(tx, t); err != nil {
		return err
	}
	bands := slices.DeleteFunc(slices.Clone(x.Bands), func(b data.TierBand) bool { return b.Tier == t.Tier })
	if len(bands) != len(x.Bands) {
		if err := tx.SetTierBands(x.Scheme.ID, bands); err != nil {
			return err
		}
	}
	return tx.Remove(data.SchemeTiers, t.ID)
}

// Shipped reports a tier of RFM that ships.
func Shipped(t data.Tier) bool {
	return slices.Contains(data.Tiers, t) || slices.Contains([]data.Tier{data.Newcomer, data.Cooling, data.AtRisk, data.SmallRegular}, t)
}

// SetTraits makes what a scheme by score asks exactly this.
type SetTraits struct {
	Scheme string  `json:"scheme" doc:"code of a scheme by score; empty: abc"`
	Traits []Trait `json:"traits" doc:"what is asked, in its order"`
}

// A Trait is one thing a scheme by score asks.
type Trait struct {
	Code   string `json:"code" doc:"code, such as budget"`
	Name   string `json:"name" doc:"name; empty: the word of a shipped one, else the code"`
	Weight int    `json:"weight" doc:"weight against the others, 0 to 1000"`
	Low    string `json:"low" doc:"what 1 means"`
	High   string `json:"high" doc:"what 5 means"`
}

// Label names the change.
func (SetTraits) Label() string { return "command.SetTraits" }

// Apply stores what is asked.
func (c SetTraits) Apply(tx store.Tx) error {
	x, err := tx.Scheme(cmp.Or(c.Scheme, "abc"))
	if err != nil {
		return err
	}
	if x.Method != data.ByScore {
		return data.Problem{Key: "problem.grade.method", Field: "scheme", Args: []any{x.Code}}
	}
	traits := make([]data.Trait, len(c.Traits))
	seen := map[string]bool{}
	weight := 0
	for i, t := range c.Traits {
		code := strings.TrimSpace(t.Code)
		if seen[code] {
			return data.Problem{Key: "problem.trait.twice", Field: "traits", Args: []any{code}}
		}
		seen[code] = true
		traits[i] = data.Trait{Code: code, Name: strings.TrimSpace(t.Name), Weight: t.Weight, Low: t.Low, High: t.High}
		weight += t.Weight
	}
	if len(traits) == 0 || len(traits) > tiersAtMost || weight == 0 {
		return data.Problem{Key: "problem.trait.none", Field: "traits", Args: []any{tiersAtMost}}
	}
	if err := aboutScheme(tx, x); err != nil {
		return err
	}
	return tx.SetTraits(x.ID, traits)
}
