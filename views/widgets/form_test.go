package widgets

import (
	"errors"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestAProblemStandsAtItsField(t *testing.T) {
	name, light := NewField(""), NewSelect([]string{"华东"}, nil)
	below := NewField("")
	form := NewForm(FormItem{Field: "name", Label: "名称", Object: name})
	form.Add(FormItem{Field: "region", Label: "区域", Object: light}, FormItem{Field: "note", Label: "备注", Hint: "可不填", Object: below})
	win := window(t, Col(0, form), 500, 400)
	before := form.MinSize().Height
	fm := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	if !form.Complain(fm, data.Problem{Key: "problem.date", Field: "name", Args: []any{"x"}}) {
		t.Fatal("not shown")
	}
	if name.Problem() == "" || !name.Focused() || win.Canvas().Focused() == nil || form.MinSize().Height <= before {
		t.Errorf("problem %q, focused %v, height %v after %v", name.Problem(), name.Focused(), form.MinSize().Height, before)
	}
	if !form.SetProblem("region", "选一个区域") || form.items[1].wrong.Hidden {
		t.Error("the choice shows nothing")
	}
	if form.Complain(fm, errors.New("disk")) || form.Complain(fm, data.Problem{Key: "problem.date", Field: "elsewhere"}) || form.Complain(fm, data.Problem{Key: "problem.date"}) {
		t.Error("took what is not its own")
	}
	form.Clear()
	if name.Problem() != "" || form.MinSize().Height != before {
		t.Errorf("height %v, was %v", form.MinSize().Height, before)
	}
}
