package data

// Letters and LetterTexts are the kinds of letters issued and of the clauses
// printed on them.
const (
	Letters     Kind = "letters"
	LetterTexts Kind = "letter_texts"
)

// A LetterKind says which letter it is.
type LetterKind string

// The letters: the target responsibility letter of the plan or of a region
// (S1-15), and the personal target commitment letter of a rep (S2-20).
const (
	Responsibility   LetterKind = "responsibility"
	CommitmentLetter LetterKind = "commitment"
)

// A Letter is one that was issued, with the amounts that stood on it. Later
// changes of the targets do not reach it: comparing tells whether it still holds.
type Letter struct {
	ID       ID      `json:"id"`
	RegionID ID      `json:"region_id"` // of a regional letter; 0 with no rep: of the whole plan
	RepID    ID      `json:"rep_id"`    // of a commitment letter
	Number   string  `json:"number"`    // unique: the plan's document number, with the code of region or rep
	Person   string  `json:"person"`    // who signs it; "": the line stays blank
	Issued   Date    `json:"issued"`
	Amount   Money   `json:"amount"` // target of the whole plan's period, minor units
	Groups   []Money `json:"groups" gorm:"column:amounts;serializer:json"`
	Signed   Date    `json:"signed"` // zero: not yet
}

// Check reports a letter without number or day, of both a region and a rep, or
// signed before it was issued.
func (l Letter) Check() error {
	switch {
	case l.Number == "":
		return Problem{Key: "problem.letter.number", Field: "number"}
	case l.Issued == 0:
		return Problem{Key: "problem.letter.day", Field: "day"}
	case l.RegionID != 0 && l.RepID != 0:
		return Problem{Key: "problem.letter.whose", Field: "for"}
	case l.Signed != 0 && l.Signed < l.Issued:
		return Problem{Key: "problem.letter.early", Field: "day", Args: []any{l.Issued}}
	case l.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := checkText("number", l.Number, true); err != nil {
		return err
	}
	if err := checkText("person", l.Person, true); err != nil {
		return err
	}
	return checkAmount("amount", l.Amount)
}

// Kind is which letter it is.
func (l Letter) Kind() LetterKind {
	if l.RepID != 0 {
		return CommitmentLetter
	}
	return Responsibility
}

// A LetterText is what a firm prints as the clauses of a letter in place of the
// program's own: one clause a line.
type LetterText struct {
	ID     ID         `json:"id"`
	Letter LetterKind `json:"letter"` // unique with Lang
	Lang   string     `json:"lang"`   // "zh" or "en"
	Text   string     `json:"text"`
}

// Check reports clauses of no letter, in no language, or empty ones.
func (x LetterText) Check() error {
	switch {
	case x.Letter != Responsibility && x.Letter != CommitmentLetter:
		return Problem{Key: "problem.letter.kind", Field: "letter", Args: []any{string(x.Letter)}}
	case x.Lang != "zh" && x.Lang != "en":
		return Problem{Key: "problem.paper", Field: "lang", Args: []any{x.Lang}}
	case x.Text == "":
		return Problem{Key: "problem.letter.text", Field: "text"}
	}
	return checkText("text", x.Text, false)
}
