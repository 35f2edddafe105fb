package planfile

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// The tables of how customers are put into tiers, and what a tier gets.

// tierSheets are the schemes with their tiers, bands and traits, and what people
// said about customers in them.
func (x *exporting) tierSheets() ([]exchange.Sheet, error) {
	all, err := x.Reader.Schemes()
	if err != nil {
		return nil, err
	}
	f := text.Fmt{Lang: x.Lang}
	byID, names := map[data.ID]data.Scheme{}, map[data.ID]map[data.Tier]string{}
	list := x.kindSheet(data.Schemes, "code", "name", "method", "cadence", "window", "top", "bottom")
	for _, s := range all {
		byID[s.ID], names[s.ID] = s, map[data.Tier]string{}
		list.Rows = append(list.Rows, []any{s.Code, schemes.SchemeName(f, s), string(s.Method), x.yes(s.Leads), s.Window,
			exchange.Decimal{Value: int64(s.Top), Digits: 1}, exchange.Decimal{Value: int64(s.Bottom), Digits: 1}})
	}
	tiers, err := x.tierTable(f, byID, names)
	if err != nil {
		return nil, err
	}
	bands, err := x.bandTable(byID, names)
	if err != nil {
		return nil, err
	}
	traits, grades, err := x.gradeTables(f, byID, names)
	return []exchange.Sheet{list, tiers, bands, traits, grades}, err
}

func (x *exporting) tierTable(f text.Fmt, byID map[data.ID]data.Scheme, names map[data.ID]map[data.Tier]string) (exchange.Sheet, error) {
	s := x.kindSheet(data.SchemeTiers, "scheme_code", "tier_code", "tier", "on", "ideal", "max", "weekly", "channels", "channels_second", "services", "response")
	tiers, err := x.Reader.SchemeTiers()
	for _, t := range tiers {
		names[t.SchemeID][t.Tier] = schemes.TierName(f, t)
		var services []string
		for _, v := range t.Services {
			services = append(services, schemes.ServiceName(f, v))
		}
		s.Rows = append(s.Rows, []any{byID[t.SchemeID].Code, string(t.Tier), names[t.SchemeID][t.Tier], x.yes(t.On), some(t.Ideal), some(t.Max), some(t.Weekly),
			x.listed(schemes.ChannelNames(f, t.First)), x.listed(schemes.ChannelNames(f, t.Second)), x.listed(services), some(t.Response)})
	}
	return s, err
}

func (x *exporting) bandTable(byID map[data.ID]data.Scheme, names map[data.ID]map[data.Tier]string) (exchange.Sheet, error) {
	s := x.kindSheet(data.TierBands, "scheme_code", "tier", "sort", "r_min", "r_max", "f_min", "f_min_per", "f_max", "f_max_per", "newcomer", "money")
	bands, err := x.Reader.TierBands()
	for _, b := range bands {
		s.Rows = append(s.Rows, []any{byID[b.SchemeID].Code, names[b.SchemeID][b.Tier], b.Sort, given(b.MinDays), given(b.MaxDays), given(b.MinCount), string(b.MinRate),
			given(b.MaxCount), string(b.MaxRate), given(b.Newcomer), string(b.Money)})
	}
	return s, err
}

func (x *exporting) gradeTables(f text.Fmt, byID map[data.ID]data.Scheme, names map[data.ID]map[data.Tier]string) (traits, grades exchange.Sheet, err error) {
	traits = x.kindSheet(data.Traits, "scheme_code", "code", "name", "weight_parts")
	grades = x.kindSheet(data.Grades, "scheme_code", "customer_code", "customer", "date", "scores", "tier", "reason")
	asked, err := x.Reader.Traits()
	if err != nil {
		return traits, grades, err
	}
	for _, t := range asked {
		name := t.Name
		if name == "" && text.Has(x.Lang, "trait."+t.Code) {
			name = f.T("trait." + t.Code)
		}
		traits.Rows = append(traits.Rows, []any{byID[t.SchemeID].Code, t.Code, name, t.Weight})
	}
	given, err := x.Reader.Grades(x.Today)
	for _, g := range given {
		var scores []string
		for code, n := range g.Scores {
			scores = append(scores, fmt.Sprintf("%s %d", code, n))
		}
		slices.Sort(scores)
		customer := x.names[data.Customers][g.CustomerID]
		grades.Rows = append(grades.Rows, []any{byID[g.SchemeID].Code, customer[0], customer[1], g.Day, strings.Join(scores, ", "), names[g.SchemeID][g.Tier], g.Reason})
	}
	return traits, grades, err
}

// kindSheet is an empty table named as its kind of record.
func (x *exporting) kindSheet(kind data.Kind, heads ...string) exchange.Sheet {
	s := x.sheet("total", heads...)
	s.Name = text.T(x.Lang, "kind."+string(kind))
	return s
}

func (x *exporting) yes(is bool) string {
	if is {
		return text.T(x.Lang, "export.yes")
	}
	return text.T(x.Lang, "export.no")
}

// listed joins words as the reader's language does.
func (x *exporting) listed(words []string) string {
	return strings.Join(words, text.T(x.Lang, "list.comma"))
}

// some is a number, or an empty cell for none.
func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// given is a number that may be missing.
func given(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}
