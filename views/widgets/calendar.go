package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// calendar is one month of days, Monday first. Arrows walk by day and week,
// PageUp and PageDown by month; Enter chooses, Esc closes.
type calendar struct {
	widget.BaseWidget
	fmt       text.Fmt
	at, today data.Date
	choose    func(data.Date)
	popup     *popup
	title     *Text
	days      []*calendarDay
	box       *fyne.Container
}

const calendarCells = 6 * 7

// ShowCalendar opens the calendar below an object, on a day; choose is told the
// day that was pressed.
func ShowCalendar(below fyne.CanvasObject, f text.Fmt, at, today data.Date, choose func(data.Date)) {
	c := &calendar{fmt: f, at: at, today: today, choose: choose, title: NewText("", Style{Bold: true, Align: fyne.TextAlignCenter})}
	head := Row(0, NewIconButton("left", "", func() { c.month(-1) }), Grow(c.title), NewIconButton("right", "", func() { c.month(1) }))
	grid := container.New(sevens{})
	monday := data.NewDate(2024, 1, 1)
	for i := range 7 {
		grid.Add(NewText(weekdayLetter(f, monday+data.Date(i)), Style{Size: 12, Token: "t3", Align: fyne.TextAlignCenter}))
	}
	for range calendarCells {
		day := newCalendarDay(c)
		c.days = append(c.days, day)
		grid.Add(day)
	}
	c.box = Pad(4, 4, 4, 4, Col(4, head, grid))
	c.ExtendBaseWidget(c)
	c.show()
	if c.popup = openPopup(below, c, nil); c.popup != nil {
		c.popup.canvas.Focus(c)
	}
}

// weekdayLetter is the last letter of 周一, the first two of Mon.
func weekdayLetter(f text.Fmt, d data.Date) string {
	runes := []rune(f.Weekday(d))
	if f.Lang == text.ZH {
		return string(runes[len(runes)-1:])
	}
	return string(runes[:2])
}

// month goes to the same day of another month, or its last.
func (c *calendar) month(by int) {
	m := c.at.Month()
	day := c.at - m.Start()
	m += data.Month(by)
	c.at = min(m.Start()+day, (m+1).Start()-1)
	c.show()
}

func (c *calendar) move(days data.Date) {
	c.at += days
	c.show()
}

func (c *calendar) show() {
	c.title.SetText(c.fmt.MonthYear(c.at.Month()))
	first := c.at.Month().Start()
	first -= data.Date((int(first.Weekday()) + 6) % 7)
	for i, day := range c.days {
		day.date = first + data.Date(i)
		day.Refresh()
	}
}

func (c *calendar) take(d data.Date) {
	c.popup.close()
	c.choose(d)
}

// FocusGained is Fyne's.
func (c *calendar) FocusGained() {}

// FocusLost is Fyne's.
func (c *calendar) FocusLost() {}

// TypedRune is Fyne's.
func (c *calendar) TypedRune(rune) {}

// TypedKey is Fyne's.
func (c *calendar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.move(-1)
	case fyne.KeyRight:
		c.move(1)
	case fyne.KeyUp:
		c.move(-7)
	case fyne.KeyDown:
		c.move(7)
	case fyne.KeyPageUp:
		c.month(-1)
	case fyne.KeyPageDown:
		c.month(1)
	case fyne.KeyHome:
		c.at = c.today
		c.show()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.take(c.at)
	case fyne.KeyEscape:
		c.popup.close()
	}
}

// CreateRenderer is Fyne's.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }

type calendarDay struct {
	press
	owner  *calendar
	date   data.Date
	ground *canvas.Rectangle
	text   *canvas.Text
}

func newCalendarDay(c *calendar) *calendarDay {
	d := &calendarDay{owner: c, ground: &canvas.Rectangle{}, text: canvas.NewText("", nil)}
	d.pressed = func() { c.take(d.date) }
	d.ExtendBaseWidget(d)
	return d
}

func (d *calendarDay) MinSize() fyne.Size { return fyne.NewSize(theme.Px(34), theme.Px(30)) }

func (d *calendarDay) CreateRenderer() fyne.WidgetRenderer {
	d.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{d.ground, d.text}, min: d.MinSize, layout: d.lay, refresh: d.paint}
}

func (d *calendarDay) paint() {
	ground, border, ink := theme.Token(""), theme.Token(""), theme.Token("t1")
	switch {
	case d.date == d.owner.at:
		ground, ink = "accent", "onacc"
	case d.hovered:
		ground = "asoft"
	case d.date.Month() != d.owner.at.Month():
		ink = "t3"
	}
	if d.date == d.owner.today {
		border = "accent"
	}
	dress(d.ground, ground, border, 1)
	d.ground.CornerRadius = theme.Px(6)
	_, _, day := d.date.Time().Date()
	d.text.Text, d.text.Color, d.text.TextSize = strconv.Itoa(day), theme.C(ink), theme.Table13()
	d.text.Alignment, d.text.TextStyle.Bold = fyne.TextAlignCenter, d.date == d.owner.at
}

func (d *calendarDay) lay(s fyne.Size) {
	place(d.ground, 1, 1, s.Width-2, s.Height-2)
	place(d.text, 0, 0, s.Width, s.Height)
}

// sevens lays objects in rows of seven.
type sevens struct{}

func (sevens) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	rows := float32((len(objs) + 6) / 7)
	w, h := s.Width/7, s.Height/rows
	for i, o := range objs {
		place(o, float32(i%7)*w, float32(i/7)*h, w, h)
	}
}

func (sevens) MinSize(objs []fyne.CanvasObject) fyne.Size {
	s := largest(objs)
	return fyne.NewSize(s.Width*7, s.Height*float32((len(objs)+6)/7))
}
