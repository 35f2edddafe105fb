package board

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// BucketName is what a reader calls a bucket of the plan: 8月, Aug; 第33周, Week 33.
func BucketName(f text.Fmt, p data.Plan, bucket data.Period) string {
	if p.Span == data.Year {
		return f.Month(bucket.From.Month())
	}
	return f.Week(bucket.From)
}

// BucketHead is [BucketName] for the head of a narrow column: 8月, Aug; W33.
func BucketHead(f text.Fmt, p data.Plan, bucket data.Period) string {
	if p.Span == data.Year {
		return f.Month(bucket.From.Month())
	}
	_, week := bucket.From.Week()
	return f.T("board.week", week)
}

// GroupName is what a reader calls a group of the plan's buckets by its number
// from 0: Q3, or 第2段 in a plan of weeks.
func GroupName(f text.Fmt, p data.Plan, group int) string {
	if p.Span == data.Year {
		return f.T("board.quarter", group+1)
	}
	return f.T("board.block", group+1)
}

// StateName is the word for a state: 已结, 进行中, 未开始.
func StateName(f text.Fmt, s State) string { return f.T("board.state." + string(s)) }

// NameOf is the name of a row, or 未分配 for what is assigned to none.
func NameOf(f text.Fmt, r Row) string {
	if r.ID == 0 {
		return f.T("board.unassigned")
	}
	return r.Name
}
