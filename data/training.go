package data

// The kinds of training.
const (
	Trainings   Kind = "trainings"
	Attendances Kind = "attendances"
)

// A TrainingClass says what a training is about (S0-23, S2-23, S4-13).
type TrainingClass string

// The classes. The first three are the monthly modules of S2-23.
const (
	ProductCourse TrainingClass = "product"     // products and technology
	Negotiation   TrainingClass = "negotiation" // negotiation
	Trends        TrainingClass = "trend"       // trends of the industry
	Digital       TrainingClass = "digital"     // digital tools and AI
	Teardown      TrainingClass = "teardown"    // workshop that takes a rival apart
	Camp          TrainingClass = "camp"        // the camp before a launch (S2-20)
	Basics        TrainingClass = "basics"      // class of who is new
	SpecialTopic  TrainingClass = "topic"       // special topic of who is senior
	CaseStudy     TrainingClass = "case"        // case study
	Executive     TrainingClass = "executive"   // class of managers
	Peers         TrainingClass = "peers"       // managers learn from each other
)

// TrainingClasses lists the classes in the order pages offer them.
var TrainingClasses = []TrainingClass{ProductCourse, Negotiation, Trends, Digital, Teardown, Camp, Basics, SpecialTopic, CaseStudy, Executive, Peers}

// MonthlyModules are the classes that every month is to have (S2-23).
var MonthlyModules = []TrainingClass{ProductCourse, Negotiation, Trends}

// Check reports an unknown class, and none.
func (c TrainingClass) Check() error {
	for _, x := range TrainingClasses {
		if c == x {
			return nil
		}
	}
	return Problem{Key: "problem.training.class", Field: "class", Args: []any{string(c)}}
}

// A Training is a session that people attend: planned for a day, then held.
type Training struct {
	ID       ID            `json:"id"`
	Date     Date          `json:"date"` // first day
	Days     int           `json:"days"` // calendar days it lasts, at least 1; a camp has 3 (S2-20)
	Class    TrainingClass `json:"class"`
	Module   string        `json:"module"`  // what is taught
	Trainer  string        `json:"trainer"` // who teaches, from inside or outside; may be empty
	Location string        `json:"location"`
	Hours    int           `json:"hours"` // hundredths of an hour in all; 0: not said
	Cost     *Money        `json:"cost"`  // minor units; nil: not said
	Held     Date          `json:"held"`  // zero: not held yet
	Note     string        `json:"note"`
}

// Check reports a training without day or name, of unknown class, or of a length
// that none has.
func (t Training) Check() error {
	switch {
	case t.Date == 0:
		return Problem{Key: "problem.training.date", Field: "date"}
	case t.Days < 1 || t.Days > 60:
		return Problem{Key: "problem.training.days", Field: "days"}
	case t.Hours < 0 || t.Hours > 1000_00:
		return Problem{Key: "problem.training.hours", Field: "hours"}
	case t.Cost != nil && *t.Cost < 0:
		return Problem{Key: "problem.training.cost", Field: "cost"}
	}
	if t.Cost != nil {
		if err := checkAmount("cost", *t.Cost); err != nil {
			return err
		}
	}
	if err := t.Class.Check(); err != nil {
		return err
	}
	for field, s := range map[string]string{"trainer": t.Trainer, "location": t.Location} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	if err := checkText("note", t.Note, false); err != nil {
		return err
	}
	return checkTitle("module", t.Module)
}

// An Attendance is a person who is to come to a training.
type Attendance struct {
	ID         ID    `json:"id"`
	TrainingID ID    `json:"training_id"`
	RepID      ID    `json:"rep_id"` // one row for each training and rep
	Came       *bool `json:"came"`   // nil: not known, as before the training is held
}

// Check reports an attendance of nobody, or at nothing.
func (a Attendance) Check() error {
	switch {
	case a.TrainingID == 0:
		return Problem{Key: "problem.training.none", Field: "training"}
	case a.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	}
	return nil
}
