package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// SceneView shows a page of paper as it will be printed: as large as its room
// allows, white and in the light colours whatever the window's theme.
type SceneView struct {
	widget.BaseWidget
	scene *chart.Scene
	zoom  float32
	laid  fyne.Size
	paper *canvas.Rectangle
	sheet *sheet
}

// NewSceneView shows a page; page may be nil until SetScene. A zoom of 0 fits
// the page into its room; else the view is as large as the page times zoom, to
// be put into a scroller.
func NewSceneView(page *chart.Scene, zoom float32) *SceneView {
	v := &SceneView{scene: page, zoom: zoom, paper: &canvas.Rectangle{}, sheet: newSheet()}
	v.ExtendBaseWidget(v)
	return v
}

// SetScene shows another page.
func (v *SceneView) SetScene(page *chart.Scene) {
	v.scene = page
	v.Refresh()
}

// SetZoom changes the zoom; 0 fits the page into its room.
func (v *SceneView) SetZoom(zoom float32) {
	v.zoom = zoom
	v.Refresh()
}

// MinSize is little when the page is fitted, else the page's size with a margin.
func (v *SceneView) MinSize() fyne.Size {
	if v.zoom == 0 || v.scene == nil {
		return fyne.NewSize(theme.Px(160), theme.Px(120))
	}
	return fyne.NewSize(v.scene.W*v.zoom, v.scene.H*v.zoom).AddWidthHeight(2*margin, 2*margin)
}

// margin is the room round a page for its shadow.
const margin = 16

// Refresh lays the page out anew.
func (v *SceneView) Refresh() {
	v.lay(v.laid)
	v.BaseWidget.Refresh()
}

func (v *SceneView) lay(s fyne.Size) {
	v.laid = s
	room := fyne.NewSize(s.Width-2*margin, s.Height-2*margin)
	if v.scene == nil || v.scene.W <= 0 || v.scene.H <= 0 || room.Width < 1 || room.Height < 1 {
		v.sheet.show(&chart.Scene{}, theme.Paper[chart.Role], fyne.Position{}, fyne.Size{})
		v.paper.Hide()
		return
	}
	k := v.zoom
	if k == 0 {
		k = min(room.Width/v.scene.W, room.Height/v.scene.H)
	}
	size := fyne.NewSize(v.scene.W*k, v.scene.H*k)
	at := fyne.NewPos(max(margin, (s.Width-size.Width)/2), max(margin, (s.Height-size.Height)/2))
	v.paper.FillColor = theme.Paper("surface")
	cast(v.paper)
	place(v.paper, at.X, at.Y, size.Width, size.Height)
	v.paper.Show()
	v.sheet.show(narrowed(v.scene.Scaled(k)), theme.Paper[chart.Role], at, size)
}

// narrowed makes the texts of a page no wider than they are on paper. Small
// letters are set on whole pixels, which adds up over a long line.
func narrowed(page *chart.Scene) *chart.Scene {
	const fine = 96 // letters of this size are as wide as on paper, in proportion
	for i, shape := range page.Shapes {
		t, ok := shape.(chart.Text)
		if !ok || t.S == "" {
			continue
		}
		style := fyne.TextStyle{Bold: t.Bold}
		want := fyne.MeasureText(t.S, fine, style).Width * t.Size / fine
		for range 3 { // a smaller size may still be set as wide
			have := fyne.MeasureText(t.S, t.Size, style).Width
			if have <= want*1.01 {
				break
			}
			t.Size *= max(0.85, want/have)
		}
		page.Shapes[i] = t
	}
	return page
}

// CreateRenderer is Fyne's.
func (v *SceneView) CreateRenderer() fyne.WidgetRenderer {
	return &sceneRenderer{sheet: v.sheet, under: v.paper, min: v.MinSize, lay: v.lay}
}
