package store

import "quarterdeck/data"

// Scenes lists the scenes.
func (r Reader) Scenes() ([]data.Scene, error) { return list[data.Scene](r, "position, id") }

// Scene is the scene with the ID.
func (r Reader) Scene(id data.ID) (data.Scene, error) { return one[data.Scene](r, data.Scenes, id) }

// SaveScene adds or replaces a scene and returns it with its ID.
func (t Tx) SaveScene(x data.Scene) (data.Scene, error) {
	err := save(t, &x)
	return x, err
}

// Labels lists the labels, by customer.
func (r Reader) Labels() ([]data.Label, error) { return list[data.Label](r, "customer_id, scene_id") }

// SaveLabel adds or replaces a label and returns it with its ID.
func (t Tx) SaveLabel(x data.Label) (data.Label, error) {
	err := save(t, &x)
	return x, err
}
