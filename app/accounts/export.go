package accounts

import (
	"strings"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// Export writes a battle table, exact amounts in major units, whole or not at all:
// a workbook, or CSV when path ends so. f gives words and currency; name is that
// of the quarter. Private notes stay out of it.
func Export(path string, f text.Fmt, name string, t Table) error {
	sheet := sheetOf(f, name, t)
	return exchange.WriteTable(path, sheet)
}

func sheetOf(f text.Fmt, name string, t Table) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("accounts.title") + " " + name}
	for _, key := range []string{"code", "name", "tiers", "owner", "pain", "decider", "chain", "dates", "plan", "target", "actual", "visited", "state", "approver", "approved", "remark"} {
		x.Header = append(x.Header, f.T("accounts.sheet."+key))
	}
	for _, r := range t.Rows {
		cells := []any{r.Customer, r.CustomerName, TierWords(f, r.Tiers), r.OwnerName, r.Pain, "", ChainWords(f, r.Chain), DateWords(f, r.Dates), r.Plan,
			nil, exchange.MoneyCell(r.Actual, f.Currency), nil, f.T("accounts.state." + string(r.State)), r.Approver, nil, r.Remark}
		if r.Chain.Decider != nil {
			cells[5] = PersonWords(f, *r.Chain.Decider)
		}
		if r.Target != nil {
			cells[9] = exchange.MoneyCell(*r.Target, f.Currency)
		}
		if r.Visited != 0 {
			cells[11] = r.Visited
		}
		if r.Account.Approved != 0 {
			cells[14] = r.Account.Approved
		}
		x.Rows = append(x.Rows, cells)
	}
	return x
}

// TierWords names the tiers of a customer, those of the schemes in their order,
// one after another; "" when no scheme places it.
func TierWords(f text.Fmt, rows []Standing) string {
	var words []string
	for _, s := range rows {
		if s.Tier.On && s.Tier.Tier != data.Unclassified {
			words = append(words, schemes.TierName(f, s.Tier))
		}
	}
	return strings.Join(words, " · ")
}

// PersonWords are name, title and stance of a person.
func PersonWords(f text.Fmt, c data.Contact) string {
	words := []string{c.Name}
	if c.Title != "" {
		words = append(words, c.Title)
	}
	return strings.Join(append(words, f.T("stance."+string(c.Stance))), " · ")
}

// ChainWords is a decision chain in one line.
func ChainWords(f text.Fmt, c Chain) string {
	words := make([]string, len(c.Links))
	for i, x := range c.Links {
		words[i] = PersonWords(f, x)
	}
	return strings.Join(words, " → ")
}

// DateWords are key dates one after another, those that are done marked.
func DateWords(f text.Fmt, dates []data.KeyDate) string {
	words := make([]string, len(dates))
	for i, k := range dates {
		words[i] = f.Date(k.Date) + " " + k.Text
		if k.Done != 0 {
			words[i] += " ✓"
		}
	}
	return strings.Join(words, f.T("accounts.dates.and"))
}
