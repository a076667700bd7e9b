import { changed, to } from '../core/address.js';
import { ask } from '../core/api.js';
import { html, useEffect, useState } from '../core/html.js';
import { countryName, languageName } from '../core/places.js';
import { plain } from '../core/text.js';
import { days } from '../core/times.js';
import { t } from '../core/words.js';

/** Filters that belong together are loosened together. */
const GROUPS = [['q'], ['harm'], ['min'], ['country'], ['admin1'], ['place'], ['box'], ['near', 'km'], ['eventFrom', 'eventTo'],
    ['publishedFrom', 'publishedTo'], ['from', 'to'], ['confirmedBy'], ['language'], ['publisher']];

/** Which filter to loosen: each is left out in turn, and those are named that hold back something. */
export function NothingFound({ query, path, found, all }) {
    const [ways, setWays] = useState(null);
    const active = GROUPS.filter((group) => group.some((name) => query.has(name)));
    useEffect(() => {
        const abort = new AbortController();
        Promise.all(active.map(async (group) => ({ group, total: await totalWithout(path, query, group, abort.signal) })))
            .then((all) => setWays(all.filter((way) => way.total > 0).sort((a, b) => b.total - a.total)))
            .catch(() => setWays([]));
        return () => abort.abort();
    }, [query.toString()]);
    if (active.length === 0) {
        return html`<p>${t('nothing.yet')}</p>`;
    }
    return html`
        <section class="nothing">
            <h2>${t('nothing.title')}</h2>
            ${ways && (ways.length > 0
                ? html`
                    <p>${t('nothing.loosen')}</p>
                    <ul>${ways.map(({ group, total }) => html`
                        <li><a href=${changed(Object.fromEntries(group.map((name) => [name, ''])))}>
                            ${t('nothing.without', { filter: words(group, query) })}</a>: ${t(found, { n: total })}</li>`)}
                    </ul>`
                : html`<p>${t('nothing.several')} <a href=${to(all)}>${t('nothing.all')}</a></p>`)}
        </section>`;
}

async function totalWithout(path, query, group, signal) {
    const less = new URLSearchParams(query);
    [...group, 'cursor', 'facets', 'sort'].forEach((name) => less.delete(name));
    less.set('size', '1');
    return (await ask(`${path}?${less}`, { signal })).total;
}

function words(group, query) {
    const values = group.flatMap((name) => query.getAll(name));
    const told = {
        harm: () => values.map((each) => t(`harm.${each}`, { n: 2 })).join(', '),
        country: () => values.map(countryName).join(', '),
        language: () => values.map(languageName).join(', '),
        eventFrom: () => days(query.get('eventFrom'), query.get('eventTo')),
        from: () => days(query.get('from'), query.get('to')),
        publishedFrom: () => days(query.get('publishedFrom'), query.get('publishedTo')),
    }[group[0]]?.() ?? values.join(', ');
    return `${t(`filter.${{ eventFrom: 'event', from: 'event', publishedFrom: 'published' }[group[0]] ?? group[0]}`)} “${plain(told).slice(0, 80)}”`;
}
