package plan

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/widgets"
)

// currencies are offered first; any other code can be given to the verb `new`.
var currencies = []string{"CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "SGD"}

// spans are the kinds of plan, in the order they are offered.
var spans = []data.Span{data.Year, data.Quarter13, data.Quarter12}

// A wizard asks what a new plan needs: firm, currency, span and where its file
// goes.
type wizard struct {
	say      func(key string, args ...any) string
	lang     text.Lang
	current  *store.File
	made     func(path string)
	form     *widgets.Form
	firm     *widgets.Field
	file     *widgets.Field
	currency *widgets.Select
	span     *widgets.Select
	month    *widgets.Select
	year     *widgets.Field
	holidays *widgets.Check
	next     *widgets.Check
	named    bool // the person has named the file
	dialog   *widgets.Dialog
}

// Wizard is the dialog that makes a new plan, and, when one is open, the plan
// that follows it. Made is told where the new file is.
func Wizard(_ fyne.Window, lang text.Lang, prefs *app.Prefs, current *store.File, cancel func(), made func(path string)) fyne.CanvasObject {
	w := &wizard{lang: lang, current: current, made: made}
	w.say = func(key string, args ...any) string { return text.T(lang, key, args...) }
	w.firm = widgets.NewField(w.say("wizard.firm.hint"))
	w.firm.OnChanged = func(string) { w.nameFile(prefs) }
	w.file = widgets.NewField("")
	w.file.OnChanged = func(string) { w.named = true }
	w.currency = widgets.NewSelect(currencies, nil)
	w.span = widgets.NewSelect([]string{w.say("wizard.span.year"), w.say("wizard.span.13"), w.say("wizard.span.12")}, nil)
	w.month = widgets.NewSelect(w.months(), nil)
	for _, s := range []*widgets.Select{w.currency, w.span, w.month} {
		s.Select(0)
	}
	w.year = widgets.NewField("2026")
	w.year.SetText(time.Now().Format("2006"))
	w.form = widgets.NewForm()
	if current != nil {
		w.next = widgets.NewCheck(w.say("wizard.next"), func(on bool) { w.follow(on) })
		w.form.Add(widgets.FormItem{Object: w.next, Hint: w.say("wizard.next.hint")})
	}
	w.form.Add(widgets.FormItem{Field: "firm", Label: w.say("wizard.firm"), Object: w.firm}, widgets.FormItem{Field: "currency", Label: w.say("wizard.currency"), Object: w.currency})
	w.form.Add(widgets.FormItem{Field: "span", Label: w.say("wizard.span"), Object: w.span, Hint: w.say("wizard.span.hint")})
	w.form.Add(widgets.FormItem{Field: "year", Label: w.say("wizard.year"), Object: w.year}, widgets.FormItem{Field: "first", Label: w.say("wizard.month"), Object: w.month})
	w.holidays = widgets.NewCheck(w.say("wizard.holidays"), nil)
	w.holidays.SetOn(lang == text.ZH)
	w.form.Add(widgets.FormItem{Field: "country", Object: w.holidays, Hint: w.say("wizard.holidays.hint", sayYears(plan.HolidayYears("CN"), w.say("list.comma")))})
	w.currency.OnChanged = func(int) { w.offerHolidays() }
	w.form.Add(widgets.FormItem{Field: "file", Label: w.say("wizard.file"), Object: w.file, Hint: w.say("wizard.file.hint")})
	w.nameFile(prefs)
	w.named = false
	w.dialog = widgets.NewDialog(w.say("wizard.title"), w.form, 560)
	w.dialog.Cancel(w.say("button.cancel"), cancel)
	w.dialog.Action(w.say("wizard.make"), false, w.make)
	return w.dialog
}

// months are the names of the first months a fiscal year may have.
func (w *wizard) months() (names []string) {
	f := text.Fmt{Lang: w.lang}
	for m := time.January; m <= time.December; m++ {
		names = append(names, f.Month(data.NewMonth(2026, m)))
	}
	return names
}

// nameFile proposes a file in the folder of the last plan, or at home.
func (w *wizard) nameFile(prefs *app.Prefs) {
	if w.named {
		return
	}
	dir, err := os.UserHomeDir()
	if prefs.Last != "" {
		dir, err = filepath.Dir(prefs.Last), nil
	}
	if err != nil {
		dir = "."
	}
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(w.firm.Text()))
	if name == "" {
		name = w.say("wizard.file.name")
	}
	path := filepath.Join(dir, name+"-"+w.year.Text()+planfile.Ending)
	for n := 2; exists(path); n++ {
		path = filepath.Join(dir, name+"-"+w.year.Text()+"-"+string(rune('0'+n%10))+planfile.Ending)
		if n > 8 {
			break
		}
	}
	w.file.SetText(path)
	w.named = false
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// follow greys out what the next plan takes over from the present one.
func (w *wizard) follow(on bool) {
	for _, f := range []*widgets.Field{w.firm, w.year} {
		if on {
			f.Disable()
		} else {
			f.Enable()
		}
	}
}

// make makes the file, or shows at its field what is wrong.
func (w *wizard) make() {
	w.form.Clear()
	path := planfile.WithEnding(strings.TrimSpace(w.file.Text()))
	err := w.write(path)
	if err == nil {
		w.made(path)
		return
	}
	if p := (data.Problem{}); errors.As(err, &p) {
		if strings.HasPrefix(p.Key, "problem.file.") {
			p.Field = "file"
		}
		err = p
	} else {
		err = data.CannotWrite(path, err)
	}
	if !w.form.Complain(text.Fmt{Lang: w.lang}, err) {
		w.form.SetProblem("file", text.Sentence(w.lang, err))
	}
}

func (w *wizard) write(path string) error {
	if w.next != nil && w.next.On() {
		if err := planfile.Next(w.current, path); err != nil {
			return err
		}
		return w.enterHolidays(path)
	}
	p, err := w.plan()
	if err != nil {
		return err
	}
	if err := planfile.Make(path, p); err != nil {
		return err
	}
	return w.enterHolidays(path)
}

// offerHolidays offers the Chinese calendar to plans in yuan.
func (w *wizard) offerHolidays() {
	if w.currency.Value() == "CNY" {
		w.holidays.SetTip("")
		w.holidays.Enable()
		return
	}
	w.holidays.SetTip(w.say("wizard.holidays.currency"))
	w.holidays.Disable()
}

// enterHolidays fills the calendar of the new plan, where its years are known.
func (w *wizard) enterHolidays(path string) (err error) {
	if !w.holidays.On() || w.holidays.Disabled() {
		return nil
	}
	a, err := app.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	p, err := a.Reader().Plan()
	if err != nil || p.Currency != "CNY" || len(plan.Shipped(p)) == 0 {
		return err
	}
	_, err = a.Do(plan.AddHolidays{Country: "CN"})
	return err
}

// plan is what the fields say.
func (w *wizard) plan() (data.Plan, error) {
	year, err := time.Parse("2006", strings.TrimSpace(w.year.Text()))
	if err != nil {
		return data.Plan{}, data.Problem{Key: "problem.wizard.year", Field: "year"}
	}
	p := data.NewPlan(strings.TrimSpace(w.firm.Text()), data.Currency(w.currency.Value()), data.NewMonth(year.Year(), time.Month(w.month.Selected()+1)))
	p.Span, p.Language = spans[w.span.Selected()], string(w.lang)
	if p.Span != data.Year {
		for p.First.Weekday() != time.Monday {
			p.First++
		}
	}
	return p, p.Check()
}
