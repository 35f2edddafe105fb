package report

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"quarterdeck/app/chart"
	"quarterdeck/assets"
	"quarterdeck/data"
)

// The size of a page in pixels of a scene: A4 at 0.75 points a pixel.
const (
	PageLong  = 1123
	PageShort = 794
)

// Page is one page of a report: a scene of PageShort by PageLong pixels, or the
// other way round when Landscape.
type Page struct {
	Scene     *chart.Scene
	Landscape bool
	Bookmarks []Bookmark
}

// Bookmark is a line of the outline a reader shows beside the pages. Level 0 is
// the outermost; Y is in pixels from the top of the page.
type Bookmark struct {
	Title string
	Level int
	Y     float32
}

// Meta is what a PDF says about itself. Date is written as both its dates: the
// same pages with the same Meta give the same bytes.
type Meta struct {
	Title, Author, Subject string
	Lang                   string // "zh-CN", "en"
	Date                   data.Date
}

const (
	point    = 0.75 // points a pixel
	a4Width  = 595.28
	a4Height = 841.89
	family   = "noto"
)

// Write paints the pages in the light palette and writes one PDF. It fails when
// there are no pages, or when w does.
func Write(w io.Writer, pages []Page, meta Meta) error {
	if len(pages) == 0 {
		return errors.New("report: a document needs a page")
	}
	pdf := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", SizeStr: "A4"})
	describe(pdf, meta)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddUTF8FontFromBytes(family, "", assets.Regular)
	pdf.AddUTF8FontFromBytes(family, "B", assets.Bold)
	if err := pdf.Error(); err != nil {
		return fmt.Errorf("report: fonts: %w", err)
	}
	for _, page := range pages {
		orientation := "P"
		if page.Landscape {
			orientation = "L"
		}
		pdf.AddPageFormat(orientation, fpdf.SizeType{Wd: a4Width, Ht: a4Height})
		paint(pdf, page.Scene)
	}
	outline(pdf, pages)
	if err := pdf.Output(w); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

// describe sets everything a PDF would else take from the clock or from the
// order of a map.
func describe(pdf *fpdf.Fpdf, meta Meta) {
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(meta.Date.Time())
	pdf.SetModificationDate(meta.Date.Time())
	pdf.SetProducer("Quarterdeck", true)
	pdf.SetCreator("Quarterdeck", true)
	pdf.SetTitle(Clean(meta.Title), true)
	if meta.Author != "" {
		pdf.SetAuthor(Clean(meta.Author), true)
	}
	if meta.Subject != "" {
		pdf.SetSubject(Clean(meta.Subject), true)
	}
	pdf.SetLang(meta.Lang)
}

// outline writes the bookmarks after all pages: the library places them by the
// height of the page that is last at the end, so a mixed document needs the
// difference added; and it writes their titles in the encoding of the current
// font, so a font must be set.
func outline(pdf *fpdf.Fpdf, pages []Page) {
	last := height(pages[len(pages)-1])
	level := -1
	pdf.SetFont(family, "", 9)
	for i, page := range pages {
		pdf.SetPage(i + 1)
		for _, b := range page.Bookmarks {
			level = max(0, min(b.Level, level+1))
			pdf.Bookmark(Clean(b.Title), level, float64(b.Y)*point+last-height(page))
		}
	}
	pdf.SetPage(len(pages))
}

func height(p Page) float64 {
	if p.Landscape {
		return a4Width
	}
	return a4Height
}

func paint(pdf *fpdf.Fpdf, scene *chart.Scene) {
	if scene == nil {
		return
	}
	pdf.SetLineJoinStyle("round")
	pdf.SetLineCapStyle("butt")
	pdf.TransformBegin()
	for _, shape := range scene.Shapes {
		switch v := shape.(type) {
		case chart.Rect:
			paintRect(pdf, v)
		case chart.Poly:
			paintPoly(pdf, v)
		case chart.Arc:
			paintArc(pdf, v)
		case chart.Text:
			paintText(pdf, v)
		}
	}
	pdf.TransformEnd()
}

func pt(v float32) float64 { return float64(v) * point }

// style sets the colours for a shape that is filled, outlined or both, and says
// so in the letters of the library; "" paints nothing.
func style(pdf *fpdf.Fpdf, fill, stroke chart.Role, width float32, dash []float32) string {
	how := ""
	if c, ok := colour(fill); ok {
		pdf.SetFillColor(c.r, c.g, c.b)
		setAlpha(pdf, c.alpha)
		how = "F"
	}
	if c, ok := colour(stroke); ok && width > 0 {
		pdf.SetDrawColor(c.r, c.g, c.b)
		setAlpha(pdf, c.alpha)
		pdf.SetLineWidth(pt(width))
		pattern := make([]float64, len(dash))
		for i, d := range dash {
			pattern[i] = pt(d)
		}
		pdf.SetDashPattern(pattern, 0)
		how += "D"
	}
	return how
}

type rgb struct {
	r, g, b int
	alpha   float64
}

// colour is what the light palette has for a role: "#RRGGBB" or "#RRGGBBAA".
func colour(role chart.Role) (rgb, bool) {
	hex := assets.Light[assets.Token(role)]
	if len(hex) != 7 && len(hex) != 9 {
		return rgb{}, false
	}
	n, err := strconv.ParseUint((hex + "FF")[1:9], 16, 32)
	if err != nil {
		return rgb{}, false
	}
	return rgb{int(n >> 24), int(n >> 16 & 255), int(n >> 8 & 255), float64(n&255) / 255}, true
}

// setAlpha changes the transparency only where it differs: each change costs an
// object in the file.
func setAlpha(pdf *fpdf.Fpdf, alpha float64) {
	if now, _ := pdf.GetAlpha(); math.Abs(now-alpha) > 1e-3 {
		pdf.SetAlpha(alpha, "Normal")
	}
}

func paintRect(pdf *fpdf.Fpdf, v chart.Rect) {
	if v.W <= 0 || v.H <= 0 {
		return
	}
	how := style(pdf, v.Fill, v.Stroke, v.Width, nil)
	if how == "" {
		return
	}
	if r := min(v.R, v.W/2, v.H/2); r > 0.1 {
		pdf.RoundedRect(pt(v.X), pt(v.Y), pt(v.W), pt(v.H), pt(r), "1234", how)
		return
	}
	pdf.Rect(pt(v.X), pt(v.Y), pt(v.W), pt(v.H), how)
}

func paintPoly(pdf *fpdf.Fpdf, v chart.Poly) {
	if len(v.Points) < 2 {
		return
	}
	fill := v.Fill
	if !v.Closed {
		fill = ""
	}
	how := style(pdf, fill, v.Stroke, v.Width, v.Dash)
	if how == "" {
		return
	}
	pdf.MoveTo(pt(v.Points[0].X), pt(v.Points[0].Y))
	for _, p := range v.Points[1:] {
		pdf.LineTo(pt(p.X), pt(p.Y))
	}
	if v.Closed {
		pdf.ClosePath()
	}
	pdf.DrawPath(how)
}

func paintArc(pdf *fpdf.Fpdf, v chart.Arc) {
	how := style(pdf, v.Fill, "", 0, nil)
	if how == "" || v.R <= 0 || v.To <= v.From {
		return
	}
	if v.To-v.From >= 360 && v.In <= 0 {
		pdf.Circle(pt(v.X), pt(v.Y), pt(v.R), how)
		return
	}
	from, to := float64(v.From)*math.Pi/180, float64(v.To)*math.Pi/180
	a := arc{pdf, pt(v.X), pt(v.Y)}
	a.pdf.MoveTo(a.at(pt(v.R), from))
	a.sweep(pt(v.R), from, to)
	if v.In > 0 {
		a.pdf.LineTo(a.at(pt(v.In), to))
		a.sweep(pt(v.In), to, from)
	} else {
		a.pdf.LineTo(a.x, a.y)
	}
	pdf.ClosePath()
	pdf.DrawPath(how)
}

// arc draws parts of circles around x, y; angles run clockwise from the top.
type arc struct {
	pdf  *fpdf.Fpdf
	x, y float64
}

func (a arc) at(r, angle float64) (x, y float64) {
	return a.x + r*math.Sin(angle), a.y - r*math.Cos(angle)
}

// sweep adds Bézier curves of at most 45 degrees each, which no eye can tell
// from the circle.
func (a arc) sweep(r, from, to float64) {
	n := int(math.Ceil(math.Abs(to-from) / (math.Pi / 4)))
	step := (to - from) / float64(n)
	k := 4.0 / 3 * math.Tan(step/4) * r
	for i := range n {
		u, v := from+step*float64(i), from+step*float64(i+1)
		x0, y0 := a.at(r, u)
		x1, y1 := a.at(r, v)
		a.pdf.CurveBezierCubicTo(x0+k*math.Cos(u), y0+k*math.Sin(u), x1-k*math.Cos(v), y1-k*math.Sin(v), x1, y1)
	}
}

func paintText(pdf *fpdf.Fpdf, v chart.Text) {
	s := Clean(v.S)
	c, ok := colour(v.Role)
	if !ok || s == "" {
		return
	}
	x := v.X
	switch v.Align {
	case chart.Center:
		x -= Measure.Width(s, v.Size, v.Bold) / 2
	case chart.Right:
		x -= Measure.Width(s, v.Size, v.Bold)
	}
	weight := ""
	if v.Bold {
		weight = "B"
	}
	setAlpha(pdf, c.alpha)
	pdf.SetTextColor(c.r, c.g, c.b)
	pdf.SetFont(family, weight, pt(v.Size))
	pdf.Text(pt(x), pt(v.Y+v.Size*chart.Baseline), s)
}
