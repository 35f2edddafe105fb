package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// holding is a window on the sample with a weekly review that is held.
func holding(t *testing.T, lang, look string, width, height float32) *Window {
	t.Helper()
	w := windowOn(t, sampleFile(t, lang), lang, look, width, height)
	rows, err := w.Reader().Reviews()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range rows {
		if x.Closed == 0 {
			return w
		}
	}
	if !w.DoQuiet(reviews.OpenReview{Rhythm: data.Weekly}) {
		t.Fatal("no review opens")
	}
	return w
}

// A meeting has the whole screen: the rail is gone, private notes are hidden, F9 does
// not show them, and all is as before once it is left.
func TestAMeetingHasTheWholeScreen(t *testing.T) {
	w := holding(t, "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "deck"})
	w.Show(page.Route{Page: "review", Part: sessionPart})
	if w.presented == nil || !w.hidden || w.front() != page.Page(w.presented.page) {
		t.Fatal("the meeting is not shown")
	}
	if len(w.layers.Objects) != 4 || w.layers.Objects[1] != w.presented.page.Content() {
		t.Error("something else is on the screen")
	}
	w.key(&fyne.KeyEvent{Name: fyne.KeyF9})
	if !w.hidden {
		t.Error("F9 showed private notes to the meeting")
	}
	at := w.presented.page
	w.switchDark()
	if w.presented == nil || w.presented.page == at {
		t.Error("the look did not change under the meeting")
	}
	w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.presented != nil || w.hidden || w.route.Page != "deck" {
		t.Error("not as before:", w.hidden, w.route)
	}
}

// Who hid private notes before a meeting has them hidden after it.
func TestWhatWasHiddenStaysHiddenAfterAMeeting(t *testing.T) {
	w := holding(t, "zh", "light", 1440, 900)
	w.HidePrivate()
	w.Show(page.Route{Page: "review", Part: sessionPart})
	w.Show(page.Route{Page: "team"})
	if w.presented != nil || !w.hidden || w.route.Page != "team" {
		t.Error(w.hidden, w.route)
	}
}

// Without a review that is held there is nothing to show, and the window says so.
func TestAMeetingNeedsAReview(t *testing.T) {
	w := windowOn(t, emptyFile(t), "en", "light", 1440, 900)
	w.Show(page.Route{Page: "review", Part: sessionPart})
	if w.presented != nil || w.hidden {
		t.Error("an empty meeting has the screen")
	}
}

// TestAMeetingHoldsItsWords looks at every topic, in every language and size: no word
// is untranslated, leaves the widget it stands in, or meets another.
func TestAMeetingHoldsItsWords(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1920, Height: 1080}} {
			w := holding(t, lang, "light", size.Width, size.Height)
			w.Show(page.Route{Page: "review", Part: sessionPart})
			for range 16 {
				checkWords(t, w, "session "+lang)
				w.key(&fyne.KeyEvent{Name: fyne.KeyPageDown})
			}
			if w.complaints > 0 {
				t.Error("something complained")
			}
		}
	}
}
