package exchange

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"

	"quarterdeck/data"
)

// The workbook is read part by part and row by row with the standard library:
// only so do the texts, the raw numbers and the number formats of every cell
// come together without the whole sheet standing in memory as objects.

// A workbook is an opened .xlsx file.
type workbook struct {
	name     string
	parts    map[string]*zip.File
	sheets   []sheetRef
	strings  []string
	formats  []cellFormat // by style number of the cell
	date1904 bool
}

type sheetRef struct {
	name, part string
	hidden     bool
}

// readWorkbook reads the chosen sheet, or the first that is not hidden and holds
// rows.
func (t *Table) readWorkbook(raw []byte, o Options) ([]Row, error) {
	w, err := openWorkbook(raw, t.Name)
	if err != nil {
		return nil, err
	}
	t.date1904 = w.date1904
	for _, s := range w.sheets {
		t.Sheets = append(t.Sheets, s.name)
	}
	for _, hidden := range []bool{false, true} {
		for _, s := range w.sheets {
			if o.Sheet != "" && s.name != o.Sheet || o.Sheet == "" && s.hidden != hidden {
				continue
			}
			t.Sheet = s.name
			rows, err := w.readSheet(s.part)
			if err != nil || len(rows) > 0 {
				return rows, err
			}
		}
	}
	return nil, data.Problem{Key: "problem.file.empty", Field: "file", Args: []any{t.Name}}
}

// broken is the problem of a file that is no workbook, or a damaged one.
func (w *workbook) broken() error {
	return data.Problem{Key: "problem.file.workbook", Field: "file", Args: []any{w.name}}
}

func openWorkbook(raw []byte, name string) (*workbook, error) {
	w := &workbook{name: name, parts: map[string]*zip.File{}}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, w.broken()
	}
	var size uint64
	for _, f := range z.File {
		w.parts[strings.TrimPrefix(path.Clean("/"+f.Name), "/")] = f
		if size += f.UncompressedSize64; f.UncompressedSize64 > maxBytes || size > 2*maxBytes {
			return nil, tooBig(name)
		}
	}
	targets, err := w.readTargets()
	if err != nil {
		return nil, err
	}
	if err := w.readBook(targets); err != nil {
		return nil, err
	}
	if err := w.readStrings(); err != nil {
		return nil, err
	}
	return w, w.readStyles()
}

// walk hands every start of an element in a part to see. A part that is missing
// has no elements. see may read on from the decoder.
func (w *workbook) walk(part string, see func(d *xml.Decoder, e xml.StartElement) error) error {
	f := w.parts[part]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return w.broken()
	}
	defer r.Close()
	d := xml.NewDecoder(io.LimitReader(r, maxBytes))
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return w.broken()
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := see(d, e); err != nil {
				return err
			}
		}
	}
}

// attr is an attribute by its name without prefix. Prefixed ones count only
// where the plain name is missing.
func attr(e xml.StartElement, name string) string {
	found := ""
	for _, a := range e.Attr {
		if a.Name.Local != name {
			continue
		}
		if a.Name.Space == "" {
			return a.Value
		}
		found = a.Value
	}
	return found
}

// prefixed is the attribute of that name that carries a prefix, as r:id does.
func prefixed(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

// readTargets reads where the parts of the workbook lie, by relation id.
func (w *workbook) readTargets() (map[string]string, error) {
	targets := map[string]string{}
	err := w.walk("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/worksheet") {
			part := attr(e, "Target")
			if !strings.HasPrefix(part, "/") {
				part = "/xl/" + part
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(path.Clean(part), "/")
		}
		return nil
	})
	if len(targets) == 0 && err == nil {
		err = w.broken()
	}
	return targets, err
}

// readBook reads the list of sheets and the epoch of serial days.
func (w *workbook) readBook(targets map[string]string) error {
	return w.walk("xl/workbook.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			v := attr(e, "date1904")
			w.date1904 = v == "1" || v == "true"
		case "sheet":
			if part, ok := targets[prefixed(e, "id")]; ok {
				w.sheets = append(w.sheets, sheetRef{attr(e, "name"), part, attr(e, "state") != "" && attr(e, "state") != "visible"})
			}
		}
		return nil
	})
}

// readStrings reads the texts that cells share.
func (w *workbook) readStrings() error {
	return w.walk("xl/sharedStrings.xml", func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := readRich(d, "si")
		if err != nil {
			return w.broken()
		}
		w.strings = append(w.strings, text)
		return nil
	})
}

// readRich joins the texts inside an element, without the readings (rPh) that
// stand over Chinese and Japanese characters.
func readRich(d *xml.Decoder, end string) (string, error) {
	var text strings.Builder
	inside, phonetic := false, 0
	for {
		token, err := d.RawToken()
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "t":
				inside = true
			case "rPh":
				phonetic++
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "t":
				inside = false
			case "rPh":
				phonetic--
			case end:
				return text.String(), nil
			}
		case xml.CharData:
			if inside && phonetic == 0 {
				text.Write(e)
			}
		}
	}
}
