package letters

import (
	"cmp"
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// IssueLetters enters letters into the register with the targets as they are. A
// letter nobody has signed is replaced; a signed one stays beside the new one.
type IssueLetters struct {
	For    string    `json:"for" doc:"plan, region or rep; empty: all of them"`
	Codes  []string  `json:"codes" doc:"codes of regions or reps; empty: all that have a target and no letter that still holds"`
	Person string    `json:"person" doc:"who signs, where one letter is issued; empty: the manager or rep of the plan"`
	Day    data.Date `json:"day" doc:"day of issue"`
}

// Label names the change.
func (IssueLetters) Label() string { return "command.IssueLetters" }

// Apply enters the letters; nothing to issue is a problem.
func (c IssueLetters) Apply(tx store.Tx) error {
	if c.Day == 0 {
		return data.Problem{Key: "problem.letter.day", Field: "day"}
	}
	reg, err := RegisterOf(tx.Reader, c.Day, RegisterIn{For: c.For})
	if err != nil {
		return err
	}
	wanted, err := c.choose(reg.Entries)
	if err != nil {
		return err
	}
	for _, e := range wanted {
		if err := c.issue(tx, e, len(wanted) == 1); err != nil {
			return err
		}
	}
	about(tx, len(wanted), wanted[0])
	return nil
}

// choose lists the entries that get a letter.
func (c IssueLetters) choose(all []Entry) (wanted []Entry, err error) {
	for _, code := range c.Codes {
		i := slices.IndexFunc(all, func(e Entry) bool { return e.Code == code && e.Code != "" })
		if i < 0 {
			return nil, data.Problem{Key: "problem.letter.unknown", Field: "codes", Args: []any{code}}
		}
		if all[i].Amount == nil {
			return nil, data.Problem{Key: "problem.letter.target", Field: "codes", Args: []any{all[i].Name}}
		}
		wanted = append(wanted, all[i])
	}
	if len(c.Codes) == 0 {
		for _, e := range all {
			if e.Amount != nil && (e.State == None || e.State == Outdated || c.For == Plan) {
				wanted = append(wanted, e)
			}
		}
	}
	if len(wanted) == 0 {
		return nil, data.Problem{Key: "problem.letter.nothing"}
	}
	return wanted, nil
}

func (c IssueLetters) issue(tx store.Tx, e Entry, alone bool) error {
	w, err := newWriter(tx.Reader)
	if err != nil {
		return err
	}
	l := data.Letter{RegionID: e.regionID, RepID: e.repID, Number: w.next(e), Person: e.Person, Issued: c.Day, Amount: *e.Amount, Groups: e.Groups}
	if alone && c.Person != "" {
		l.Person = c.Person
	}
	for _, old := range w.letters {
		if old.Number == l.Number {
			l.ID = old.ID
		}
		if day := w.signed(old); e.repID != 0 && old.RepID == e.repID && day != old.Signed { // the next signature takes the place of the signoff
			old.Signed = day
			if _, err := tx.SaveLetter(old); err != nil {
				return err
			}
		}
	}
	_, err = tx.SaveLetter(l)
	return err
}

// about names the change by its one letter, or by how many there are.
func about(tx store.Tx, n int, only Entry) {
	name := only.Name
	if name == "" {
		name = cmp.Or(only.Number, only.Next)
	}
	if n != 1 {
		name = text.Fmt{}.Count(n)
	}
	tx.About(name)
}

// SignLetters writes down that letters were signed, or takes that back.
type SignLetters struct {
	Numbers []string  `json:"numbers" doc:"numbers of the letters"`
	Day     data.Date `json:"day" doc:"day of the signature; empty: not signed"`
}

// Label names the change.
func (SignLetters) Label() string { return "command.SignLetters" }

// Apply stores the day in every letter.
func (c SignLetters) Apply(tx store.Tx) error {
	if len(c.Numbers) == 0 {
		return data.Problem{Key: "problem.letter.number", Field: "numbers"}
	}
	for _, number := range c.Numbers {
		l, err := find(tx.Reader, number)
		if err != nil {
			return err
		}
		l.Signed = c.Day
		if _, err := tx.SaveLetter(l); err != nil {
			return err
		}
		if err := c.signoff(tx, l); err != nil {
			return err
		}
	}
	about(tx, len(c.Numbers), Entry{Number: c.Numbers[0]})
	return nil
}

// signoff keeps what a rep has signed for beside the letter, or takes it back.
func (c SignLetters) signoff(tx store.Tx, l data.Letter) error {
	if l.RepID == 0 {
		return nil
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	if c.Day != 0 {
		return tx.SaveSignoff(data.Signoff{RepID: l.RepID, Amount: l.Amount, Day: c.Day, Version: plan.Version})
	}
	signs, err := tx.Signoffs()
	if err != nil {
		return err
	}
	for _, s := range signs {
		if s.RepID == l.RepID && s.Amount == l.Amount {
			return tx.Remove(data.Signoffs, s.ID)
		}
	}
	return nil
}

// RemoveLetter takes a letter out of the register.
type RemoveLetter struct {
	Number string `json:"number" doc:"number of the letter"`
}

// Label names the change.
func (RemoveLetter) Label() string { return "command.RemoveLetter" }

// Apply removes the letter.
func (c RemoveLetter) Apply(tx store.Tx) error {
	l, err := find(tx.Reader, c.Number)
	if err != nil {
		return err
	}
	tx.About(l.Number)
	return tx.Remove(data.Letters, l.ID)
}

func find(r store.Reader, number string) (data.Letter, error) {
	all, err := r.Letters()
	if err != nil {
		return data.Letter{}, err
	}
	for _, l := range all {
		if l.Number == number {
			return l, nil
		}
	}
	return data.Letter{}, data.Problem{Key: "problem.letter.gone", Field: "number", Args: []any{number}}
}
