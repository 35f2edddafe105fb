package lights

import "quarterdeck/views/page"

// A response is what may be done about a red light.
type response struct{ code, name string }

// responsesOf lists what may be done about a red light.
func responsesOf(page.Host) ([]response, error) { return nil, nil }
