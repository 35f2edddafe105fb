package report

import (
	"cmp"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// sortedBy is a copy of rows in another order.
func sortedBy[T any](rows []T, compare func(a, b T) int) []T {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, compare)
	return rows
}

// PipelineSheets are the review of the pipeline for other programs: every open
// opportunity, the people with the team last, the stages, and the reasons lost.
func PipelineSheets(r store.Reader, today data.Date, f text.Fmt) ([]exchange.Sheet, error) {
	x, err := pipeline.Pipeline(r, today, pipeline.PipelineIn{})
	if err != nil {
		return nil, err
	}
	list, err := pipeline.Opportunities(r, today, pipeline.OpportunitiesIn{})
	if err != nil {
		return nil, err
	}
	return []exchange.Sheet{openSheet(f, list.Rows), linesSheet(f, x), stagesSheet(f, x), reasonsSheet(f, x)}, nil
}

// sheetOf is an empty table; its heads are keys of words.
func sheetOf(f text.Fmt, name string, heads ...string) exchange.Sheet {
	s := exchange.Sheet{Name: f.T(name)}
	for _, key := range heads {
		s.Header = append(s.Header, strings.ReplaceAll(f.T(key), "\n", " "))
	}
	return s
}

// dayCell is a day; an empty cell when none was said.
func dayCell(d data.Date) any {
	if d == 0 {
		return nil
	}
	return d
}

// pointCell is a share in per cent; an empty cell when it is not known.
func pointCell(f text.Fmt, points *int) any {
	if points == nil {
		return nil
	}
	return pointsOf(f, points)
}

func openSheet(f text.Fmt, rows []pipeline.Row) exchange.Sheet {
	s := sheetOf(f, "pipeline.paper.open.sheet", "export.head.opportunity", "export.head.opportunity_name", "pipeline.column.customer", "pipeline.column.rep", "pipeline.column.stage", "pipeline.column.amount",
		"pipeline.paper.weighted", "pipeline.column.category", "export.head.opened", "export.head.expected", "pipeline.paper.days", "pipeline.column.late", "pipeline.paper.slips", "pipeline.column.next", "export.head.next_date")
	for _, d := range rows {
		s.Rows = append(s.Rows, []any{d.Code, d.Name, d.CustomerName, d.RepName, f.PipelineStage(d.Of), exchange.MoneyCell(d.Amount, f.Currency), exchange.MoneyCell(d.Weighted, f.Currency),
			f.T("category." + string(d.Category)), d.Opened, dayCell(d.Close), d.Age, d.Late, d.Slips, d.Next, dayCell(d.NextDay)})
	}
	return s
}

func linesSheet(f text.Fmt, x pipeline.Review) exchange.Sheet {
	heads := []string{"pipeline.column.rep", "funnel.column.leads"}
	for _, key := range peopleHeads {
		heads = append(heads, "pipeline.paper."+key)
	}
	s := sheetOf(f, "pipeline.paper.people", heads...)
	for i, l := range append(x.People[:len(x.People):len(x.People)], x.Team) {
		name := cmp.Or(l.Name, f.T("pipeline.nobody"))
		if i == len(x.People) {
			name = f.T("report.total")
		}
		left := any(nil)
		if l.Target != 0 {
			left = exchange.MoneyCell(l.Left, f.Currency)
		}
		cover := any(nil)
		if l.Coverage != nil {
			cover = times(f, l.Coverage)
		}
		s.Rows = append(s.Rows, []any{name, exchange.Known(l.Funnel.Leads), exchange.Known(l.Funnel.Opportunities), exchange.Known(l.Funnel.Proposals), exchange.Known(l.Funnel.Deals), pointCell(f, l.Result.Rate), exchange.Known(l.Result.Cycle),
			l.Count, exchange.MoneyCell(l.Open, f.Currency), exchange.MoneyCell(l.Weighted, f.Currency), left, cover, l.Aged, l.Slipped})
	}
	return s
}

func stagesSheet(f text.Fmt, x pipeline.Review) exchange.Sheet {
	s := sheetOf(f, "pipeline.paper.stages", "pipeline.column.stage", "pipeline.paper.chance", "pipeline.paper.count", "pipeline.paper.open", "pipeline.paper.weighted", "pipeline.paper.days", "pipeline.paper.limit", "pipeline.paper.aged")
	for _, l := range x.Stages {
		s.Rows = append(s.Rows, []any{f.PipelineStage(l.Of), f.PercentWhole(data.Money(l.Chance), data.Rate), l.Count, exchange.MoneyCell(l.Amount, f.Currency), exchange.MoneyCell(l.Weighted, f.Currency), exchange.Known(l.Days), l.Limit, l.Aged})
	}
	return s
}

func reasonsSheet(f text.Fmt, x pipeline.Review) exchange.Sheet {
	s := sheetOf(f, "pipeline.paper.causes", "export.head.lost_reason", "pipeline.paper.count", "pipeline.column.amount")
	for _, r := range x.Reasons {
		s.Rows = append(s.Rows, []any{r.Name, r.Count, exchange.MoneyCell(r.Amount, f.Currency)})
	}
	return s
}

// WritePipelineSheets writes the review as a workbook, or the open opportunities
// alone where path ends in .csv.
func WritePipelineSheets(path string, r store.Reader, today data.Date, f text.Fmt) error {
	sheets, err := PipelineSheets(r, today, f)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
