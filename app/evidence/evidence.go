// Package evidence keeps what a target rests on: insight sheets, the drivers from
// which anchors are worked out, the levels beside the goal, and the scenarios
// that might be decided in its place.
package evidence

import (
	"strconv"
	"strings"

	"quarterdeck/app"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveInsight]("SaveInsight"),
		app.CommandOf[RemoveInsight]("RemoveInsight"),
		app.CommandOf[CiteInsights]("CiteInsights"),
		app.CommandOf[SetDrivers]("SetDrivers"),
		app.CommandOf[SetLevels]("SetLevels"),
		app.CommandOf[SaveScenario]("SaveScenario"),
		app.CommandOf[RemoveScenario]("RemoveScenario"),
		app.CommandOf[AdoptScenario]("AdoptScenario"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("insights", InsightsOf),
		app.QuestionOf("anchors", AnchorsOf),
		app.QuestionOf("own_year", OwnYearOf),
		app.QuestionOf("scenarios", ScenariosOf),
	}
}

// Percent is a rate in hundredths of a per cent as both languages write it:
// 1850 is "18.5%".
func Percent(rate int) string {
	return strings.Replace(strconv.FormatFloat(float64(rate)/100, 'f', -1, 64), "-", "−", 1) + "%"
}
