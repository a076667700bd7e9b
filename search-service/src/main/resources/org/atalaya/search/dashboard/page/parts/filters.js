import { changed, go } from '../core/address.js';
import { html, useRef } from '../core/html.js';
import { countryName, languageName, useDivisionNames } from '../core/places.js';
import { plain } from '../core/text.js';
import { number, t } from '../core/words.js';
import { HARMS } from './figures.js';
import { RegionPicker } from './region-picker.js';

const MOST_VALUES = 8;
const NUMBER = { type: 'number', min: 1, step: 1, inputmode: 'numeric' };

/** What can be asked of reports and of incidents: fields to fill in, and values to choose. */
export const REPORTS = { fields: [['min']], periods: [['event', 'eventFrom', 'eventTo'], ['published', 'publishedFrom', 'publishedTo']],
    choices: ['harm', 'country', 'admin1', 'language', 'publisher'] };
export const INCIDENTS = { fields: [['min'], ['confirmedBy']], periods: [['event', 'from', 'to']],
    choices: ['harm', 'country', 'admin1', 'publisher'] };

/** The filters of a search: each change is an address of its own. */
export function Filters({ query, facets, kind }) {
    const form = useRef();
    const divisions = useDivisionNames([...(facets.admin1 ?? []).map((each) => each.value), ...query.getAll('admin1')]);
    const names = ['q', ...kind.fields.flat(), ...kind.periods.flatMap(([, from, to]) => [from, to])];
    const word = {
        harm: (each) => t(`harm.${each}`, { n: 2 }),
        country: countryName,
        admin1: (each) => divisions[each] ?? each,
        language: languageName,
        publisher: (each) => plain(each).slice(0, 80),
    };
    const take = (event) => {
        event?.preventDefault();
        const data = new FormData(form.current);
        const changes = Object.fromEntries(names.map((name) => [name, data.get(name)?.trim()]));
        if (Boolean(changes.q) !== query.has('q')) {
            changes.sort = '';
        }
        go(changed(changes));
    };
    const field = (name, more) => html`
        <label>${t(`filter.${name}`)}
            <input name=${name} value=${query.get(name) ?? ''} onChange=${take} ...${more} />
        </label>`;
    return html`
        <search><form class="filters" ref=${form} onSubmit=${take} key=${names.map((name) => query.get(name)).join(' ')}>
            <div class="words">
                <label>${t('filter.q')}
                    <input name="q" type="search" value=${query.get('q') ?? ''} placeholder=${t('filter.qExample')} />
                </label>
                <button type="submit">${t('filter.search')}</button>
            </div>
            <details class="more" open=${matchMedia('(min-width: 62rem)').matches}>
                <summary>${t('filter.title')}</summary>
                <${RegionPicker} query=${query} />
                <${Choices} name="harm" query=${query} values=${facets.harm} all=${HARMS} word=${word.harm} />
                ${kind.fields.map(([name]) => field(name, NUMBER))}
                ${kind.periods.map(([name, from, to]) => html`
                    <fieldset class="period"><legend>${t(`filter.${name}`)}</legend>
                        ${field(from, { type: 'date' })}${field(to, { type: 'date' })}
                    </fieldset>`)}
                ${kind.choices.filter((name) => name !== 'harm').map((name) => html`
                    <${Choices} name=${name} query=${query} values=${facets[name]} word=${word[name]} />`)}
            </details>
        </form></search>`;
}

/** Values of one facet with their counts; what is chosen stays to be seen when it has none. */
function Choices({ name, query, values = [], all = [], word }) {
    const chosen = query.getAll(name);
    const counts = new Map(values.map((each) => [each.value, each.count]));
    const shown = [...new Set([...chosen, ...all, ...values.slice(0, MOST_VALUES).map((each) => each.value)])];
    if (shown.length === 0) {
        return null;
    }
    const take = (value, isChosen) => go(changed({ [name]: isChosen ? [...chosen, value] : chosen.filter((each) => each !== value) }));
    return html`
        <fieldset class="choices"><legend>${t(`filter.${name}`)}</legend>
            ${shown.map((value) => html`
                <label key=${value}>
                    <input type="checkbox" checked=${chosen.includes(value)} onChange=${(event) => take(value, event.target.checked)} />
                    <span><bdi>${word(value)}</bdi></span>
                    <small>${number(counts.get(value) ?? 0)}</small>
                </label>`)}
        </fieldset>`;
}
