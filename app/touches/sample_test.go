package touches_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/touches"
	"quarterdeck/data/sample"
)

func sampled(t testing.TB) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func TestTheSampleIsWellLookedAfterButForAFew(t *testing.T) {
	a := sampled(t)
	out, err := touches.Calls(a.Reader(), day, touches.CallsIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range out.Rows {
		t.Logf("%s %s %s/%s last %v next %v call %v over %d %s %s", x.Code, x.Name, x.Scheme, x.Tier, x.Last, x.Next, x.Call, x.Over, x.Level, x.Propose)
	}
	for _, j := range out.Jobs {
		t.Logf("%s/%s %s %d of %d, last %v", j.Scheme, j.Tier, touches.ServiceCode(j.Service), len(j.Customers), j.Of, j.Last)
	}
	for _, x := range out.Tells {
		t.Logf("%+v", x)
	}
	t.Logf("due %d today %d overdue %d risk %d never %d all %d", out.Due, out.Today, out.Overdue, out.Risk, out.Never, out.All)
	cov, err := touches.Coverage(a.Reader(), day, touches.CoverageIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range append(cov.Rows, cov.All) {
		t.Logf("%+v share %v", x, x.Share)
	}
}
