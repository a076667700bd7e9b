// Names of countries and divisions in the reader's language.
import { useEffect, useState } from './html.js';
import { language, t } from './words.js';

const folder = document.documentElement.dataset.folder;
const divisions = new Map();

export function countryName(code) {
    try {
        return new Intl.DisplayNames([language()], { type: 'region' }).of(code) ?? code;
    } catch {
        return code;
    }
}

export function languageName(code) {
    if (code === 'und') {
        return t('report.unknownLanguage');
    }
    try {
        return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code;
    } catch {
        return code;
    }
}

/** The first-level divisions of a country as GeoJSON features; the names stand in their properties. */
export function divisionsOf(country) {
    if (!divisions.has(country)) {
        divisions.set(country, fetch(`${folder}map/${country}.json`)
            .then((answer) => (answer.ok ? answer.json() : null))
            .catch(() => null));
    }
    return divisions.get(country);
}

/** Names of divisions by their codes, as soon as they are there. */
export function useDivisionNames(codes) {
    const [names, setNames] = useState({});
    const countries = [...new Set(codes.map((code) => code.slice(0, 2)))].sort().join(' ');
    useEffect(() => {
        let isCurrent = true;
        Promise.all(countries.split(' ').filter(Boolean).map(divisionsOf)).then((maps) => {
            if (isCurrent) {
                setNames(Object.fromEntries(maps.filter(Boolean).flatMap((map) => map.features)
                    .map((feature) => [feature.properties.code, feature.properties[language()] ?? feature.properties.en])));
            }
        });
        return () => { isCurrent = false; };
    }, [countries, language()]);
    return names;
}

/** A place as deep as it is known: town, division, country. */
export function placeName(where) {
    if (!where) {
        return '';
    }
    const division = where.admin1Name !== where.name ? where.admin1Name : null;
    const country = where.country ? countryName(where.country) : null;
    return [where.name, division, country].filter((part, index, all) => part && all.indexOf(part) === index).join(', ');
}
