// Package plan shows what is around a plan: the first-run choices, the wizard for
// a new one, the settings, and the forms of regions, products, people and
// decisions.
package plan

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A Start is what a person may do before any plan is open.
type Start struct {
	Lang     text.Lang
	Dark     bool
	Prefs    *app.Prefs
	New      func()
	Open     func()
	Sample   func()
	Recent   func(path string)
	Language func(text.Lang)
	Look     func(dark bool)
}

// Welcome is the window's content before any plan is open: three ways to begin,
// the plans opened lately, and language and look.
func Welcome(s Start) fyne.CanvasObject {
	say := func(key string, args ...any) string { return text.T(s.Lang, key, args...) }
	logo := canvas.NewRectangle(theme.C("accent"))
	logo.CornerRadius = theme.Px(12)
	sign := widgets.Fixed(56, 56, widgets.Stack(logo, widgets.Centre(widgets.NewPicture("logo", "onacc", 34))))
	head := widgets.Row(16, sign, widgets.Col(2, widgets.NewText(say("app.name"), widgets.Style{Size: 28, Bold: true}),
		widgets.NewText(say("welcome.what"), widgets.Style{Token: "t2"})))
	rows := widgets.Col(12,
		widgets.Pad(0, 0, 8, 0, head),
		newWay("plus", say("welcome.new"), say("welcome.new.how"), "Ctrl N", true, s.New),
		newWay("folder", say("welcome.open"), say("welcome.open.how"), "Ctrl O", false, s.Open),
		newWay("sample", say("welcome.sample"), say("welcome.sample.how"), "", false, s.Sample),
		widgets.Pad(8, 0, 0, 0, widgets.HR()),
		widgets.Caption(say("welcome.recent")),
	)
	for _, path := range s.Prefs.Recent {
		b := widgets.NewButton(filepath.Base(path)+"   "+filepath.Dir(path), widgets.Quiet, func() { s.Recent(path) })
		rows.Add(widgets.Row(0, b.WithIcon("file")))
	}
	if len(s.Prefs.Recent) == 0 {
		rows.Add(widgets.NewText(say("welcome.none"), widgets.Style{Size: 13, Token: "t2"}))
	}
	languages := widgets.NewChipGroup([]string{say("lang.zh"), say("lang.en")}, false, func(i int) { s.Language(text.Langs[i]) })
	languages.Select(indexOf(text.Langs, s.Lang))
	looks := widgets.NewChipGroup([]string{say("theme.light"), say("theme.dark")}, false, func(i int) { s.Look(i == 1) })
	if s.Dark {
		looks.Select(1)
	}
	foot := widgets.Pad(0, 20, 16, 20, widgets.Row(8, widgets.NewPicture("lock", "t3", 14), widgets.Caption(say("welcome.offline")),
		widgets.Grow(nil), languages, widgets.Pad(0, 0, 0, 8, looks)))
	return container.NewBorder(nil, foot, nil, nil, container.New(column{560}, rows))
}

func indexOf(langs []text.Lang, lang text.Lang) int {
	for i, l := range langs {
		if l == lang {
			return i
		}
	}
	return 0
}

// column keeps its object in the middle, at most so wide.
type column struct{ width float32 }

func (c column) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(320), objs[0].MinSize().Height)
}

func (c column) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	w := min(theme.Px(c.width), s.Width-theme.Px(40))
	h := objs[0].MinSize().Height
	objs[0].Resize(fyne.NewSize(w, h))
	objs[0].Move(fyne.NewPos((s.Width-w)/2, max(0, (s.Height-h)/2)))
}
