package views

import (
	"errors"
	"flag"
	"io"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Options are what the window was started with.
type Options struct {
	Plan string    // the plan to open; "" opens the last one, or the first-run window
	Lang string    // "zh" or "en"; "" is the setting's
	AsOf data.Date // the plan's today for this run; zero follows the plan
	Tour bool      // visit every page, report, and close

	FirstFrame bool // print how long the first frame took, and close
	Empty      bool // with FirstFrame: an empty window with the same fonts, to compare with
}

// ParseOptions reads the program's arguments when they are no verb.
func ParseOptions(arguments []string) (Options, error) {
	var o Options
	flags := flag.NewFlagSet("quarterdeck", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.Lang, "lang", "", "")
	flags.BoolVar(&o.Tour, "tour", false, "")
	flags.BoolVar(&o.FirstFrame, "first-frame", false, "")
	flags.BoolVar(&o.Empty, "empty", false, "")
	asOf := flags.String("as-of", "", "")
	for len(arguments) > 0 { // the plan may stand before its flags
		if err := flags.Parse(arguments); err != nil {
			return o, errors.New("usage: quarterdeck [PLAN] [--lang zh|en] [--as-of DATE]; quarterdeck help lists the verbs")
		}
		arguments = flags.Args()
		if len(arguments) == 0 {
			break
		}
		if o.Plan != "" {
			return o, errors.New("quarterdeck opens one plan at a time")
		}
		o.Plan, arguments = arguments[0], arguments[1:]
	}
	if *asOf != "" {
		d, err := data.ParseDate(*asOf)
		if err != nil {
			return o, errors.New(text.Sentence(text.EN, err))
		}
		o.AsOf = d
	}
	return o, nil
}
