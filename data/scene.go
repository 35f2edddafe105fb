package data

// The kinds of scene labels and of the customers that have them.
const (
	Scenes Kind = "scenes"
	Labels Kind = "labels"
)

// A Scene is a label that says what moves a customer, and the message that fits
// it (S4-10, S4-12).
type Scene struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"`    // identity
	Name     string `json:"name"`    // "" for a shipped one: the word of its code
	Message  string `json:"message"` // "" for a shipped one
	Position int    `json:"position"`
}

// Check reports a scene without code or with unfit text.
func (s Scene) Check() error {
	if err := checkText("name", s.Name, true); err != nil {
		return err
	}
	if err := checkText("message", s.Message, false); err != nil {
		return err
	}
	return checkTitle("code", s.Code)
}

// A Label is a scene that a customer is in.
type Label struct {
	ID         ID   `json:"id"`
	CustomerID ID   `json:"customer_id"` // unique with the scene
	SceneID    ID   `json:"scene_id"`
	Day        Date `json:"day"` // since when it is known
}

// Check reports a label of nobody or of no scene.
func (l Label) Check() error {
	switch {
	case l.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case l.SceneID == 0:
		return Problem{Key: "problem.label.scene", Field: "scene"}
	}
	return nil
}
