// The page's own words, in the language of the reader. The languages are data, one file each under lang.
const LANGUAGES = ['en', 'es'];
const folder = document.documentElement.dataset.folder;
let words = {};
let spoken = 'en';

export const languages = LANGUAGES;

export function language() {
    return spoken;
}

/** The language as the browser has it, with its region, for dates and numbers. */
export function locale() {
    return (navigator.languages ?? []).find((each) => each.slice(0, 2) === spoken) ?? spoken;
}

/** From the address, else what the browser prefers. */
export async function learn() {
    const asked = new URLSearchParams(location.search).get('lang');
    const preferred = (navigator.languages ?? []).map((each) => each.slice(0, 2)).find((each) => LANGUAGES.includes(each));
    const wanted = LANGUAGES.includes(asked) ? asked : preferred ?? 'en';
    if (wanted !== spoken || Object.keys(words).length === 0) {
        words = await (await fetch(`${folder}lang/${wanted}.json`)).json();
        spoken = wanted;
        document.documentElement.lang = wanted;
    }
}

/** The words under a key, with {names} filled in; n chooses between singular and plural. */
export function t(key, values = {}) {
    let found = key.split('.').reduce((level, part) => level?.[part], words);
    if (found && typeof found === 'object') {
        found = found[new Intl.PluralRules(spoken).select(values.n)] ?? found.other;
    }
    if (typeof found !== 'string') {
        return key;
    }
    return found.replace(/\{(\w+)\}/g, (_, name) => {
        const value = values[name];
        return typeof value === 'number' ? number(value) : String(value ?? '');
    });
}

export function number(value) {
    return new Intl.NumberFormat(locale()).format(value);
}
