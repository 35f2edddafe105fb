package data

// The kinds of tests.
const (
	ExamKinds Kind = "exam_kinds"
	Exams     Kind = "exams"
)

// An ExamSource says where the result of a test comes from. The empty one is
// typed in; the others are worked out from the plan.
type ExamSource string

// The sources that the plan knows.
const (
	FromRatings    ExamSource = "satisfaction" // ratings by the rep's customers
	FromCompletion ExamSource = "completion"   // what the team sold of its targets
	FromRetention  ExamSource = "retention"    // who of the team stayed
)

// An ExamUnit is what results of a test are counted in.
type ExamUnit string

// The units.
const (
	ScorePoints  ExamUnit = "points"
	ScorePercent ExamUnit = "percent"
)

// An ExamKind is a test with its pass mark (S2-20, S4-13). Results are
// hundredths of a point or of a per cent. The shipped ones have empty names: the
// program has the words.
type ExamKind struct {
	ID       ID         `json:"id"`
	Code     string     `json:"code"` // identity; unique among tests
	Name     string     `json:"name"`
	Unit     ExamUnit   `json:"unit"`
	Top      int        `json:"top"`    // best result there is, hundredths
	Pass     int        `json:"pass"`   // least result that passes, hundredths
	Level    SkillLevel `json:"level"`  // for whom it is; "": everybody
	Source   ExamSource `json:"source"` // "": results are typed in
	Retest   int        `json:"retest"` // days after a failed try in which it is repeated
	Position int        `json:"position"`
}

// Check reports a test without code, with a pass mark that nobody or everybody
// would reach, or of unknown unit or source.
func (k ExamKind) Check() error {
	switch {
	case k.Unit != ScorePoints && k.Unit != ScorePercent:
		return Problem{Key: "problem.exam.unit", Field: "unit", Args: []any{string(k.Unit)}}
	case k.Top <= 0 || k.Top > 1000_00:
		return Problem{Key: "problem.exam.top", Field: "top"}
	case k.Pass <= 0 || k.Pass > k.Top:
		return Problem{Key: "problem.exam.pass", Field: "pass"}
	case k.Retest < 1 || k.Retest > 366:
		return Problem{Key: "problem.exam.retest", Field: "retest"}
	}
	switch k.Source {
	case "", FromRatings, FromCompletion, FromRetention:
	default:
		return Problem{Key: "problem.exam.source", Field: "source", Args: []any{string(k.Source)}}
	}
	if k.Level != "" {
		if err := k.Level.Check(); err != nil {
			return err
		}
	}
	if err := checkText("name", k.Name, true); err != nil {
		return err
	}
	return checkTitle("code", k.Code)
}

// An Exam is one try of a rep at a test.
type Exam struct {
	ID         ID     `json:"id"`
	ExamKindID ID     `json:"exam_kind_id"`
	RepID      ID     `json:"rep_id"`
	Date       Date   `json:"date"`
	Score      int    `json:"score"` // hundredths, in the unit of the test
	Note       string `json:"note"`
}

// Check reports a try of nobody, at nothing, without day, or below zero.
func (e Exam) Check() error {
	switch {
	case e.ExamKindID == 0:
		return Problem{Key: "problem.exam.kind", Field: "kind"}
	case e.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case e.Date == 0:
		return Problem{Key: "problem.exam.date", Field: "date"}
	case e.Score < 0:
		return Problem{Key: "problem.exam.score", Field: "score", Args: []any{0}}
	}
	return checkText("note", e.Note, false)
}
