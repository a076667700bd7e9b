import { changed, go } from '../core/address.js';
import { html, useRef } from '../core/html.js';
import { countryName, languageName, useDivisionNames } from '../core/places.js';
import { plain } from '../core/text.js';
import { number, t } from '../core/words.js';
import { HARMS } from './figures.js';
import { RegionPicker } from './region-picker.js';

const MOST_VALUES = 8;
const PLAIN = ['q', 'min', 'eventFrom', 'eventTo', 'publishedFrom', 'publishedTo'];

/** The filters of a search: each change is an address of its own. */
export function Filters({ query, facets }) {
    const form = useRef();
    const divisions = useDivisionNames([...(facets.admin1 ?? []).map((each) => each.value), ...query.getAll('admin1')]);
    const take = (event) => {
        event?.preventDefault();
        const data = new FormData(form.current);
        const changes = Object.fromEntries(PLAIN.map((name) => [name, data.get(name)?.trim()]));
        if (changes.q && !query.get('q')) {
            changes.sort = '';
        }
        go(changed(changes));
    };
    const field = (name, type, more = {}) => html`
        <label>${t(`filter.${name}`)}
            <input name=${name} type=${type} value=${query.get(name) ?? ''} onChange=${take} ...${more} />
        </label>`;
    return html`
        <search><form class="filters" ref=${form} onSubmit=${take} key=${PLAIN.map((name) => query.get(name)).join(' ')}>
            <div class="words">
                <label>${t('filter.q')}
                    <input name="q" type="search" value=${query.get('q') ?? ''} placeholder=${t('filter.qExample')} />
                </label>
                <button type="submit">${t('filter.search')}</button>
            </div>
            <details class="more" open=${matchMedia('(min-width: 62rem)').matches}>
                <summary>${t('filter.title')}</summary>
                <${RegionPicker} query=${query} />
                <${Choices} name="harm" query=${query} values=${facets.harm} all=${HARMS} word=${(each) => t(`harm.${each}`, { n: 2 })} />
                ${field('min', 'number', { min: 0, step: 1, inputmode: 'numeric' })}
                <fieldset class="period"><legend>${t('filter.event')}</legend>
                    ${field('eventFrom', 'date')}${field('eventTo', 'date')}
                </fieldset>
                <fieldset class="period"><legend>${t('filter.published')}</legend>
                    ${field('publishedFrom', 'date')}${field('publishedTo', 'date')}
                </fieldset>
                <${Choices} name="country" query=${query} values=${facets.country} word=${countryName} />
                <${Choices} name="admin1" query=${query} values=${facets.admin1} word=${(each) => divisions[each] ?? each} />
                <${Choices} name="language" query=${query} values=${facets.language} word=${languageName} />
                <${Choices} name="publisher" query=${query} values=${facets.publisher} word=${(each) => plain(each).slice(0, 80)} />
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
