// Package data names the things a sales plan is made of.
//
// It holds nouns only, one file each: what they are, and what is wrong with one
// that cannot be so. It knows no database, no screen and no language.
package data

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
)

// Kind names one sort of record. Its value is the name of the table.
type Kind string

// A Light is the status of a measure: colour, shape and word say the same.
type Light int

// The lights, best first after "no data".
const (
	Ring  Light = iota // no data
	Green              // fine
	Amber              // watch
	Red                // act now
)

// String is the light's name as it appears in JSON answers and translation keys.
func (l Light) String() string { return [...]string{"ring", "green", "amber", "red"}[l] }

// MarshalText writes the light's name.
func (l Light) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the light's name.
func (l *Light) UnmarshalText(b []byte) error {
	for x := Ring; x <= Red; x++ {
		if x.String() == string(b) {
			*l = x
			return nil
		}
	}
	return Problem{Key: "problem.light.word", Args: []any{string(b)}}
}

// A Problem is an error the person can put right. Key names its sentence in the
// translations, Args fill the sentence's placeholders, and Field names the
// entry it belongs to ("" when it belongs to none).
type Problem struct {
	Key   string
	Field string
	Args  []any
}

// Error is the key and its arguments: enough for a log, not for a reader.
func (p Problem) Error() string { return p.Key }

// CannotWrite says that the file at path cannot be written and, where a person
// could do something about it, why. Its field is "file".
func CannotWrite(path string, err error) Problem {
	p := Problem{Key: "problem.file.write", Field: "file", Args: []any{filepath.Base(path), filepath.Dir(path)}}
	switch {
	case errors.Is(err, fs.ErrPermission):
		p.Key = "problem.file.write.denied"
	case errors.Is(err, fs.ErrNotExist):
		p.Key = "problem.file.write.nowhere"
	case errors.Is(err, syscall.ENOSPC):
		p.Key = "problem.file.write.full"
	}
	return p
}

// Kinds lists every kind whose changes are written down and can be undone.
var Kinds = []Kind{
	Plans,
	Goals,
	Regions,
	Products,
	Reps,
	Schemes,
	SchemeTiers,
	TierBands,
	Traits,
	Customers,
	Codes,
	Imports,
	Mappings,
	Orders,
	OrderLines,
	Actuals,
	Grades,
	CareRules,
	DiagnosisRules,
	CollectionLevels,
	Contacts,
	Touches,
	Plays,
	PlaySteps,
	HealthRules,
	Assessments,
	HealthScores,
	Accounts,
	KeyDates,
	Verdicts,
	Contracts,
	Invoices,
	Payments,
	ComplaintCases,
	Ratings,
	Scenes,
	Labels,
	Portraits,
	NeedReviews,
	NeedSamples,
	Edits,
	Targets,
	Trails,
	Reopenings,
	Letters,
	LetterTexts,
	Ladders,
	Commitments,
	Signoffs,
	Moves,
	Credits,
	Mentorships,
	Policies,
	Pins,
	Insights,
	InsightPoints,
	DriverSheets,
	LevelSheets,
	Scenarios,
	Citations,
	Stages,
	Milestones,
	Criteria,
	LightRules,
	LightReadings,
	Dependencies,
	Proofs,
	Baselines,
	BaselineRows,
	StageTemplates,
	MeetingRules,
	MeetingSlots,
	MeetingTemplates,
	Responses,
	ResponseSteps,
	Deviations,
	FiveWs,
	SwotPoints,
	FunnelStages,
	Reviews,
	ReviewParts,
	ReviewTopics,
	ReviewReopenings,
	Pilots,
	PilotCustomers,
	PilotRules,
	Actions,
	Processes,
	ProcessSteps,
	OneOnOnes,
	Notes,
	MeetingSnapshots,
	MeetingReopenings,
	Versions,
	Snapshots,
	Members,
	Proposals,
	Votes,
	Decisions,
	ApprovalRules,
	DaysOff,
	Funnels,
	Activities,
	ScoreRules,
	ScoreMarks,
	Praises,
	PipelineStages,
	ExchangeRates,
	Opportunities,
	OpportunityMoves,
	Whys,
	Trainings,
	Attendances,
	ExamKinds,
	Exams,
	SkillNeeds,
	SkillMarks,
	Promotions,
	Duties,
	DutyRecords,
	CorePosts,
	Reserves,
	Handovers,
	HandoverItems,
	Experts,
	ExpertHelps,
	GrowthRules,
	TalkTracks,
	TrackVersions,
	TrackCases,
	TrackUses,
	TrackRules,
	Behaviours,
	ForecastRules,
	ForecastCalls,
	ForecastAdjustments,
	PipelineWeeks,
	WeekRows,
	WeekSales,
	PayRules,
	PaySchemes,
	Novelties,
	ExpertSignings,
	PayAwards,
	PayPools,
	PayRuns,
	PayStatements,
	Objectives,
	ObjectiveParts,
	ObjectiveActuals,
	Rituals,
	RitualPeople,
	RitualRecords,
	ResponseItems,
	Deliverables,
}

// At says which field of a form a problem belongs to; other errors stay as they are.
func At(field string, err error) error {
	if p := (Problem{}); errors.As(err, &p) {
		p.Field = field
		return p
	}
	return err
}
