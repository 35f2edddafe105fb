package data

// The kinds of back-ups.
const (
	CorePosts Kind = "core_posts"
	Reserves  Kind = "reserves"
)

// A CorePost is a place in the team that must not stay empty: a person with a
// region or key accounts (S4-25).
type CorePost struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`
	HolderID ID     `json:"holder_id"` // who holds it; zero: nobody
	Covers   string `json:"covers"`    // region or key accounts, in words
	Position int    `json:"position"`
}

// Check reports a post without name.
func (p CorePost) Check() error {
	if err := checkText("covers", p.Covers, true); err != nil {
		return err
	}
	return checkTitle("name", p.Name)
}

// A ReserveSource says where somebody of the talent reserve comes from (S2-41).
type ReserveSource string

// The sources.
const (
	FromInside     ReserveSource = "inside"
	FromUniversity ReserveSource = "university"
	FromRival      ReserveSource = "rival"
)

// A ReserveStage is how far it has come with somebody of the talent reserve.
type ReserveStage string

// The stages.
const (
	ReserveFound   ReserveStage = "found"
	ReserveTalking ReserveStage = "talking"
	ReserveTrying  ReserveStage = "trying" // learns the post, or is interviewed
	ReserveReady   ReserveStage = "ready"  // could take over today
	ReserveDropped ReserveStage = "dropped"
)

// ReserveStages lists the stages in their order.
var ReserveStages = []ReserveStage{ReserveFound, ReserveTalking, ReserveTrying, ReserveReady, ReserveDropped}

// ReserveSources lists the sources in the order pages offer them.
var ReserveSources = []ReserveSource{FromInside, FromUniversity, FromRival}

// A Reserve is somebody of the talent reserve; with a post, its back-up.
type Reserve struct {
	ID         ID            `json:"id"`
	Name       string        `json:"name"`   // of somebody from outside; "" of a rep
	RepID      ID            `json:"rep_id"` // somebody from inside; zero: from outside
	Source     ReserveSource `json:"source"`
	Stage      ReserveStage  `json:"stage"`
	CorePostID ID            `json:"core_post_id"` // the post; zero: none yet
	Since      Date          `json:"since"`        // zero: not said
	Note       string        `json:"note"`
}

// Check reports a reserve of nobody, or of unknown source or stage.
func (r Reserve) Check() error {
	switch r.Source {
	case FromInside, FromUniversity, FromRival:
	default:
		return Problem{Key: "problem.reserve.source", Field: "source", Args: []any{string(r.Source)}}
	}
	switch r.Stage {
	case ReserveFound, ReserveTalking, ReserveTrying, ReserveReady, ReserveDropped:
	default:
		return Problem{Key: "problem.reserve.stage", Field: "stage", Args: []any{string(r.Stage)}}
	}
	if r.RepID == 0 && r.Name == "" {
		return Problem{Key: "problem.reserve.name", Field: "name"}
	}
	if err := checkText("name", r.Name, true); err != nil {
		return err
	}
	return checkText("note", r.Note, false)
}
