package reports

import (
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// TestTheTierListIsShownAndSavedAsTable opens the tier list of a scheme by its
// route and writes the table of it.
func TestTheTierListIsShownAndSavedAsTable(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := NewReports(h).(*Reports)
	h.Put(r, 1280, 800)
	r.Go(page.Route{Page: "reports", Part: "tiers", Code: "abc"})
	if len(r.doc.Pages) == 0 || r.schemes.code() != "abc" || len(h.Problems) > 0 {
		t.Fatal(len(r.doc.Pages), r.schemes.code(), h.Problems)
	}
	h.SaveShot("reports-tiers-zh@1280")
	h.SavePath = filepath.Join(t.TempDir(), "tiers")
	r.schemes.write()
	if info, err := os.Stat(h.SavePath + ".xlsx"); err != nil || info.Size() == 0 {
		t.Error(err, h.Problems)
	}
}
