// Package lights keeps the rules of the traffic lights and says for any day which light each of them shows, and why (S0-28).
package lights

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveLightRule]("SaveLightRule"),
		app.CommandOf[RemoveLightRule]("RemoveLightRule"),
		app.CommandOf[MoveLightRule]("MoveLightRule"),
		app.CommandOf[SwitchLightRule]("SwitchLightRule"),
		app.CommandOf[RestoreLightRules]("RestoreLightRules"),
		app.CommandOf[EnterLightReading]("EnterLightReading"),
		app.CommandOf[EnterLightReadings]("EnterLightReadings"),
		app.CommandOf[RemoveLightReading]("RemoveLightReading"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("lights", List),
		app.QuestionOf("light_rules", Rules),
		app.QuestionOf("light_history", History),
		app.QuestionOf("light_readings", Readings),
	}
}
