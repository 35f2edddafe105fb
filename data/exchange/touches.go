package exchange

import (
	"strings"

	"quarterdeck/data"
)

// A Touch is what a row of a file of touches says.
type Touch struct {
	Buyer
	Date      data.Date
	Channel   data.Channel
	Rep       string // "" when not said
	Person    string // name of the contact; "" when not said
	Effective Answer
	Outcome   string
	Next      string
	NextDate  data.Date // zero: not said
}

// A TouchRow is one row of a file of touches.
type TouchRow = Record[Touch]

// Touches reads every row of a table as a touch. Two that say the same are twins,
// and both may be right.
func Touches(t *Table, m Mapping) []TouchRow {
	return records(t, m, "", func(r *reader) Touch {
		return Touch{Buyer: r.buyer(), Date: r.date(Date), Channel: choice(r, Channel, channelWords, "problem.touch.channel"),
			Rep: r.text(Rep), Person: r.text(Person), Effective: r.effective(), Outcome: r.prose(Outcome), Next: r.text(Next), NextDate: r.date(NextDate)}
	})
}

// effective reads yes and no, also as the signs with which lists are ticked.
func (r *reader) effective() Answer {
	switch s := r.text(Effective); {
	case s == "" || strings.Contains("√✓✔☑", s):
		if s != "" {
			return Yes
		}
		return Unsaid
	case strings.Contains("×✗✘☒xX", s):
		return No
	}
	return choice(r, Effective, answerWords, "problem.touch.effective")
}

// A Contact is what a row of a file of contacts says.
type Contact struct {
	Buyer
	Name   string
	Title  string
	Role   data.Role   // "" when not said
	Stance data.Stance // "" when not said
	Phone  string      // as it stands
	Email  string
	Note   string
}

// A ContactRow is one row of a file of contacts.
type ContactRow = Record[Contact]

// Contacts reads every row of a table as a person at a customer. Two rows with
// one name at one customer and different content are both at fault.
func Contacts(t *Table, m Mapping) []ContactRow {
	rows := records(t, m, "", func(r *reader) Contact {
		return Contact{Buyer: r.buyer(), Name: r.text(Name), Title: r.text(Title), Role: choice(r, Role, roleWords, "problem.contact.role"),
			Stance: choice(r, Stance, stanceWords, "problem.contact.stance"), Phone: r.id(Phone), Email: r.text(Email), Note: r.prose(Note)}
	})
	contradict(m, rows, Name, "problem.contact.twice", func(x Contact) string { return x.Name + " · " + x.Customer })
	return rows
}
