package reviews

import (
	"errors"

	"quarterdeck/app/forecast"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CompareIn asks what changed between two reviews.
type CompareIn struct {
	A data.ID `json:"a" doc:"the earlier review"`
	B data.ID `json:"b" doc:"the later review"`
}

// A Comparison is two reviews beside each other, from what was frozen in both; A is
// the one of the earlier day, whatever was asked.
type Comparison struct {
	A          data.Review         `json:"a"`
	B          data.Review         `json:"b"`
	Figures    []FigureChange      `json:"figures"`  // of whatever stood in either, in the order of B
	Turned     []Turn              `json:"turned"`   // lights that are of another colour, or in one of the two alone
	Pipeline   *forecast.Waterfall `json:"pipeline"` // from the frozen weeks of the two days; nil: they are not frozen
	Promises   []Promise           `json:"promises"` // of A, as they stood on the day of B
	PipelineA  *forecast.WeekSum   `json:"pipeline_a"`
	PipelineB  *forecast.WeekSum   `json:"pipeline_b"`
	CollectedA *Collection         `json:"collected_a"`
	CollectedB *Collection         `json:"collected_b"`
}

// Kept counts the promises that were kept, of those that were not dropped.
func (c Comparison) Kept() (kept, all int) {
	for _, p := range c.Promises {
		if p.Kept {
			kept++
		}
		if !p.Dropped {
			all++
		}
	}
	return kept, all
}

// A FigureChange is a figure of both reviews; nil: it was not in that one.
type FigureChange struct {
	Of   string  `json:"of"`
	Code string  `json:"code"`
	Name string  `json:"name"` // as in the later one
	A    *Figure `json:"a"`
	B    *Figure `json:"b"`
}

// A Turn is a light of both reviews; nil: it was not in that one.
type Turn struct {
	Key string      `json:"key"`
	A   *lights.Row `json:"a"`
	B   *lights.Row `json:"b"`
}

// Compare answers what changed between two reviews.
func Compare(r store.Reader, today data.Date, a, b data.ID) (Comparison, error) {
	var c Comparison
	var err error
	if c.A, err = r.Review(a); err != nil {
		return c, data.At("a", err)
	}
	if c.B, err = r.Review(b); err != nil {
		return c, data.At("b", err)
	}
	if a == b {
		return c, data.Problem{Key: "problem.review.same", Field: "b"}
	}
	if c.A.Date > c.B.Date {
		c.A, c.B = c.B, c.A
	}
	was, err := FrozenOf(r, c.A.ID)
	if err != nil {
		return c, err
	}
	is, err := FrozenOf(r, c.B.ID)
	if err != nil {
		return c, err
	}
	c.Figures, c.Turned = figureChanges(was, is), turns(was, is)
	c.PipelineA, c.PipelineB, c.CollectedA, c.CollectedB = was.Pipeline, is.Pipeline, was.Collection, is.Collection
	people, err := readPeople(r)
	if err != nil {
		return c, err
	}
	if c.Promises, err = promisesOf(r, c.A.ID, c.B.Date, people); err != nil {
		return c, err
	}
	c.Pipeline, err = waterfall(r, today, c.A.Date, c.B.Date)
	return c, err
}

// ComparisonOf answers what changed between two reviews.
func ComparisonOf(r store.Reader, today data.Date, in CompareIn) (Comparison, error) {
	return Compare(r, today, in.A, in.B)
}

// figureChanges puts the figures of two reviews beside each other.
func figureChanges(was, is Frozen) []FigureChange {
	type key struct{ of, code string }
	before := map[key]*Figure{}
	for i, x := range was.Figures {
		before[key{x.Of, x.Code}] = &was.Figures[i]
	}
	rows := []FigureChange{}
	for i, x := range is.Figures {
		k := key{x.Of, x.Code}
		rows = append(rows, FigureChange{Of: x.Of, Code: x.Code, Name: x.Name, A: before[k], B: &is.Figures[i]})
		delete(before, k)
	}
	for i, x := range was.Figures {
		if _, left := before[key{x.Of, x.Code}]; left {
			rows = append(rows, FigureChange{Of: x.Of, Code: x.Code, Name: x.Name, A: &was.Figures[i]})
		}
	}
	return rows
}

// turns lists the lights that changed their colour, those of the later review
// first.
func turns(was, is Frozen) []Turn {
	before := map[string]*lights.Row{}
	for i, x := range was.Lights {
		before[x.Key] = &was.Lights[i]
	}
	rows := []Turn{}
	for i, x := range is.Lights {
		a := before[x.Key]
		delete(before, x.Key)
		if a == nil || a.Light != x.Light {
			rows = append(rows, Turn{Key: x.Key, A: a, B: &is.Lights[i]})
		}
	}
	for i, x := range was.Lights {
		if _, left := before[x.Key]; left {
			rows = append(rows, Turn{Key: x.Key, A: &was.Lights[i]})
		}
	}
	return rows
}

// waterfall is how the pipeline came from the frozen week of one day to that of
// another; nil where either is not frozen, or both are the same.
func waterfall(r store.Reader, today, from, to data.Date) (*forecast.Waterfall, error) {
	if data.WeekOf(from) == data.WeekOf(to) {
		return nil, nil
	}
	x, err := forecast.PipelineWaterfall(r, today, forecast.WaterfallIn{From: from, To: to})
	if p := (data.Problem{}); errors.As(err, &p) {
		return nil, nil // the weeks are not frozen
	}
	return &x, err
}
