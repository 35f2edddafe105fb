package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// AmountField is a field for money: 12000, 1.2亿, 1,200万, =47*0.75. While the
// amount can be read it stands beside to the last minor unit; when it cannot, a
// sentence says why.
type AmountField struct {
	Field
	// OnAmount is told an amount that was committed and can be read, nil for an
	// emptied field.
	OnAmount func(*data.Money)

	fmt  text.Fmt
	bare bool // a plain 1 means the unit of the window, not one major unit
}

// NewAmountField is an empty field. A bare 12 means 12 of the reader's unit, as
// grids write it (12 万); with whole it means twelve of the currency (12 yuan).
func NewAmountField(f text.Fmt, whole bool) *AmountField {
	a := &AmountField{fmt: f, bare: !whole}
	a.build("")
	a.input.changed = func() {
		a.hint()
		if a.OnChanged != nil {
			a.OnChanged(a.input.Text)
		}
	}
	a.input.commit = a.committed
	a.ExtendBaseWidget(a)
	a.hint()
	return a
}

func (a *AmountField) unit() data.Money {
	if a.bare {
		return a.fmt.BareSize()
	}
	return a.fmt.Currency.Minor()
}

// Amount is what stands in the field, nil for nothing. An error is a
// data.Problem without a field.
func (a *AmountField) Amount() (*data.Money, error) {
	if strings.TrimSpace(a.input.Text) == "" {
		return nil, nil
	}
	m, err := text.ParseAmount(a.input.Text, a.fmt.Currency, a.unit())
	if err != nil {
		return nil, err
	}
	return &m, nil
}

// SetAmount puts an amount in without telling; nil empties the field.
func (a *AmountField) SetAmount(m *data.Money) {
	s := ""
	if m != nil {
		s = a.write(*m)
	}
	a.input.set(s)
	a.SetProblem("")
	a.hint()
}

// write is an amount as it can be typed, every digit kept.
func (a *AmountField) write(m data.Money) string {
	f := a.fmt
	if !a.bare {
		f.Unit = text.Full
	}
	whole, rest, found := strings.Cut(f.BareExact(m), ".")
	whole = strings.Replace(commas(whole), "-", "−", 1)
	if found {
		return whole + "." + rest
	}
	return whole
}

// commas separates thousands.
func commas(digits string) string {
	from := 0
	if strings.HasPrefix(digits, "-") {
		from = 1
	}
	for i := len(digits) - 3; i > from; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// hint writes the unit, and the exact amount beside it while there is one.
func (a *AmountField) hint() {
	f := a.fmt
	if !a.bare {
		f.Unit = text.Full
	}
	words := f.BareUnit()
	if m, err := a.Amount(); err == nil && m != nil {
		exact := a.fmt.Exact(*m)
		if w := a.Size().Width; w == 0 || (Ruler{}).Width(exact, theme.Body14(), false) < w*0.6 {
			words = exact
		}
	}
	if words != a.suffix.String() {
		a.suffix.SetText(words)
		a.Refresh()
	}
}

// committed rewrites what was typed, or says what is wrong with it.
func (a *AmountField) committed() {
	m, err := a.Amount()
	if err != nil {
		a.SetProblem(a.fmt.Sentence(err))
		return
	}
	a.SetProblem("")
	if m != nil {
		a.input.set(a.write(*m))
		a.hint()
	}
	if a.OnCommit != nil {
		a.OnCommit(a.input.Text)
	}
	if a.OnAmount != nil {
		a.OnAmount(m)
	}
}

// Resize is Fyne's: a narrow field shows the unit alone.
func (a *AmountField) Resize(s fyne.Size) {
	a.Field.Resize(s)
	a.hint()
}
