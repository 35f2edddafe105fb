// Package actuals brings in what happened: files of orders and of the nouns they
// name, single orders typed by hand, and typed results where there are no orders.
package actuals

import (
	"quarterdeck/app"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[ImportFile]("ImportFile"),
		app.CommandOf[SaveOrder]("SaveOrder"),
		app.CommandOf[RemoveOrder]("RemoveOrder"),
		app.CommandOf[SetActuals]("SetActuals"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("imports", Imports),
		app.QuestionOf("orders", ListedOrders),
		app.QuestionOf("actuals", Typed),
	}
}
