package planfile

import (
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// trackSheets are the talk tracks, where they were used, and the cases they came from.
func (x *exporting) trackSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.TalkTracks, "name", "scene", "says", "answer", "proof", "do", "dont", "product_code", "tier", "version")
	names := map[data.ID]string{}
	rows, err := x.Reader.TalkTracks()
	if err != nil {
		return nil, err
	}
	for _, t := range rows {
		names[t.ID] = t.Name
		s.Rows = append(s.Rows, []any{t.Name, x.scene(t.Scene), t.Says, t.Answer, t.Proof, t.Do, t.Dont, x.names[data.Products][t.ProductID][0], string(t.Tier), t.Version})
	}
	used := x.kindSheet(data.TrackUses, "date", "name", "rep_code", "customer_code", "customer", "won", "text")
	uses, err := x.Reader.TrackUses()
	if err != nil {
		return nil, err
	}
	for _, u := range slices.Backward(uses) {
		customer, worked := x.names[data.Customers][u.CustomerID], any(nil)
		if u.Worked != nil {
			worked = x.yes(*u.Worked)
		}
		used.Rows = append(used.Rows, []any{u.Date, names[u.TalkTrackID], x.names[data.Reps][u.RepID][0], customer[0], customer[1], worked, u.Note})
	}
	told := x.kindSheet(data.TrackCases, "date", "rep_code", "customer_code", "customer", "won", "scene", "text", "lesson", "name")
	cases, err := x.Reader.TrackCases()
	for _, c := range slices.Backward(cases) {
		customer := x.names[data.Customers][c.CustomerID]
		told.Rows = append(told.Rows, []any{c.Date, x.names[data.Reps][c.RepID][0], customer[0], customer[1], x.yes(c.Won), x.scene(c.Scene), c.Text, c.Lesson, names[c.TalkTrackID]})
	}
	return []exchange.Sheet{s, used, told}, err
}

// scene is a scene in words: the program's, or one's own.
func (x *exporting) scene(scene string) string {
	if slices.Contains(data.TrackScenes, scene) {
		return text.T(x.Lang, "tracks.scene."+scene)
	}
	return scene
}
