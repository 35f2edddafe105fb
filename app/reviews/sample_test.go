package reviews

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

var write = flag.Bool("freeze", false, "write what the reviews of the sample froze into data/sample")

// TestTheSampleFrozeWhatWasKnown works out anew what each review of the sample knew
// and holds the kept figures against it; with -freeze it writes the files that the
// sample keeps.
func TestTheSampleFrozeWhatWasKnown(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		path := filepath.Join(t.TempDir(), lang+".qdeck")
		if err := sample.Create(path, lang); err != nil {
			t.Fatal(err)
		}
		f, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rows, err := f.Reader.Reviews()
		if err != nil || len(rows) != 11 {
			t.Fatalf("%d reviews, %v", len(rows), err)
		}
		slices.SortFunc(rows, func(a, b data.Review) int { return int(a.ID - b.ID) })
		var frozen []sample.FrozenReview
		for _, x := range rows {
			z, err := freeze(f.Reader, x, before(rows, x))
			if err != nil {
				t.Fatal(err)
			}
			z.Basis.Frozen = x.Date
			if *write {
				frozen = append(frozen, frozenReview(t, x, z))
				continue
			}
			have, err := FrozenOf(f.Reader, x.ID)
			if err != nil {
				t.Fatal(err)
			}
			sameFigures(t, lang, x, have, z)
		}
		if *write {
			pack(t, filepath.Join("..", "..", "data", "sample", "reviews."+lang+".json.gz"), frozen)
		}
	}
}

// frozenReview is a review as the sample keeps it.
func frozenReview(t *testing.T, x data.Review, z Frozen) sample.FrozenReview {
	out := sample.FrozenReview{Rhythm: x.Rhythm, Date: x.Date, Parts: map[string]json.RawMessage{}}
	parts, err := z.rows(x.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		out.Parts[p.Part] = json.RawMessage(p.Body)
		out.Order = append(out.Order, p.Part)
	}
	out.Topics = prepare(x, z, nil, nil)
	for i := range out.Topics {
		out.Topics[i].ReviewID = 0
	}
	return out
}

// pack writes the reviews as the sample reads them.
func pack(t *testing.T, path string, rows []sample.FrozenReview) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewEncoder(z).Encode(rows); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d reviews, %d bytes", path, len(rows), b.Len())
}

// sameFigures holds what was sold and due, as it is kept, against the plan.
func sameFigures(t *testing.T, lang string, x data.Review, have, want Frozen) {
	if len(have.Figures) != len(want.Figures) || len(have.Lights) == 0 || have.Basis.Date != x.Date {
		t.Errorf("%s %s %s: %d figures, want %d; %d lights", lang, x.Rhythm, x.Date, len(have.Figures), len(want.Figures), len(have.Lights))
		return
	}
	for i, a := range have.Figures {
		b := want.Figures[i]
		if a.Code != b.Code || a.Name != b.Name || amount(a.Sold) != amount(b.Sold) || amount(a.Due) != amount(b.Due) || amount(a.SpanSold) != amount(b.SpanSold) {
			t.Errorf("%s %s %s: kept is %s %d of %d, the plan has %s %d of %d", lang, x.Rhythm, x.Date, a.Name, amount(a.Sold), amount(a.Due), b.Name, amount(b.Sold), amount(b.Due))
		}
	}
}

// amount is a known amount; −1 for an unknown one.
func amount(m *data.Money) data.Money {
	if m == nil {
		return -1
	}
	return *m
}
