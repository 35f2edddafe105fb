// Quarterdeck plans a year's or a quarter's sales in one file: without a verb it
// opens its window, with one it does the same things without.
package main

import (
	"os"

	"fyne.io/fyne/v2/app"

	"quarterdeck/app/cli"
	"quarterdeck/views"
)

func main() {
	arguments := os.Args[1:]
	if cli.IsVerb(arguments) {
		os.Exit(cli.Run(arguments, os.Stdout, os.Stderr))
	}
	options, err := views.ParseOptions(arguments)
	if err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(cli.WrongUse)
	}
	os.Exit(views.Run(app.NewWithID("org.quarterdeck.app"), options))
}
