package forms

import (
	"strings"
	"time"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A secretForm is a dialog of passwords: what is typed is handed to work beside
// the window, and a problem brings the dialog back with its sentence.
type secretForm struct {
	h       page.Host
	title   string
	says    string // what follows from it; "" is nothing
	action  string
	danger  bool
	labels  []string
	repeat  bool // the last password is typed twice
	running string
	work    func(words []string) error
	done    func()
}

// ask shows the dialog; problem says what was wrong the time before, nil nothing.
func (s secretForm) ask(problem error) {
	h := s.h
	names := []string{"password", "new"}
	if len(s.labels) == 1 && s.repeat {
		names = []string{"password"}
	}
	form := widgets.NewForm()
	var fields []*widgets.Field
	labels := s.labels
	if s.repeat {
		labels = append(append([]string{}, labels...), "private.again")
		names = append(names[:len(s.labels):len(s.labels)], "again")
	}
	for i, label := range labels {
		f := widgets.NewSecret()
		fields = append(fields, f)
		form.Add(widgets.FormItem{Field: names[i], Label: h.T(label), Object: f})
	}
	body := widgets.Col(12, form)
	if s.says != "" {
		body = widgets.Col(12, widgets.NewWrap(s.says, widgets.Style{Size: 13, Token: "t2"}), form)
	}
	d := widgets.NewDialog(s.title, body, 400)
	form.OnGrow = d.Refresh
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(s.action, s.danger, func() {
		form.Clear()
		words := make([]string, len(fields))
		for i, f := range fields {
			words[i] = f.Text()
		}
		if n := len(words); s.repeat && words[n-1] != words[n-2] {
			form.SetProblem("again", h.T("problem.lock.differ"))
			d.Refresh()
			return
		}
		for _, f := range fields {
			f.Forget()
		}
		h.HideOverlay()
		s.run(words)
	})
	h.ShowOverlay(d)
	if problem != nil {
		form.Complain(h.Fmt(), problem)
		d.Refresh()
	}
	d.Focus()
}

// run does the work and shows what came of it.
func (s secretForm) run(words []string) {
	h := s.h
	h.Run(page.Job{
		Title: s.running,
		Work:  func(func(int, int) error) error { return s.work(words) },
		Done: func(err error) {
			h.PrivacyChanged()
			p, ok := err.(data.Problem)
			switch {
			case ok && p.Field != "":
				s.ask(p)
			case err != nil:
				h.Complain(err)
			case s.done != nil:
				s.done()
			}
		},
	})
}

// Unlock asks for the password and opens the private notes of this window.
func Unlock(h page.Host) {
	file := h.File()
	secretForm{h: h, title: h.T("private.unlock.title"), says: h.T("private.unlock.says"), action: h.T("private.unlock"), labels: []string{"private.password"},
		running: h.T("private.unlocking"), work: func(w []string) error { return file.Unlock(w[0]) }}.ask(nil)
}

// SetPassword asks for a password and seals private notes with it; then it asks
// what to do with the older copies beside the plan.
func SetPassword(h page.Host) {
	file := h.File()
	secretForm{h: h, title: h.T("private.set.title"), says: h.T("private.set.says"), action: h.T("private.set"), labels: []string{"private.password"}, repeat: true,
		running: h.T("private.sealing"), work: func(w []string) error { return file.SetPassword(w[0]) }, done: func() { settled(h, "private.set.done") }}.ask(nil)
}

// ChangePassword asks for the password and another one.
func ChangePassword(h page.Host) {
	file := h.File()
	secretForm{h: h, title: h.T("private.change.title"), says: h.T("private.change.says"), action: h.T("private.change"), labels: []string{"private.present", "private.new"}, repeat: true,
		running: h.T("private.sealing"), work: func(w []string) error { return file.ChangePassword(w[0], w[1]) }, done: func() { settled(h, "private.change.done") }}.ask(nil)
}

// RemovePassword asks for the password and writes private notes in clear again.
func RemovePassword(h page.Host) {
	file := h.File()
	secretForm{h: h, title: h.T("private.remove.title"), says: h.T("private.remove.says"), action: h.T("private.remove"), danger: true, labels: []string{"private.password"},
		running: h.T("private.sealing"), work: func(w []string) error { return file.RemovePassword(w[0]) }, done: func() { h.Toast(h.T("private.remove.done")) }}.ask(nil)
}

// DiscardNotes removes the private notes that nobody can open any more.
func DiscardNotes(h page.Host) {
	file := h.File()
	h.Confirm(h.T("private.discard.title"), h.T("private.discard.says"), h.T("private.discard"), true, func() {
		h.Run(page.Job{Title: h.T("private.sealing"), Work: func(func(int, int) error) error { return file.DiscardNotes() }, Done: func(err error) {
			h.PrivacyChanged()
			if err != nil {
				h.Complain(err)
				return
			}
			h.Toast(h.T("private.discard.done"))
		}})
	})
}

// settled says that a password holds and asks about the copies it does not protect.
func settled(h page.Host, key string) {
	h.Toast(h.T(key))
	ReplaceCopies(h)
}

// ReplaceCopies asks whether a new backup shall take the place of the copies beside
// the plan that its password does not protect; without such copies it asks nothing.
func ReplaceCopies(h page.Host) {
	file := h.File()
	old, err := file.OldCopies()
	if err != nil {
		h.Complain(err)
		return
	}
	if len(old) == 0 {
		return
	}
	var days []string
	for _, b := range old {
		if day := h.Fmt().Date(data.NewDate(b.At.Date())); len(days) == 0 || days[len(days)-1] != day {
			days = append(days, day)
		}
	}
	const most = 6
	said := strings.Join(days[:min(most, len(days))], " · ")
	if len(days) > most {
		said = h.T("private.copies.more", said)
	}
	h.Confirm(h.T("private.copies.title", len(old)), h.T("private.copies.says", said), h.T("private.copies.replace"), true, func() {
		n := 0
		h.Run(page.Job{Title: h.T("private.copies.running"), Work: func(func(int, int) error) (err error) {
			n, err = file.ReplaceCopies(time.Now())
			return err
		}, Done: func(err error) {
			h.PrivacyChanged()
			if err != nil {
				h.Complain(err)
				return
			}
			h.Toast(h.T("private.copies.done", n))
		}})
	})
}
