package actuals

import (
	"slices"

	"quarterdeck/views/widgets"
)

// A chooser is the row of kinds above the wizard: what the file is that comes in.
// Each kind keeps its own file while another is looked at.
type chooser struct {
	group *widgets.ChipGroup
}

func newChooser(w *wizard, open func(part string)) *chooser {
	names := make([]string, len(kinds))
	for i, as := range kinds {
		names[i] = w.host.T("import.tab." + as)
	}
	return &chooser{widgets.NewChipGroup(names, false, func(i int) { open(kinds[i]) })}
}

// show marks the open kind.
func (c *chooser) show(as string) { c.group.Select(slices.Index(kinds, as)) }
