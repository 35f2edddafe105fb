package pipeline

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// opportunityForm is the dialog of one opportunity.
type opportunityForm struct {
	host                         page.Host
	was                          data.Opportunity
	stages                       []data.PipelineStage
	products                     []data.Product
	form                         *widgets.Form
	name, prospect, next, source *widgets.Field
	currency, foreign            *widgets.Field
	customer                     *widgets.Finder
	rep                          *forms.People
	stage, category, product     *widgets.Select
	amount                       *widgets.AmountField
	close, nextDay, opened       *widgets.DateField
}

// OpportunityForm opens the dialog of the opportunity with the code, or of a new
// one with the customer when code is empty. Done, when not nil, is called after
// the change was made.
func OpportunityForm(h page.Host, code, customer string, done func()) {
	f := &opportunityForm{host: h, form: widgets.NewForm()}
	if err := f.begin(code, customer); err != nil {
		h.Complain(err)
		return
	}
	title, remove := h.T("pipeline.form.new"), app.Command(nil)
	if code != "" {
		title, remove = h.T("pipeline.form.edit", code), pipeline.RemoveOpportunities{Codes: []string{code}}
	}
	forms.EditThen(h, title, f.form, f.read, remove, done)
}

// begin reads what the dialog offers, and fills it.
func (f *opportunityForm) begin(code, customer string) (err error) {
	r := f.host.Reader()
	if f.stages, err = r.PipelineStages(); err != nil {
		return err
	}
	if f.products, err = r.Products(); err != nil {
		return err
	}
	rep := ""
	if code == "" {
		f.was = data.Opportunity{Opened: f.host.Today()}
		if len(f.stages) > 0 {
			f.was.StageID = f.stages[0].ID
		}
		if c, err := r.CustomerByCode(customer); err == nil {
			f.was.RepID = c.RepID
		}
	} else if f.was, err = r.OpportunityByCode(code); err != nil {
		return err
	}
	if f.was.CustomerID != 0 {
		c, err := r.Customer(f.was.CustomerID)
		if err != nil {
			return err
		}
		customer = c.Code
	}
	if f.was.RepID != 0 {
		x, err := r.Rep(f.was.RepID)
		if err != nil {
			return err
		}
		rep = x.Code
	}
	f.fields(customer, rep)
	return nil
}

// fields makes the fields and puts in what the opportunity says.
func (f *opportunityForm) fields(customer, rep string) {
	h, was := f.host, f.was
	f.name, f.prospect, f.next, f.source = forms.Line(was.Name), forms.Line(was.Prospect), forms.Line(was.Next), forms.Line(was.Source)
	f.customer = forms.NewCustomer(h, f.form, customer)
	f.rep = forms.NewPeople(h, rep, h.T("pipeline.nobody"), nil)
	f.amount = widgets.NewAmountField(h.Fmt(), true)
	if was.Amount != 0 && was.Currency == "" {
		f.amount.SetAmount(&was.Amount)
	}
	f.currency, f.foreign = widgets.NewField(string(h.Plan().Currency)), widgets.NewField("")
	if was.Currency != "" {
		f.currency.SetText(string(was.Currency))
		f.foreign.SetText(text.Fmt{Lang: h.Lang(), Currency: was.Currency}.Exact(was.Foreign))
	}
	f.close, f.nextDay, f.opened = forms.Day(h, was.Close), forms.Day(h, was.NextDay), forms.Day(h, was.Opened)
	f.choices()
	item := func(field string, o fyne.CanvasObject) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: h.T("pipeline.form." + field), Object: o}
	}
	f.form.Add(item("name", f.name), item("rep", f.rep.Box))
	f.form.Add(item("customer", f.customer))
	f.form.Add(item("prospect", f.prospect), item("product", f.product))
	f.form.Add(item("stage", f.stage), item("category", f.category))
	f.form.Add(item("amount", f.amount), item("close", f.close))
	f.form.Add(item("currency", f.currency), item("foreign", f.foreign))
	f.form.Add(item("next", f.next), item("next_day", f.nextDay))
	f.form.Add(item("source", f.source), item("opened", f.opened))
}

// choices makes the boxes to choose from.
func (f *opportunityForm) choices() {
	h := f.host
	var stages, categories []string
	at := -1
	for i, s := range f.stages {
		stages = append(stages, pipeline.StageName(h.Lang(), s))
		if s.ID == f.was.StageID {
			at = i
		}
	}
	f.stage = widgets.NewSelect(stages, nil)
	f.stage.Select(at)
	categories = append(categories, h.T("pipeline.form.bystage"))
	for _, c := range data.Categories {
		categories = append(categories, h.T("category."+string(c)))
	}
	f.category = widgets.NewSelect(categories, nil)
	f.category.Select(slices.Index(data.Categories, f.was.Category) + 1)
	products, chosen := []string{h.T("pipeline.form.product.none")}, 0
	for i, x := range f.products {
		products = append(products, x.Name)
		if x.ID == f.was.ProductID {
			chosen = i + 1
		}
	}
	f.product = widgets.NewSelect(products, nil)
	f.product.Select(chosen)
}

// read turns the fields into the command.
func (f *opportunityForm) read() (app.Command, error) {
	c := pipeline.SaveOpportunity{ID: f.was.ID, Name: forms.Trimmed(f.name), Customer: f.customer.Code(), Prospect: forms.Trimmed(f.prospect), Rep: f.rep.Code(),
		Next: forms.Trimmed(f.next), Source: forms.Trimmed(f.source), Currency: data.Currency(strings.ToUpper(forms.Trimmed(f.currency)))}
	if i := f.stage.Selected(); i >= 0 {
		c.Stage = f.stages[i].Code
	}
	if i := f.category.Selected(); i > 0 {
		c.Category = data.Categories[i-1]
	}
	if i := f.product.Selected(); i > 0 {
		c.Product = f.products[i-1].Code
	}
	for _, d := range []struct {
		field string
		from  *widgets.DateField
		to    *data.Date
	}{{"close", f.close, &c.Close}, {"next_day", f.nextDay, &c.NextDay}, {"opened", f.opened, &c.Opened}} {
		day, err := d.from.Date()
		if err != nil {
			return nil, data.At(d.field, err)
		}
		*d.to = day
	}
	err := f.amounts(&c)
	return c, err
}

// amounts reads the amount in the plan's currency, or as offered in another.
func (f *opportunityForm) amounts(c *pipeline.SaveOpportunity) error {
	m, err := f.amount.Amount()
	if err != nil {
		return data.At("amount", err)
	}
	if m != nil {
		c.Amount = *m
	}
	words := forms.Trimmed(f.foreign)
	if c.Currency == "" || c.Currency == f.host.Plan().Currency {
		if words != "" {
			return data.Problem{Key: "problem.opportunity.currency", Field: "currency"}
		}
		return nil
	}
	if err := c.Currency.Check(); err != nil {
		return data.At("currency", err)
	}
	if words == "" {
		return data.Problem{Key: "problem.opportunity.foreign", Field: "foreign", Args: []any{string(c.Currency)}}
	}
	c.Foreign, _, err = data.ParseAmount(words, c.Currency, 0)
	return data.At("foreign", err)
}
