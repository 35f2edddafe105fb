package evidence

import (
	"cmp"
	"reflect"
	"slices"

	"quarterdeck/app/evidence"
)

// dirty reports whether the form says something else than when it was filled. What
// cannot be read was typed.
func (c *sheetCard) dirty() bool {
	if c.was.Topic == "" {
		return false
	}
	now, err := c.read()
	return err != nil || !reflect.DeepEqual(now, c.filled)
}

// forget takes what the form says now as what it was filled with.
func (c *sheetCard) forget() { c.filled, _ = c.read() }

// keep holds on to what was typed when the plan has changed below it. A sheet
// that is gone becomes one that is not added yet.
func (c *sheetCard) keep(rows []evidence.Sheet) {
	i := slices.IndexFunc(rows, func(x evidence.Sheet) bool { return x.ID == c.was.ID })
	switch {
	case i >= 0:
		c.was = rows[i]
		c.cited.SetOn(c.was.Goal)
	case c.was.ID != 0:
		c.was.ID = 0
		c.frame()
	}
}

// leave stores what was typed and goes on. What cannot be stored is said where it
// is wrong, and given up only when the person says so.
func (c *sheetCard) leave(then func()) {
	if !c.dirty() {
		then()
		return
	}
	err := c.store()
	if err == nil {
		then()
		return
	}
	h := c.host
	c.form.Complain(h.Fmt(), err)
	name := cmp.Or(c.title.Text(), h.T("topic."+string(c.was.Topic)))
	h.Confirm(h.T("sheets.leave", name), h.T("sheets.leave.body", h.Fmt().Sentence(err)), h.T("sheets.leave.action"), true, func() {
		c.giveUp()
		then()
	})
}

// giveUp fills the form with the sheet as it is stored.
func (c *sheetCard) giveUp() {
	x := c.was
	c.was = evidence.Sheet{}
	if x.ID == 0 {
		x = evidence.Sheet{}
	}
	c.form = nil
	c.show(x)
}

// save stores what the form says, or says what is wrong with it.
func (c *sheetCard) save() {
	if err := c.store(); err != nil && !c.form.Complain(c.host.Fmt(), err) {
		c.host.Complain(err)
	}
}

// store stores what the form says, or reports why it cannot be.
func (c *sheetCard) store() error {
	c.form.Clear()
	x, err := c.read()
	if err == nil {
		err = c.host.Try(x)
	}
	if err != nil {
		return err
	}
	c.filled = x
	if c.was.ID == 0 {
		c.was = evidence.Sheet{} // the page shows the one that is added
	}
	c.host.Do(x)
	return nil
}
