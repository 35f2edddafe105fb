package deviations

import (
	"strings"

	"quarterdeck/data"
	"quarterdeck/views/page"
)

// Route leads to a deviation on the tab of deviations.
func Route(id data.ID) page.Route { return page.Route{Page: "review", Part: "deviations", ID: id} }

// routeOf is the route to a page and tab, such as targets/adjust.
func routeOf(path string) page.Route {
	name, part, _ := strings.Cut(path, "/")
	return page.Route{Page: name, Part: part}
}
