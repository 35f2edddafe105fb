// Package sample invents one firm, a maker of tea drinks, in Chinese and in
// English, for demonstration, tests, screenshots and help.
//
// It is code, not a file: tables of names and figures, and a fixed course of
// chance that spreads them over orders. Both languages have the same codes,
// dates and amounts; every sum is exact.
package sample

import (
	"errors"
	"os"
	"path/filepath"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Plan is the sample's own record: a year from January 2026, seen on 14 August,
// marked as a sample. Lang is "zh" or "en".
func Plan(lang string) data.Plan {
	p := data.NewPlan(firm.in(lang), "CNY", first)
	p.Number, p.Version = "SN-SL-2026-03", 3
	p.AsOfDay, p.Language, p.Sample = asOf, lang, true
	return p
}

// Create makes a plan file at path that holds the sample in the language "zh"
// or "en". A file that is there already is left alone, and the plan appears
// whole or not at all. It can be changed like any other plan; nothing in it can
// be undone.
func Create(path, lang string) error {
	dir, err := os.MkdirTemp("", "quarterdeck")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	part := filepath.Join(dir, "sample.qdeck")
	if err := store.Create(part, Plan(lang)); err != nil {
		return err
	}
	f, err := store.Open(part)
	if err != nil {
		return err
	}
	_, err = f.Write("command.Sample", func(tx store.Tx) error { return fill(tx, lang) })
	if err == nil {
		err = f.Forget()
	}
	if err == nil {
		err = f.CopyTo(path)
	}
	return errors.Join(err, f.Close())
}

// A writer puts the sample into a plan. It remembers the IDs of what it has
// written, in the order of the tables.
type writer struct {
	tx        store.Tx
	lang      string
	regions   [len(regions)]data.ID
	products  [len(products)]data.ID
	people    [len(reps) + 1]data.ID // the manager last
	customers []data.ID
	buyers    []customer // in the order of customers
	docs      []data.ID  // versions of the plan
	phases    []data.Stage
	works     map[string]data.Milestone // by their Chinese names
}

// fill writes everything, what is named before what names it.
func fill(tx store.Tx, lang string) error {
	w := &writer{tx: tx, lang: lang, works: map[string]data.Milestone{}}
	for _, part := range []func() error{
		w.nouns, w.goal, w.cells, w.objectives, w.orders, w.stages, w.course, w.meetings, w.knowns, w.decisions, w.pins, w.versions, w.proposals, w.salesFunnels, w.quotas, w.letters,
		w.grades,
		w.keyAccounts,
		w.touches,
		w.contracts,
		w.service,
		w.receivables,
		w.health,
		w.pay,
		w.skills,
		w.activities,
		w.opportunities,
		w.actions,
		w.pilots,
		w.forecasts,
		w.deviations,
		w.scores,
		w.tracks,
		w.lights,
		w.rituals,
		w.reviews,
		w.processes,
		w.deliverables,
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return w.evidence()
}

// nouns writes regions, products and people.
func (w *writer) nouns() error {
	for i, r := range regions {
		x, err := w.tx.SaveRegion(data.Region{Code: r.code, Name: r.name.in(w.lang), Maturity: r.maturity, Position: i + 1})
		if err != nil {
			return err
		}
		w.regions[i] = x.ID
	}
	for i, p := range products {
		x, err := w.tx.SaveProduct(data.Product{Code: p.code, Name: p.name.in(w.lang), Class: p.class, Position: i + 1})
		if err != nil {
			return err
		}
		w.products[i] = x.ID
	}
	for i, r := range reps {
		x, err := w.tx.SaveRep(data.Rep{Code: r.code, Name: r.name.in(w.lang), RegionID: w.regions[r.region],
			Level: r.level, Joined: r.joined, Position: i + 1})
		if err != nil {
			return err
		}
		w.people[i] = x.ID
	}
	x, err := w.tx.SaveRep(data.Rep{Code: managerCode, Name: manager.in(w.lang), Level: data.Manager,
		Joined: data.NewDate(2016, 8, 1), Position: len(reps) + 1})
	w.people[lin] = x.ID
	return err
}
