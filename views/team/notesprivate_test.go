package team_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	app "quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/team"
	"quarterdeck/views/widgets"
)

const noteWord = "灯塔下的八个字够长"

// everything is all words of a tree, of what is not visible too, with what undo
// would bring back in the lines of typing.
func everything(o fyne.CanvasObject) (words string) {
	switch o := o.(type) {
	case nil:
	case *canvas.Text:
		return o.Text + "\n"
	case *fyne.Container:
		for _, child := range o.Objects {
			words += everything(child)
		}
	case *widgets.Field:
		words = o.Text() + "\n"
		for _, child := range test.WidgetRenderer(o).Objects() {
			words += everything(child)
		}
	case *widget.Entry:
		words = o.Text + "\n"
		o.TypedShortcut(&fyne.ShortcutUndo{})
		words += o.Text + "\n"
		o.TypedShortcut(&fyne.ShortcutRedo{})
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			words += everything(child)
		}
	}
	return words
}

func isNowhere(t *testing.T, p page.Page, when string) {
	t.Helper()
	if strings.Contains(everything(p.Content()), "转岗") {
		t.Errorf("%s, a widget holds the private note", when)
	}
}

// typeInto puts words into the fields of the dialog and presses Enter.
func typeInto(t *testing.T, h *pagetest.Host, words ...string) {
	t.Helper()
	d, ok := h.Overlay.(*widgets.Dialog)
	if !ok {
		t.Fatal("no dialog is open")
	}
	fields := pagetest.Find[*widgets.Field](d)
	if len(fields) != len(words) {
		t.Fatalf("%d fields for %d words", len(fields), len(words))
	}
	for i, w := range words {
		fields[i].SetText(w)
	}
	d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// TestHiddenAndLockedNotesAreInNoWidget: what is hidden by the key, or locked, is in
// no field, label or tip, and undo inside a field does not bring it back.
func TestHiddenAndLockedNotesAreInNoWidget(t *testing.T) {
	h, p := put(t)
	shows(t, p, secret)
	h.HidePrivate()
	isNowhere(t, p, "hidden")
	shows(t, p, "已隐藏。按 F9 显示。")
	pagetest.Button(t, p.Content(), "显示").Tapped(nil)
	shows(t, p, secret)

	forms.SetPassword(h)
	typeInto(t, h, noteWord, noteWord+"x")
	if h.Overlay == nil {
		t.Fatal("two different passwords are taken")
	}
	typeInto(t, h, noteWord, noteWord)
	if s, err := h.File().Privacy(); err != nil || !s.Locked || !s.Open {
		t.Fatal(s, err, h.Problems, h.Toasts)
	}
	shows(t, p, secret)
	pagetest.Button(t, p.Content(), "锁上").Tapped(nil)
	isNowhere(t, p, "locked")
	shows(t, p, "已锁。解锁后可读。")

	pagetest.Button(t, p.Content(), "解锁").Tapped(nil)
	typeInto(t, h, "不是这个密码啊")
	if h.Overlay == nil || !pagetest.Said(h.Overlay, "密码不对。内容没有变，再试一次。") {
		t.Fatal("a wrong password is not said to be wrong")
	}
	typeInto(t, h, noteWord)
	shows(t, p, secret)
	press(p, fyne.KeyF5)
	isNowhere(t, p, "shared")
	press(p, fyne.KeyF5)
	shows(t, p, secret)
	if h.Overlay != nil || len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

// TestANewNoteIsWrittenWhileLocked, and one that is there is not written over.
func TestANewNoteIsWrittenWhileLocked(t *testing.T) {
	h, p := put(t)
	if err := h.File().SetPassword(noteWord); err != nil {
		t.Fatal(err)
	}
	h.File().Lock()
	h.PrivacyChanged()
	meeting := open(t, h, "黄子墨")
	private := pagetest.Find[*widgets.Field](p.Content())
	for _, f := range private {
		if f.Text() == secret {
			t.Error("the note is in a field")
		}
	}
	h.DoQuiet(app.SaveNote{Meeting: meeting, Text: "没看见就盖掉"})
	if len(h.Problems) != 1 {
		t.Fatal("a locked note was written over unseen")
	}
	h.Problems = nil
	if !h.DoQuiet(app.CloseOneOnOne{Meeting: meeting}) || !h.DoQuiet(app.StartOneOnOne{Rep: code(t, h, "黄子墨"), Date: h.Today() + 1}) {
		t.Fatal(h.Problems)
	}
	p.(page.Goer).Go(page.Route{Code: code(t, h, "黄子墨")}) // to the meeting that is open
	shows(t, p, "写完即加密")
	if !h.DoQuiet(app.SaveNote{Meeting: open(t, h, "黄子墨"), Text: "锁着也能写"}) {
		t.Fatal(h.Problems)
	}
	hides(t, p, "锁着也能写")
	if err := h.File().Unlock(noteWord); err != nil {
		t.Fatal(err)
	}
	h.PrivacyChanged()
	if notes, err := h.Reader().Notes(open(t, h, "黄子墨"), data.Private); err != nil || len(notes) != 1 || notes[0].Text != "锁着也能写" {
		t.Error(notes, err)
	}
}

// TestPicturesOfPrivateNotes are for the eye.
func TestPicturesOfPrivateNotes(t *testing.T) {
	for _, dark := range []bool{false, true} {
		for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
			h := pagetest.Sample(t, "zh", dark)
			h.Put(team.NewTeam(h), size[0], size[1])
			name := fmt.Sprintf("private-%v-%v-", dark, size[0])
			h.HidePrivate()
			h.Look(name + "hidden")
			h.HidePrivate()
			if err := h.File().SetPassword(noteWord); err != nil {
				t.Fatal(err)
			}
			h.PrivacyChanged()
			h.Look(name + "open")
			h.File().Lock()
			h.PrivacyChanged()
			h.Look(name + "locked")
			forms.Unlock(h)
			h.Look(name + "ask")
			if !dark {
				continue
			}
			forms.SetPassword(h)
			h.Look(name + "set")
		}
	}
}
