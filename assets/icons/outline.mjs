// Draws the icons of this folder: one SVG each, from the lines below.
//
// The icons are designed as strokes (24 box, 1.75 wide, round caps and joins),
// but the toolkit recolours fills only. So each stroke is turned into the
// outline of its ink here, once, and the outlines are committed.
//
//	npm install canvaskit-wasm@0.42.0 && node outline.mjs
import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const WIDTH = 1.75;
const here = dirname(fileURLToPath(import.meta.url));

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
const rect = (x, y, w, h, r) =>
	`M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
	`h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const sheet = 'M6 3h8l4 4v14H6zM14 3v4h4';

// Lines of the 24 box, stroked.
const lines = {
	cal: rect(4, 5.5, 16, 15, 2) + 'M4 10h16M8.5 3v4M15.5 3v4',
	check: 'M5 12.5l5 5L19.5 7',
	clock: circle(12, 12, 8.5) + 'M12 7.5V12l3 2',
	coin: circle(12, 12, 8.5) + 'M8.5 8l3.5 4.5L15.5 8M12 12.5V17M9 13h6M9 15.3h6',
	copy: rect(8.5, 8.5, 12, 12, 2) + 'M5.5 15.5h-.5a1.5 1.5 0 0 1-1.5-1.5V5a1.5 1.5 0 0 1 1.5-1.5h9a1.5 1.5 0 0 1 1.5 1.5v.5',
	deck: 'M4 17a8 8 0 1 1 16 0M12 17l4-5M4 20h16',
	down: 'M6 9l6 6 6-6',
	edit: 'M5 19l1-4L16 5l3 3L9 18z',
	export: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M4 19h16',
	eye: 'M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6z' + circle(12, 12, 2.5),
	file: sheet,
	filter: 'M4 5h16l-6 8v6l-4-2v-4z',
	flag: 'M6 21V4h12l-2.5 4L18 12H6',
	folder: 'M3.5 6h6l2 2.5h9v10.5h-17z',
	grid: rect(4, 4, 16, 16, 2) + 'M4 9.5h16M4 15h16M10 4v16',
	help: circle(12, 12, 8.5) + 'M9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.6v.2',
	history: 'M4 5v4.5h4.5M4.4 9.5a8.3 8.3 0 1 1-.6 4M12 8v4.3l3 1.7',
	import: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4 19h16',
	info: circle(12, 12, 8.5) + 'M12 11v5.5M12 7.5v.5',
	left: 'M15 6l-6 6 6 6',
	link: 'M10 14l4-4M9 8l2-2a4 4 0 0 1 6 6l-2 2M15 16l-2 2a4 4 0 0 1-6-6l2-2',
	lock: rect(5.5, 11, 13, 9, 1.5) + 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
	mail: rect(3.5, 5.5, 17, 13, 2) + 'M4 7l8 6 8-6',
	minus: 'M5 12h14',
	more: circle(5, 12, 1) + circle(12, 12, 1) + circle(19, 12, 1),
	phone: 'M6 3h4l2 5-2.5 1.5a11 11 0 0 0 5 5L16 12l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z',
	plus: 'M12 5v14M5 12h14',
	print: 'M7 9V3.5h10V9M7 17H4V9.5h16V17h-3M7 14h10v6.5H7z',
	redo: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h5',
	report: sheet + 'M9 12h6M9 16h6',
	review: rect(8, 3, 8, 18, 4) + circle(12, 7.5, 1.2) + circle(12, 12, 1.2) + circle(12, 16.5, 1.2),
	right: 'M9 6l6 6-6 6',
	sample: 'M5 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 9.5h1.5a2.5 2.5 0 0 1 0 5H16M8 3v2M12 3v2',
	save: 'M5 4h11l3 3v13H5zM8 4v4.5h6V4M8 20v-6h8v6',
	search: circle(11, 11, 6.5) + 'M16 16l4 4',
	settings: 'M4 7h9M17 7h3M4 17h3M11 17h9' + circle(15, 7, 2) + circle(9, 17, 2),
	stages: 'M4 6h9M8 12h9M12 18h8',
	swap: 'M4 8h14l-3-3M20 16H6l3 3',
	target: circle(12, 12, 8.5) + circle(12, 12, 4.5) + circle(12, 12, 1),
	team: 'M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5',
	trash: 'M4.5 7h15M9.5 7V4h5v3M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5',
	undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9',
	unlock: rect(5.5, 11, 13, 9, 1.5) + 'M8.5 11V7.5a3.5 3.5 0 0 1 6.8-1.2',
	up: 'M6 15l6-6 6 6',
	users: circle(9, 8, 3.5) + 'M3 20c0-3.5 2.7-5.5 6-5.5s6 2 6 5.5M16 5a3.5 3.5 0 0 1 0 6.5M18 15c2 .7 3 2.5 3 5',
	visit: 'M12 21c4-4.5 6.5-7.6 6.5-11a6.5 6.5 0 0 0-13 0c0 3.4 2.5 6.5 6.5 11z' + circle(12, 10, 2.3),
	wallet: rect(3.5, 6, 17, 13, 2) + 'M3.5 10h17M15 14.5h2',
	x: 'M6 6l12 12M18 6L6 18',
};

// The program's mark, a ship's wheel seen from afar, is a little heavier.
const mark = circle(12, 12, 6) + 'M12 2.5v19M2.5 12h19';

// The lights, in a 14 box: shapes say the same as the colours.
const lights = {
	'light-green': circle(7, 7, 5.5),
	'light-amber': 'M7 1.2 13.3 12.6H.7z',
	'light-red': 'M7 .4 13.6 7 7 13.6 .4 7z',
};

const require = createRequire(import.meta.url);
const init = require('canvaskit-wasm');
const kit = await init({ locateFile: (f) => join(dirname(require.resolve('canvaskit-wasm')), f) });

function outline(d, width) {
	const ink = kit.Path.MakeFromSVGString(d)
		.makeStroked({ width, cap: kit.StrokeCap.Round, join: kit.StrokeJoin.Round, precision: 4 });
	// A union with itself removes the overlaps.
	return turnHoles(kit.Path.MakeFromOp(ink, ink, kit.PathOp.Union).toSVGString());
}

// The painter fills by winding number, so a hole must run against its frame.
// A loop is a hole when an odd number of other loops surround it.
function turnHoles(d) {
	const loops = d.split('Z').filter(Boolean).map(parse);
	return loops.map((loop) => {
		const around = loops.filter((other) => other !== loop && inside(loop[0].at(-1), corners(other)));
		const clockwise = area(corners(loop)) > 0;
		return print(clockwise === (around.length % 2 === 0) ? loop : reversed(loop));
	}).join('');
}

// A loop is a list of steps, each a list of points: the way to its last one.
function parse(loop) {
	return [...loop.matchAll(/[MLQ]([^MLQ]*)/g)].map(([, numbers]) => {
		const n = numbers.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
		return Array.from({ length: n.length / 2 }, (_, i) => [n[2 * i], n[2 * i + 1]]);
	});
}

const corners = (loop) => loop.flat();

const area = (points) => points.reduce((sum, [x, y], i) => {
	const [x2, y2] = points[(i + 1) % points.length];
	return sum + x * y2 - x2 * y;
}, 0);

function inside([x, y], points) {
	return points.reduce((odd, [x1, y1], i) => {
		const [x2, y2] = points[(i + 1) % points.length];
		return (y1 > y) !== (y2 > y) && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !odd : odd;
	}, false);
}

function reversed(loop) {
	const back = [[loop.at(-1).at(-1)]];
	for (let i = loop.length - 1; i > 0; i--) back.push([...loop[i].slice(0, -1).reverse(), loop[i - 1].at(-1)]);
	return back;
}

const print = (loop) => loop.map((step, i) => (i === 0 ? 'M' : step.length === 1 ? 'L' : 'Q') + step.flat().map(short).join(' ')).join('') + 'Z';

// Two decimals are a hundredth of the box: finer than any screen shows.
const short = (n) => String(Math.round(n * 100) / 100);

function write(name, box, d) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box}" height="${box}" viewBox="0 0 ${box} ${box}">` +
		`<path fill="#000000" d="${d}"/></svg>\n`;
	writeFileSync(join(here, `${name}.svg`), svg);
}

for (const old of readdirSync(here)) if (old.endsWith('.svg')) unlinkSync(join(here, old));
for (const [name, d] of Object.entries(lines)) write(name, 24, outline(d, WIDTH));
write('logo', 24, outline(mark, 2));
for (const [name, d] of Object.entries(lights)) write(name, 14, d);
write('light-ring', 14, outline(circle(7, 7, 5), 1.5));
