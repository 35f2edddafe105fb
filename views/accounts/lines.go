package accounts

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A line is one line of a form.
type line interface {
	comparable
	object() fyne.CanvasObject
	focus()
}

// A lineList is lines of a form that can be taken away, over a button that adds
// one more.
type lineList[T line] struct {
	relaid  func() // told when the list takes another height
	content *fyne.Container
	rows    *fyne.Container
	lines   []T
}

// newLineList is an empty list; more makes the line that the button adds.
func newLineList[T line](words string, relaid func(), more func() T) *lineList[T] {
	l := &lineList[T]{relaid: relaid, rows: widgets.Col(6)}
	add := widgets.NewButton(words, widgets.Quiet, func() {
		x := more()
		l.lines = append(l.lines, x)
		l.lay()
		x.focus()
	}).WithIcon("plus").Small()
	l.content = widgets.Col(6, l.rows, widgets.Row(0, add))
	return l
}

func (l *lineList[T]) remove(x T) {
	l.lines = slices.DeleteFunc(l.lines, func(y T) bool { return y == x })
	l.lay()
}

func (l *lineList[T]) lay() {
	l.rows.Objects = nil
	for _, x := range l.lines {
		l.rows.Add(x.object())
	}
	l.rows.Hidden = len(l.lines) == 0
	l.content.Refresh()
	l.relaid()
}

// personLines is the decision chain as lines of a form, which can be moved too.
type personLines struct {
	*lineList[*personLine]
	host page.Host
}

// A personLine is one person.
type personLine struct {
	id          data.ID
	name, title *widgets.Field
	role        *choice[data.Role]
	stance      *choice[data.Stance]
	row         fyne.CanvasObject
}

func (x *personLine) object() fyne.CanvasObject { return x.row }
func (x *personLine) focus()                    { x.name.Focus() }

func newPersonLines(h page.Host, links []data.Contact, relaid func()) *personLines {
	l := &personLines{host: h}
	l.lineList = newLineList(h.T("accounts.person.add"), relaid, func() *personLine { return l.line(data.Contact{}) })
	for _, c := range links {
		l.lines = append(l.lines, l.line(c))
	}
	l.lay()
	return l
}

func (l *personLines) line(c data.Contact) *personLine {
	h := l.host
	x := &personLine{id: c.ID, name: widgets.NewField(h.T("contact.name")), title: widgets.NewField(h.T("contact.title")),
		role: roleChoice(h, c.Role), stance: stanceChoice(h, c.Stance)}
	x.name.SetText(c.Name)
	x.title.SetText(c.Title)
	up := widgets.NewIconButton("up", h.T("accounts.person.up"), func() { l.up(x) }).Small()
	gone := widgets.NewIconButton("x", h.T("accounts.person.remove"), func() { l.remove(x) }).Small()
	x.row = widgets.Row(6, widgets.Grow(widgets.Split([]float32{3, 4, 3, 3}, 6, x.name, x.title, x.role.box, x.stance.box)), up, gone)
	return x
}

// up moves a person one place towards the front.
func (l *personLines) up(x *personLine) {
	if i := slices.Index(l.lines, x); i > 0 {
		l.lines[i-1], l.lines[i] = l.lines[i], l.lines[i-1]
		l.lay()
	}
}

// read is the chain as it stands; lines nobody wrote anything in are left out.
func (l *personLines) read() []accounts.AccountPerson {
	rows := []accounts.AccountPerson{}
	for _, x := range l.lines {
		p := accounts.AccountPerson{ID: x.id, Name: forms.Trimmed(x.name), Title: forms.Trimmed(x.title), Role: x.role.value(), Stance: x.stance.value()}
		if p != (accounts.AccountPerson{}) {
			rows = append(rows, p)
		}
	}
	return rows
}

// dateLines are key dates as lines of a form.
type dateLines struct {
	*lineList[*dateLine]
	host page.Host
}

// A dateLine is one key date.
type dateLine struct {
	id    data.ID
	day   *widgets.DateField
	words *widgets.Field
	row   fyne.CanvasObject
}

func (x *dateLine) object() fyne.CanvasObject { return x.row }
func (x *dateLine) focus()                    { x.day.Focus() }

func newDateLines(h page.Host, dates []data.KeyDate, relaid func()) *dateLines {
	l := &dateLines{host: h}
	l.lineList = newLineList(h.T("accounts.date.new"), relaid, func() *dateLine { return l.line(data.KeyDate{}) })
	for _, k := range dates {
		l.lines = append(l.lines, l.line(k))
	}
	l.lay()
	return l
}

func (l *dateLines) line(k data.KeyDate) *dateLine {
	x := &dateLine{id: k.ID, day: forms.Day(l.host, k.Date), words: widgets.NewField(l.host.T("accounts.date.text"))}
	x.words.SetText(k.Text)
	gone := widgets.NewIconButton("x", l.host.T("accounts.date.remove"), func() { l.remove(x) }).Small()
	x.row = widgets.Row(6, widgets.Fixed(168, 0, x.day), widgets.Grow(x.words), gone)
	return x
}

// read is the dates as they stand; empty lines are left out.
func (l *dateLines) read() ([]accounts.AccountDate, error) {
	rows := []accounts.AccountDate{}
	for _, x := range l.lines {
		day, err := x.day.Date()
		if err != nil {
			return nil, err
		}
		d := accounts.AccountDate{ID: x.id, Date: day, Text: forms.Trimmed(x.words)}
		if d != (accounts.AccountDate{}) {
			rows = append(rows, d)
		}
	}
	return rows, nil
}
