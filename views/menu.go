package views

import (
	"fmt"

	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A menuItem is a command of the window: its words, icon and key.
type menuItem struct {
	key, icon, stroke string
	do                func()
}

// menuItems are the window's commands, each with its key.
func (w *Window) menuItems() []menuItem {
	return []menuItem{
		{"menu.new", "plus", "Ctrl Shift N", w.newPlan},
		{"menu.open", "folder", "Ctrl O", w.askOpen},
		{"menu.copy", "copy", "Ctrl Shift S", w.saveCopy},
		{"menu.backup", "save", "Ctrl B", w.backupNow},
		{"menu.restore", "history", "Ctrl H", func() { w.Show(page.Route{Page: "history", Part: "backups"}) }},
		{"menu.undo", "undo", "Ctrl Z", w.Undo},
		{"menu.redo", "redo", "Ctrl Shift Z", w.Redo},
		{"menu.print", "print", "Ctrl P", w.print},
		{"menu.export", "export", "Ctrl E", w.exportAll},
		{"menu.import", "import", "Ctrl I", func() { w.Show(page.Route{Page: "import"}) }},
		{"menu.language", "swap", "Ctrl Shift L", w.switchLanguage},
		{"menu.dark", "eye", "Ctrl Shift D", w.switchDark},
		{"menu.meeting", "up", "Ctrl Shift M", w.switchMeeting},
		{"menu.private", "lock", "F9", w.HidePrivate},
		{"menu.settings", "settings", "Ctrl ,", func() { w.Show(page.Route{Page: "settings"}) }},
		{"menu.help", "help", "F1", w.showHelp},
		{"menu.quit", "x", "Ctrl Q", w.quit},
	}
}

// showMenu opens the menu under the mark.
func (w *Window) showMenu() {
	var items []widgets.MenuItem
	for _, m := range w.menuItems() {
		items = append(items, widgets.MenuItem{Label: w.T(m.key), Icon: m.icon, Key: m.stroke, Do: m.do})
	}
	for i, path := range w.prefs.Recent {
		if path != w.File().Path() {
			items = append(items, widgets.MenuItem{Label: shortPath(path), Icon: "file", Key: fmt.Sprint(i + 1), Do: func() { w.Open(path) }})
		}
	}
	widgets.ShowMenu(w.rail.mark, items...)
}

func (w *Window) switchLanguage() {
	w.prefs.Language = map[bool]string{true: "en", false: "zh"}[w.lang == "zh"]
	w.options.Lang = ""
	w.SavePrefs()
}

func (w *Window) switchDark() {
	w.prefs.Theme = map[bool]string{true: "light", false: "dark"}[w.dark()]
	w.SavePrefs()
}

func (w *Window) switchMeeting() {
	w.prefs.Meeting = !w.prefs.Meeting
	w.SavePrefs()
}

// helpRows are what F1 shows: keys and what they do.
var helpRows = [][2]string{
	{"Ctrl 1–9", "help.pages"}, {"Ctrl K", "help.palette"}, {"Ctrl F", "help.search"}, {"Ctrl N", "help.new"},
	{"Ctrl Z · Ctrl Shift Z · Ctrl Y", "help.undo"}, {"Ctrl C · Ctrl V", "help.copy"}, {"Enter · F2", "help.edit"}, {"F4", "help.lock"},
	{"Ctrl D · Ctrl R", "help.fill"}, {"Ctrl + · Ctrl −", "help.fold"}, {"Alt ← → · Ctrl ← →", "help.move"}, {"D · Space · Del", "help.actions"}, {"F5", "help.share"},
	{"D · A · Space · F11", "help.meeting"}, {"F9", "help.private"}, {"Alt ←", "help.back"}, {"Esc", "help.escape"},
}

// showHelp lists the keys and says where the manual is.
func (w *Window) showHelp() {
	if w.app == nil {
		return
	}
	d := widgets.NewDialog(w.T("help.title"), w.helpBody(), 560)
	d.Extra(w.T("help.manual"), w.openManual)
	d.Action(w.T("button.close"), false, w.HideOverlay)
	w.ShowOverlay(d)
}
