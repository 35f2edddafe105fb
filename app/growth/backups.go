package growth

import (
	"cmp"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// BackupsIn asks for core posts and the talent reserve.
type BackupsIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// A Safety is which core posts have a back-up, the talent reserve, and who stayed
// (S2-41, S4-25).
type Safety struct {
	Posts     []Post       `json:"posts"`
	Bare      int          `json:"bare"`    // posts without a back-up
	Reserve   []ReserveRow `json:"reserve"` // everybody, back-ups too
	Retention Retained     `json:"retention"`
}

// A Post is a core post with its back-ups.
type Post struct {
	data.CorePost
	Holder     string       `json:"holder"` // code; "": nobody
	HolderName string       `json:"holder_name"`
	Gone       bool         `json:"gone"` // nobody holds it, or who held it has left
	Backups    []ReserveRow `json:"backups"`
	Light      data.Light   `json:"light"` // red: no back-up; amber: none is ready, or nobody holds it; green: one is ready
}

// A ReserveRow is one of the talent reserve with the names.
type ReserveRow struct {
	data.Reserve
	Who  string `json:"who"`  // name
	Rep  string `json:"rep"`  // code of somebody from inside; "": from outside
	Gone bool   `json:"gone"` // dropped, or has left
	Post string `json:"post"` // name of the post; "": none yet
}

// Backups answers which core posts have a back-up and who is in the reserve.
func Backups(r store.Reader, today data.Date, in BackupsIn) (Safety, error) {
	asOf := cmp.Or(in.AsOf, today)
	x := Safety{Posts: []Post{}, Reserve: []ReserveRow{}}
	f, err := factsOf(r, asOf)
	if err != nil {
		return x, err
	}
	for _, p := range f.posts {
		x.Posts = append(x.Posts, f.post(p))
	}
	for _, p := range x.Posts {
		if p.Light == data.Red {
			x.Bare++
		}
	}
	for _, c := range f.reserves {
		x.Reserve = append(x.Reserve, f.reserve(c))
	}
	x.Retention, err = RetentionOf(r, today, RetentionIn{AsOf: asOf})
	return x, err
}

// post is a core post with those who could take it over.
func (f *facts) post(p data.CorePost) Post {
	holder, ok := f.by[p.HolderID]
	x := Post{CorePost: p, Holder: holder.Code, HolderName: holder.Name, Gone: !ok || !holder.HereOn(f.asOf), Backups: []ReserveRow{}}
	ready := false
	for _, c := range f.reserves {
		row := f.reserve(c)
		if c.CorePostID != p.ID || row.Gone {
			continue
		}
		ready = ready || c.Stage == data.ReserveReady
		x.Backups = append(x.Backups, row)
	}
	switch {
	case len(x.Backups) == 0:
		x.Light = data.Red
	case !ready || x.Gone:
		x.Light = data.Amber
	default:
		x.Light = data.Green
	}
	return x
}

// reserve is one of the talent reserve with the names.
func (f *facts) reserve(c data.Reserve) ReserveRow {
	row := ReserveRow{Reserve: c, Who: c.Name, Gone: c.Stage == data.ReserveDropped}
	if p, ok := f.by[c.RepID]; ok {
		row.Who, row.Rep = p.Name, p.Code
		row.Gone = row.Gone || p.Left != 0 && p.Left <= f.asOf
	}
	for _, p := range f.posts {
		if p.ID == c.CorePostID {
			row.Post = p.Name
		}
	}
	return row
}
