package team

import (
	"strings"

	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// share hides or shows what only the manager may see.
func (t *Team) share(on bool) {
	t.commit()
	t.sharing = on
	t.show()
}

// mayName reports whether somebody may be named now: while the page is shared,
// only who sits beside, and managers.
func (t *Team) mayName(x data.Rep) bool {
	return !t.sharing || x.ID == t.rep || x.Level == data.Manager
}

// nameOf is a person's name, or a word for a colleague who may not be named.
func (t *Team) nameOf(id data.ID, name string) string {
	for _, p := range t.persons {
		if p.met.ID == id && t.sharing && id != t.rep {
			return t.host.T("team.colleague")
		}
	}
	return name
}

// hidden replaces the names of other reps in words that are shared.
func (t *Team) hidden(words string) string {
	if !t.sharing {
		return words
	}
	for _, p := range t.persons {
		if p.met.ID != t.rep && p.Name != "" {
			words = strings.ReplaceAll(words, p.Name, t.host.T("team.colleague"))
		}
	}
	return words
}

// fill puts words into a field for typing. A filed meeting takes none, and
// words with names taken out must not be kept in the place of the whole.
func (t *Team) fill(f *widgets.Field, words string) {
	if t.sheet == nil || t.sheet.Closed || t.hidden(words) != words {
		f.Disable()
	} else {
		f.Enable()
	}
	f.SetText(t.hidden(words))
}
