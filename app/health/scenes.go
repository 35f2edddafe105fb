package health

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ScenesIn asks for the scene labels.
type ScenesIn struct {
	Lang string `json:"lang" doc:"zh or en, the language of the shipped ones; empty: the plan's"`
}

// A SceneRow is a scene with its words and how many customers are in it.
type SceneRow struct {
	ID        data.ID `json:"id"`
	Code      string  `json:"code"`
	Name      string  `json:"name"`
	Message   string  `json:"message"`
	Customers int     `json:"customers"`
}

// ScenesOf answers the scene labels in their order.
func ScenesOf(r store.Reader, _ data.Date, in ScenesIn) ([]SceneRow, error) {
	f, err := words(r)
	if err != nil {
		return nil, err
	}
	if in.Lang != "" {
		if f.Lang = text.Lang(in.Lang); !slices.Contains(text.Langs, f.Lang) {
			return nil, data.Problem{Key: "problem.language", Field: "lang", Args: []any{in.Lang}}
		}
	}
	scenes, err := r.Scenes()
	if err != nil {
		return nil, err
	}
	counts, err := r.CountBy(data.Labels, "scene_id")
	rows := make([]SceneRow, len(scenes))
	for i, s := range scenes {
		rows[i] = SceneRow{s.ID, s.Code, SceneName(f, s), SceneMessage(f, s), counts[s.ID]}
	}
	return rows, err
}

// sceneOf is the scene with a code.
func sceneOf(r store.Reader, code string) (data.Scene, error) {
	scenes, err := r.Scenes()
	if err != nil {
		return data.Scene{}, err
	}
	i := slices.IndexFunc(scenes, func(s data.Scene) bool { return s.Code == code })
	if i < 0 {
		return data.Scene{}, data.Problem{Key: "problem.scene.unknown", Field: "scene", Args: []any{code}}
	}
	return scenes[i], nil
}

// LabelCustomer says that a customer is in a scene (S4-10).
type LabelCustomer struct {
	Customer string    `json:"customer" doc:"code of the customer"`
	Scene    string    `json:"scene" doc:"code of the scene"`
	Day      data.Date `json:"day" doc:"since when it is known; empty: the plan's today"`
}

// Label names the change.
func (LabelCustomer) Label() string { return "command.LabelCustomer" }

// Apply stores the label; one that is there already keeps its day.
func (c LabelCustomer) Apply(tx store.Tx) error {
	customer, scene, label, err := c.find(tx.Reader)
	if err != nil || label.ID != 0 {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	if err := app.CheckDay("day", c.Day); err != nil {
		return err
	}
	tx.About(customer.Name)
	_, err = tx.SaveLabel(data.Label{CustomerID: customer.ID, SceneID: scene.ID, Day: cmp.Or(c.Day, today)})
	return err
}

// find reads customer, scene, and the label that joins them; its ID is 0 when
// there is none.
func (c LabelCustomer) find(r store.Reader) (customer data.Customer, scene data.Scene, label data.Label, err error) {
	if customer, err = r.CustomerByCode(c.Customer); err != nil {
		return customer, scene, label, data.At("customer", err)
	}
	if scene, err = sceneOf(r, c.Scene); err != nil {
		return customer, scene, label, err
	}
	labels, err := r.Labels()
	for _, l := range labels {
		if l.CustomerID == customer.ID && l.SceneID == scene.ID {
			label = l
		}
	}
	return customer, scene, label, err
}

// UnlabelCustomer says that a customer is no longer in a scene.
type UnlabelCustomer struct {
	Customer string `json:"customer" doc:"code of the customer"`
	Scene    string `json:"scene" doc:"code of the scene"`
}

// Label names the change.
func (UnlabelCustomer) Label() string { return "command.UnlabelCustomer" }

// Apply removes the label; without one nothing changes.
func (c UnlabelCustomer) Apply(tx store.Tx) error {
	customer, _, label, err := LabelCustomer{Customer: c.Customer, Scene: c.Scene}.find(tx.Reader)
	if err != nil || label.ID == 0 {
		return err
	}
	tx.About(customer.Name)
	return tx.Remove(data.Labels, label.ID)
}

// SaveScene adds a scene with the message that fits it, or changes one; a
// shipped one without name and message has the program's words again.
type SaveScene struct {
	Code    string `json:"code" doc:"code of the scene; empty: a new one, which gets a code"`
	Name    string `json:"name" doc:"what it is called; empty: the word of a shipped one"`
	Message string `json:"message" doc:"what is said to a customer in it; empty: that of a shipped one"`
}

// Label names the change.
func (SaveScene) Label() string { return "command.SaveScene" }

// Apply stores the scene.
func (c SaveScene) Apply(tx store.Tx) error {
	scenes, err := tx.Scenes()
	if err != nil {
		return err
	}
	s := data.Scene{Position: len(scenes) + 1}
	if c.Code != "" {
		if s, err = sceneOf(tx.Reader, c.Code); err != nil {
			return data.At("code", err)
		}
	} else {
		s.Code = freeCode(scenes)
	}
	s.Name, s.Message = strings.TrimSpace(c.Name), strings.TrimSpace(c.Message)
	if s.Name == "" && !shipped(s.Code) {
		return data.Problem{Key: "problem.scene.name", Field: "name"}
	}
	for _, x := range scenes {
		if x.ID != s.ID && s.Name != "" && x.Name == s.Name {
			return data.Problem{Key: "problem.scene.taken", Field: "name", Args: []any{s.Name}}
		}
	}
	f, err := words(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(SceneName(f, s))
	_, err = tx.SaveScene(s)
	return err
}

// shipped reports a scene that the program has words for.
func shipped(code string) bool { return text.Has(text.EN, "scene."+code+".message") }

// freeCode is the first of own1, own2 … that no scene has.
func freeCode(scenes []data.Scene) string {
	for n := 1; ; n++ {
		code := "own" + strconv.Itoa(n)
		if !slices.ContainsFunc(scenes, func(s data.Scene) bool { return s.Code == code }) {
			return code
		}
	}
}

// RemoveScene takes a scene away, and with it the label from every customer.
type RemoveScene struct {
	Code string `json:"code" doc:"code of the scene"`
}

// Label names the change.
func (RemoveScene) Label() string { return "command.RemoveScene" }

// Apply removes the scene.
func (c RemoveScene) Apply(tx store.Tx) error {
	s, err := sceneOf(tx.Reader, c.Code)
	if err != nil {
		return data.At("code", err)
	}
	f, err := words(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(SceneName(f, s))
	return tx.Remove(data.Scenes, s.ID)
}
