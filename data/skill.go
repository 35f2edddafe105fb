package data

// The kinds of the skill ladder.
const (
	SkillNeeds Kind = "skill_needs"
	SkillMarks Kind = "skill_marks"
	Promotions Kind = "promotions"
)

// A SkillLevel is a rung of the training ladder (S4-13). It says what somebody
// has learned, where a [Level] says what somebody sells.
type SkillLevel string

// The rungs, the lowest first.
const (
	Beginner SkillLevel = "new"
	Senior   SkillLevel = "senior"
	Leader   SkillLevel = "manager"
)

// SkillLevels lists the rungs, the lowest first.
var SkillLevels = []SkillLevel{Beginner, Senior, Leader}

// Check reports an unknown rung, and none.
func (l SkillLevel) Check() error {
	switch l {
	case Beginner, Senior, Leader:
		return nil
	}
	return Problem{Key: "problem.skill.level", Field: "level", Args: []any{string(l)}}
}

// A SkillPart is a column of the table of S4-13.
type SkillPart string

// The parts.
const (
	SkillContent  SkillPart = "content"  // what is learned
	SkillForm     SkillPart = "form"     // how it is learned
	SkillStandard SkillPart = "standard" // what has to be reached
)

// SkillParts lists the parts in the order of the table.
var SkillParts = []SkillPart{SkillContent, SkillForm, SkillStandard}

// A SkillProof says how the plan sees that a need is met.
type SkillProof string

// The proofs.
const (
	ByTick     SkillProof = "tick"     // the manager says so
	ByExam     SkillProof = "exam"     // a test is passed
	ByTraining SkillProof = "training" // days of a class of training were attended
	ByMentor   SkillProof = "mentor"   // days with a mentor
)

// A SkillNeed is what a rung asks for. Whoever meets all needs of the own rung is
// ready for the next. The shipped ones have empty names: the program has the
// words.
type SkillNeed struct {
	ID         ID            `json:"id"`
	Level      SkillLevel    `json:"level"`
	Part       SkillPart     `json:"part"`
	Code       string        `json:"code"` // identity; unique among needs
	Name       string        `json:"name"`
	Proof      SkillProof    `json:"proof"`
	ExamKindID ID            `json:"exam_kind_id"` // the test, for a proof by test
	Class      TrainingClass `json:"class"`        // the class, for a proof by training
	Count      int           `json:"count"`        // days of training or with a mentor
	Within     int           `json:"within"`       // days back in which they count; 0: ever
	Position   int           `json:"position"`
}

// Check reports a need without code, of unknown rung or part, or one whose proof
// lacks what it looks at.
func (n SkillNeed) Check() error {
	switch n.Part {
	case SkillContent, SkillForm, SkillStandard:
	default:
		return Problem{Key: "problem.skill.part", Field: "part", Args: []any{string(n.Part)}}
	}
	switch n.Proof {
	case ByTick:
	case ByExam:
		if n.ExamKindID == 0 {
			return Problem{Key: "problem.exam.kind", Field: "exam"}
		}
	case ByTraining, ByMentor:
		if n.Count < 1 || n.Count > 366 {
			return Problem{Key: "problem.skill.count", Field: "count"}
		}
	default:
		return Problem{Key: "problem.skill.proof", Field: "proof", Args: []any{string(n.Proof)}}
	}
	if n.Within < 0 || n.Within > 3660 {
		return Problem{Key: "problem.skill.within", Field: "within"}
	}
	if n.Proof == ByTraining {
		if err := n.Class.Check(); err != nil {
			return err
		}
	}
	if err := n.Level.Check(); err != nil {
		return err
	}
	if err := checkText("name", n.Name, true); err != nil {
		return err
	}
	return checkTitle("code", n.Code)
}

// A SkillMark is the manager's word that a rep meets a need.
type SkillMark struct {
	ID          ID     `json:"id"`
	SkillNeedID ID     `json:"skill_need_id"`
	RepID       ID     `json:"rep_id"` // one row for each need and rep
	Day         Date   `json:"day"`
	Note        string `json:"note"` // what shows it
}

// Check reports a mark of nobody, for nothing, or without day.
func (m SkillMark) Check() error {
	switch {
	case m.SkillNeedID == 0:
		return Problem{Key: "problem.skill.need", Field: "need"}
	case m.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case m.Day == 0:
		return Problem{Key: "problem.skill.day", Field: "day"}
	}
	return checkText("note", m.Note, false)
}

// A Promotion puts a rep on a rung from a day on (S3-7: promotion is an
// incentive). The latest says where somebody stands.
type Promotion struct {
	ID    ID         `json:"id"`
	RepID ID         `json:"rep_id"` // one row for each rep and day
	Level SkillLevel `json:"level"`
	Day   Date       `json:"day"`
	Note  string     `json:"note"`
}

// Check reports a promotion of nobody, to no rung, or without day.
func (p Promotion) Check() error {
	switch {
	case p.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case p.Day == 0:
		return Problem{Key: "problem.skill.day", Field: "day"}
	}
	if err := p.Level.Check(); err != nil {
		return err
	}
	return checkText("note", p.Note, false)
}
