// Gives each of Natural Earth's divisions the code that the gazetteer knows it by, and its country.
// Usage: node assign.mjs admin1.json divisions.tsv > assigned.json
import { readFileSync, writeSync } from 'node:fs';

// Natural Earth draws the claims of fact; these lie, by the United Nations' resolutions, in another country.
const COUNTRY = { 'UA-43': 'UA', 'UA-40': 'UA' };
// A polygon stands for a division where this share of its towns lies in it: Natural Earth has older or finer divisions in
// DR Congo, Nepal, France and others. Older ones are left out rather than drawn wrong; finer ones are put together.
const PURE = 0.75;
// Another division has to be looked at from this share on.
const NOTABLE = 0.2;

const [world, table] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const rows = table.trim().split('\n').map((line) => line.split('\t'));
const divisions = new Map(rows.filter(([kind]) => kind === 'D').map(([, code, id, en, es]) => [code, { code, id, en, es, towns: 0 }]));
const towns = rows.filter(([kind]) => kind === 'T').map(([, code, x, y]) => ({ code, x: +x, y: +y })).sort((a, b) => a.x - b.x);
towns.forEach(({ code }) => { divisions.get(code).towns += 1; });

const byId = new Map([...divisions.values()].map(({ id, code }) => [id, code]));

const rings = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat();

/** Even-odd rule over all rings. */
function contains(all, x, y) {
    let inside = false;
    for (const ring of all) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            const [xi, yi] = ring[i];
            const [xj, yj] = ring[j];
            if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
    }
    return inside;
}

function firstFrom(x) {
    let [low, high] = [0, towns.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (towns[middle].x < x) { low = middle + 1; } else { high = middle; }
    }
    return low;
}

function townsIn(geometry) {
    const all = rings(geometry);
    let box = [180, 90, -180, -90];
    for (const ring of all) {
        for (const [x, y] of ring) {
            box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
        }
    }
    const counts = new Map();
    for (let i = firstFrom(box[0]); i < towns.length && towns[i].x <= box[2]; i++) {
        const { code, x, y } = towns[i];
        if (y >= box[1] && y <= box[3] && contains(all, x, y)) {
            counts.set(code, (counts.get(code) ?? 0) + 1);
        }
    }
    return counts;
}

const polygons = JSON.parse(world).features.map(({ geometry, properties }) => {
    const counts = townsIn(geometry);
    const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
    const [most, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
    const iso = divisions.has(properties.iso_3166_2) ? properties.iso_3166_2 : null;
    const known = byId.get(String(properties.gn_id)) ?? iso;
    return { geometry, properties, counts, total, most, known, pure: total > 0 && count / total >= PURE ? most : null };
});
const own = new Set(polygons.flatMap(({ pure, known, most }) => [pure, known && (known === most || !most) ? known : null]));

/** The division a polygon is of: whose towns it holds, else whose name it bears if all others in it have polygons of their own. */
function codeOf({ counts, total, known, pure }) {
    const isNamed = known !== pure && counts.has(known) && polygons.some((other) => other.known === pure);
    if (pure && !isNamed) {
        return pure;
    }
    const others = [...counts].filter(([code, count]) => code !== known && count / total >= NOTABLE).map(([code]) => code);
    return known && (total === 0 || counts.has(known)) && others.every((code) => own.has(code)) ? known : null;
}

const features = polygons.map((polygon) => {
    const code = codeOf(polygon);
    const country = COUNTRY[polygon.properties.iso_3166_2] ?? ((code ?? polygon.most ?? '').slice(0, 2) || polygon.properties.iso_a2);
    return { code, country, geometry: polygon.geometry };
}).filter(({ country }) => /^[A-Z]{2}$/.test(country)).map(({ code, country, geometry }) => {
    const division = divisions.get(code);
    return {
        type: 'Feature',
        // What is no division of today is still land of its country.
        properties: { code: division ? code : `${country}-`, en: division?.en ?? '', es: division?.es ?? '', country },
        geometry,
    };
});
const missing = [...divisions.keys()].filter((code) => !features.some(({ properties }) => properties.code === code));
process.stderr.write(`${divisions.size - missing.length} of ${divisions.size} divisions are drawn; not: ${missing.join(' ')}\n`);
const text = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
for (let at = 0; at < text.length;) {
    at += writeSync(1, text, at);
}
