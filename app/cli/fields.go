package cli

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"quarterdeck/app/registry"
	"quarterdeck/data"
)

// A field describes one field of a command or question. A record has fields of
// its own.
type field struct {
	Name   string  `json:"name"`
	Type   string  `json:"type"`
	Doc    string  `json:"doc"`
	Fields []field `json:"fields,omitempty"`
}

// An entry is a command or a question with what it may be told.
type entry struct {
	Name   string  `json:"name"`
	Fields []field `json:"fields"`
}

func commandFields() (rows []entry) {
	for _, c := range registry.Commands() {
		rows = append(rows, entry{c.Name, fields(reflect.TypeOf(c.Blank()))})
	}
	return rows
}

func questionFields() (rows []entry) {
	for _, q := range registry.Questions() {
		rows = append(rows, entry{q.Name, fields(reflect.TypeOf(q.Blank()))})
	}
	return rows
}

func (v *verb) list(rows []entry) error {
	if v.json {
		return v.answer(rows)
	}
	for _, r := range rows {
		fmt.Fprintln(v.out, r.Name)
		printFields(v.out, "  ", r.Fields)
	}
	return nil
}

func printFields(w io.Writer, indent string, rows []field) {
	for _, f := range rows {
		fmt.Fprintf(w, "%s%-14s %-15s %s\n", indent, f.Name, f.Type, f.Doc)
		printFields(w, indent+"  ", f.Fields)
	}
}

// fields reads names, types and documentation from a struct's tags.
func fields(t reflect.Type) []field {
	rows := []field{} // a question without fields has an empty list in JSON
	if t == nil || t.Kind() != reflect.Struct {
		return rows
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" && f.Anonymous {
			rows = append(rows, fields(f.Type)...)
		}
		if name == "" || name == "-" {
			continue
		}
		row := field{Name: name, Type: typeName(f.Type), Doc: f.Tag.Get("doc")}
		if r := record(f.Type); r != nil {
			row.Fields = fields(r)
		}
		rows = append(rows, row)
	}
	return rows
}

// record is the struct whose fields a value or a list of values has, or nil.
func record(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	return t
}

func typeName(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[data.Date]():
		return "date"
	case reflect.TypeFor[data.Month]():
		return "month"
	case reflect.TypeFor[data.Money]():
		return "money"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeName(t.Elem())
	case reflect.Slice:
		return "list of " + typeName(t.Elem())
	case reflect.Map:
		return "map to " + typeName(t.Elem())
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "yes/no"
	case reflect.Struct:
		return "record"
	}
	return "number"
}
