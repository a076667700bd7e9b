// Adds to each country's map the divisions without an outline, for their names.
// Usage: node name.mjs divisions.tsv FOLDER
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [table, folder] = process.argv.slice(2);
const byCountry = new Map();
for (const [kind, code, , en, es] of readFileSync(table, 'utf8').trim().split('\n').map((line) => line.split('\t'))) {
    if (kind === 'D' && code.length > 3) {
        byCountry.set(code.slice(0, 2), [...(byCountry.get(code.slice(0, 2)) ?? []), { code, en, es }]);
    }
}
for (const [country, divisions] of byCountry) {
    const file = `${folder}/${country}.json`;
    const drawn = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).features : [];
    const features = drawn.map(({ geometry, properties: { code, en, es } }) => ({ type: 'Feature', properties: { code, en, es }, geometry }));
    const codes = new Set(features.map(({ properties }) => properties.code));
    for (const properties of divisions) {
        if (!codes.has(properties.code)) {
            codes.add(properties.code);
            features.push({ type: 'Feature', properties, geometry: null });
        }
    }
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
}
