package report_test

import (
	"bytes"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// BenchmarkCommitments writes the letters of the sample's nine reps as one PDF.
func BenchmarkCommitments(b *testing.B) {
	a, today, f := openSample(b, text.ZH)
	for b.Loop() {
		doc, err := report.Commitment(a.Reader(), today, f, report.Both)
		if err != nil {
			b.Fatal(err)
		}
		if err := report.Write(&bytes.Buffer{}, doc.Pages, doc.Meta); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCommitmentPages lays the same letters out, as the preview does.
func BenchmarkCommitmentPages(b *testing.B) {
	a, today, f := openSample(b, text.ZH)
	for b.Loop() {
		if _, err := report.Commitment(a.Reader(), today, f, report.Both); err != nil {
			b.Fatal(err)
		}
	}
}
