package report_test

import (
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// TestTheCallListNamesEveryCall in every language, and with a rep that rep's
// alone.
func TestTheCallListNamesEveryCall(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.CallList(a.Reader(), today, f, paper, "")
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "锦和便利", "悦满超市", "何俊", "黄子墨")
	}
	doc, err := report.CallList(a.Reader(), today, f, report.ZH, "R04")
	if err != nil {
		t.Fatal(err)
	}
	if told := words(doc); !strings.Contains(told, "锦和便利") || strings.Contains(told, "悦满超市") {
		t.Error("the list of a rep has another's customers")
	}
	if _, err := report.CallList(a.Reader(), today, f, report.ZH, "nobody"); err == nil {
		t.Error("nobody has a list")
	}
}
