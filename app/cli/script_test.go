package cli_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"quarterdeck/app/cli"
	"quarterdeck/data/store"
)

// TestMain lets the scripts run this very program as quarterdeck.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"quarterdeck": func() { os.Exit(cli.Run(os.Args[1:], os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the manual: every script tells what a person types and what
// the program says.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("LC_ALL", "en_US.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"answers": answers,
			"hold":    hold,
			"bytes":   setBytes,
		},
		ContinueOnError: true,
	})
}

// exits CODE PROGRAM WORD…: runs a program and wants its exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if code != want {
		ts.Fatalf("exit %d, want %d", code, want)
	}
}

// answers PATH VALUE: looks into the JSON that was printed last; a path is
// names and numbers with dots between, and len counts a list.
func answers(ts *testscript.TestScript, neg bool, args []string) {
	var x any
	d := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	d.UseNumber()
	ts.Check(d.Decode(&x))
	for _, step := range strings.Split(args[0], ".") {
		x = into(ts, x, step)
	}
	if got := fmt.Sprint(x); (got == args[1]) == neg {
		ts.Fatalf("%s is %s", args[0], got)
	}
}

func into(ts *testscript.TestScript, x any, step string) any {
	switch x := x.(type) {
	case map[string]any:
		y, ok := x[step]
		if !ok {
			ts.Fatalf("nothing is called %s", step)
		}
		return y
	case []any:
		if step == "len" {
			return len(x)
		}
		i, err := strconv.Atoi(step)
		if err != nil || i >= len(x) {
			ts.Fatalf("no %s in a list of %d", step, len(x))
		}
		return x[i]
	}
	ts.Fatalf("%s of %v", step, x)
	return nil
}

// hold PLAN: keeps a plan open in this process until the script ends; ! hold
// PLAN lets go of it.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	path := ts.MkAbs(args[0])
	if neg {
		ts.Check(held[path].Close())
		return
	}
	f, err := store.Open(path)
	ts.Check(err)
	held[path] = f
	ts.Defer(func() { f.Close() })
}

var held = map[string]*store.File{}

// bytes FILE OFFSET HEX…: writes bytes into a file.
func setBytes(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	defer f.Close()
	offset, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	var raw []byte
	for _, h := range args[2:] {
		n, err := strconv.ParseUint(h, 16, 8)
		ts.Check(err)
		raw = append(raw, byte(n))
	}
	_, err = f.WriteAt(raw, offset)
	ts.Check(err)
}
