package tracks

import (
	"cmp"
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Case is a success or failure with the names of who it is about.
type Case struct {
	data.TrackCase
	RepName      string `json:"rep"`
	RepCode      string `json:"rep_code"`
	CustomerName string `json:"customer"`
	CustomerCode string `json:"customer_code"`
	TrackName    string `json:"track"` // "": gone into none yet
}

// A Use is where a track was used, with names.
type Use struct {
	data.TrackUse
	RepName      string `json:"rep"`
	CustomerName string `json:"customer"`
	Training     string `json:"training"` // what was taught; "": in the field
}

// A Row is a track of the library with what became of it.
type Row struct {
	data.TalkTrack
	ProductName string              `json:"product"` // "": for all
	ProductCode string              `json:"product_code"`
	Worked      int                 `json:"worked"`  // in the field
	Failed      int                 `json:"failed"`  // in the field
	Rate        *int                `json:"rate"`    // hundredths of a per cent of Worked + Failed; nil: never said
	Used        int                 `json:"used"`    // in the field, with those whose outcome is not known
	Trained     int                 `json:"trained"` // in trainings
	Last        data.Date           `json:"last"`    // day of the last use; zero: never
	Uses        []Use               `json:"uses"`    // the newest first
	Cases       []Case              `json:"cases"`   // it came from
	Versions    []data.TrackVersion `json:"versions"`
}

// A Library is the tracks that fit what was asked.
type Library struct {
	Rows   []Row `json:"rows"`   // by scene, the program's first, then name
	All    int   `json:"all"`    // tracks of the plan
	Worked int   `json:"worked"` // in the field, of all tracks
	Said   int   `json:"said"`   // uses in the field whose outcome is known
	Rate   *int  `json:"rate"`   // hundredths of a per cent; nil: none said
}

// TracksIn says which tracks are wanted.
type TracksIn struct {
	Text  string `json:"text" doc:"words, pinyin or initials that stand in the name, the scene or the words; empty: any"`
	Scene string `json:"scene" doc:"price, competitor, budget, or words of your own; empty: any"`
}

// Tracks lists the talk tracks with where they were used, whether they worked, and
// the cases they came from.
func Tracks(r store.Reader, _ data.Date, in TracksIn) (l Library, err error) {
	l.Rows = []Row{}
	all, err := r.TalkTracks()
	if err != nil {
		return l, err
	}
	n, err := namesOf(r)
	if err != nil {
		return l, err
	}
	rows := make([]Row, len(all))
	at := map[data.ID]*Row{}
	for i, t := range all {
		p := n.products[t.ProductID]
		rows[i] = Row{TalkTrack: t, ProductName: p.Name, ProductCode: p.Code, Uses: []Use{}, Cases: []Case{}, Versions: []data.TrackVersion{}}
		at[t.ID] = &rows[i]
	}
	if err := gather(r, n, at); err != nil {
		return l, err
	}
	l.All = len(rows)
	for _, x := range rows {
		x.Rate = rate(x.Worked, x.Failed)
		l.Worked += x.Worked
		l.Said += x.Worked + x.Failed
		if fits(x, in) {
			l.Rows = append(l.Rows, x)
		}
	}
	l.Rate = rate(l.Worked, l.Said-l.Worked)
	slices.SortStableFunc(l.Rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(order(a.Scene), order(b.Scene)), cmp.Compare(a.Scene, b.Scene), cmp.Compare(a.Name, b.Name))
	})
	return l, nil
}

// gather puts uses, cases and versions to their tracks.
func gather(r store.Reader, n names, at map[data.ID]*Row) error {
	uses, err := r.TrackUses()
	if err != nil {
		return err
	}
	trainings, err := r.Trainings()
	if err != nil {
		return err
	}
	taught := map[data.ID]string{}
	for _, t := range trainings {
		taught[t.ID] = t.Module
	}
	for _, u := range uses {
		x := at[u.TalkTrackID]
		x.Uses = append(x.Uses, Use{TrackUse: u, RepName: n.reps[u.RepID].Name, CustomerName: n.customers[u.CustomerID].Name, Training: taught[u.TrainingID]})
		x.Last = max(x.Last, u.Date)
		switch {
		case u.TrainingID != 0:
			x.Trained++
			continue
		case u.Worked == nil:
		case *u.Worked:
			x.Worked++
		default:
			x.Failed++
		}
		x.Used++
	}
	cases, err := r.TrackCases()
	if err != nil {
		return err
	}
	for _, c := range cases {
		if x := at[c.TalkTrackID]; x != nil {
			x.Cases = append(x.Cases, n.caseOf(c, x.Name))
		}
	}
	versions, err := r.TrackVersions()
	for _, v := range versions {
		x := at[v.TalkTrackID]
		x.Versions = append(x.Versions, v)
	}
	return err
}

func (n names) caseOf(c data.TrackCase, track string) Case {
	who, whom := n.reps[c.RepID], n.customers[c.CustomerID]
	return Case{TrackCase: c, RepName: who.Name, RepCode: who.Code, CustomerName: whom.Name, CustomerCode: whom.Code, TrackName: track}
}

// rate is the share that worked; nil when nothing was said.
func rate(worked, failed int) *int {
	if worked+failed == 0 {
		return nil
	}
	n := (worked*10_000 + (worked+failed)/2) / (worked + failed)
	return &n
}

// order puts the program's scenes first.
func order(scene string) int {
	if i := slices.Index(data.TrackScenes, scene); i >= 0 {
		return i
	}
	return len(data.TrackScenes)
}

func fits(x Row, in TracksIn) bool {
	if in.Scene != "" && x.Scene != in.Scene {
		return false
	}
	return text.MatchesAny(in.Text, x.Name, x.Scene, x.ProductName, x.Says, x.Answer, x.Proof, x.Do, x.Dont, sceneWords(x.Scene))
}

// sceneWords are the program's words for a scene in both languages, so that it is
// found by either.
func sceneWords(scene string) string {
	return SceneName(text.Fmt{Lang: text.ZH}, scene) + " " + SceneName(text.Fmt{Lang: text.EN}, scene)
}

// An Intake is what came in of a week against three and three.
type Intake struct {
	Week   data.Period    `json:"week"`
	Won    int            `json:"won"`
	Lost   int            `json:"lost"`
	Rule   data.TrackRule `json:"rule"`
	Review data.Date      `json:"review"` // day of the review in the week
	Light  data.Light     `json:"light"`  // green: all came; amber: some are missing; red: missing, and the review is past
	Rows   []Case         `json:"rows"`   // the newest first
	Due    []Teller       `json:"due"`    // the top sellers, those who told nothing first
}

// A Teller is a top seller and how many cases came of them in the week.
type Teller struct {
	RepID data.ID `json:"rep_id"`
	Code  string  `json:"code"`
	Name  string  `json:"name"`
	Won   int     `json:"won"`
	Lost  int     `json:"lost"`
}

// IntakeIn names the week.
type IntakeIn struct {
	Week data.Date `json:"week" doc:"any day of the week; empty: this week"`
}

// IntakeOf is the cases of a week, how many are missing, and which top sellers have
// told nothing yet. A plan without a track or a case has not begun: no light.
func IntakeOf(r store.Reader, today data.Date, in IntakeIn) (k Intake, err error) {
	week := cmp.Or(in.Week, today).Monday()
	k.Week, k.Rows, k.Due = data.Period{From: week, Until: week + 7}, []Case{}, []Teller{}
	if k.Rule, err = r.TrackRule(); err != nil {
		return k, err
	}
	k.Review = week + data.Date((int(k.Rule.Weekday)+6)%7)
	n, err := namesOf(r)
	if err != nil {
		return k, err
	}
	tracks, err := r.TalkTracks()
	if err != nil {
		return k, err
	}
	names := map[data.ID]string{}
	for _, t := range tracks {
		names[t.ID] = t.Name
	}
	cases, err := r.TrackCases()
	if err != nil {
		return k, err
	}
	told := map[data.ID]*Teller{}
	for _, x := range n.reps {
		if x.Level == data.Top && x.Here(data.Period{From: week, Until: week + 7}) {
			told[x.ID] = &Teller{RepID: x.ID, Code: x.Code, Name: x.Name}
		}
	}
	for _, c := range cases {
		if !k.Week.Has(c.Date) {
			continue
		}
		k.Rows = append(k.Rows, n.caseOf(c, names[c.TalkTrackID]))
		t := told[c.RepID]
		if t == nil { // others' cases are welcome, and count
			t = &Teller{}
		}
		if c.Won {
			k.Won++
			t.Won++
		} else {
			k.Lost++
			t.Lost++
		}
	}
	for _, t := range told {
		k.Due = append(k.Due, *t)
	}
	slices.SortFunc(k.Due, func(a, b Teller) int {
		return cmp.Or(cmp.Compare(a.Won+a.Lost, b.Won+b.Lost), cmp.Compare(a.Code, b.Code))
	})
	k.Light = k.light(today, len(tracks)+len(cases) > 0)
	return k, nil
}

func (k Intake) light(today data.Date, begun bool) data.Light {
	switch {
	case !begun:
		return data.Ring
	case k.Won >= k.Rule.Won && k.Lost >= k.Rule.Lost:
		return data.Green
	case today > k.Review:
		return data.Red
	}
	return data.Amber
}

// Missing is how many successes and failures of the week have not come yet.
func (k Intake) Missing() (won, lost int) {
	return max(0, k.Rule.Won-k.Won), max(0, k.Rule.Lost-k.Lost)
}
