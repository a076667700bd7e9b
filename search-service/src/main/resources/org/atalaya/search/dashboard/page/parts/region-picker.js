// A region typed and completed: country, division, province or town. By the combobox pattern of WAI-ARIA 1.2.
import { changed, go } from '../core/address.js';
import { ask } from '../core/api.js';
import { html, useEffect, useId, useState } from '../core/html.js';
import { countryName, useDivisionNames } from '../core/places.js';
import { language, t } from '../core/words.js';

const PAUSE = 120;
const NONE = { country: '', admin1: '', admin2: '', place: '' };

/** Sets the region of the address, in the place of the one before. */
export function RegionPicker({ query }) {
    return html`
        <div class="region">
            <${RegionInput} label=${t('filter.region')} onChoose=${(region) => go(changed({ ...NONE, ...parameter(region) }))} />
            <${ChosenRegion} query=${query} />
        </div>`;
}

/** What a region is asked for by: its code, or for a town its GeoNames id. */
export function parameter(region) {
    return { [region.parameter]: region.id };
}

function ChosenRegion({ query }) {
    const divisions = useDivisionNames(query.getAll('admin1'));
    const places = usePlaceNames([...query.getAll('admin2').map((value) => ['admin2', value]), ...query.getAll('place').map((value) => ['place', value])]);
    const chosen = [
        ...query.getAll('country').map((code) => ['country', code, countryName(code)]),
        ...query.getAll('admin1').map((code) => ['admin1', code, divisions[code] ?? code]),
        ...places,
    ];
    return chosen.length > 0 && html`
        <p class="chosen">${chosen.map(([name, value, words]) => html`
            <button class="secondary" type="button" onClick=${() => go(changed({ [name]: query.getAll(name).filter((each) => each !== value) }))}
                aria-label=${t('filter.drop', { name: words })}><bdi>${words}</bdi> ✕</button>`)}</p>`;
}

const named = new Map();

/** Names of regions that were chosen before in this tab; others are told by their codes. */
function usePlaceNames(values) {
    return values.map(([name, value]) => [name, value, named.get(`${name} ${value}`) ?? value]);
}

export function RegionInput({ label, onChoose }) {
    const id = useId();
    const [words, setWords] = useState('');
    const [found, setFound] = useState([]);
    const [at, setAt] = useState(-1);
    useEffect(() => {
        if (words.trim().length < 2) {
            setFound([]);
            return undefined;
        }
        const abort = new AbortController();
        const timer = setTimeout(() => regions(words.trim(), abort.signal).then((all) => {
            setFound(all);
            setAt(all.length > 0 ? 0 : -1);
        }).catch(() => setFound([])), PAUSE);
        return () => {
            clearTimeout(timer);
            abort.abort();
        };
    }, [words]);
    const choose = (region) => {
        named.set(`${region.parameter} ${region.id}`, region.name);
        setWords('');
        setFound([]);
        onChoose(region);
    };
    const steer = (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && found.length > 0) {
            event.preventDefault();
            setAt((at + step + found.length) % found.length);
        } else if (event.key === 'Enter' && words) {
            event.preventDefault();
            if (found[at]) {
                choose(found[at]);
            }
        } else if (event.key === 'Escape') {
            setFound([]);
        }
    };
    return html`
        <div class="combobox">
            <label>${label}
                <input type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder=${t('filter.regionExample')}
                    aria-expanded=${found.length > 0} aria-controls="${id}-list" aria-autocomplete="list"
                    aria-activedescendant=${found[at] ? `${id}-${at}` : null}
                    value=${words} onInput=${(event) => setWords(event.target.value)} onKeyDown=${steer}
                    onBlur=${() => setTimeout(() => setFound([]), 200)} />
            </label>
            <ul role="listbox" id="${id}-list" aria-label=${label} hidden=${found.length === 0}>
                ${found.map((region, i) => html`
                    <li role="option" id="${id}-${i}" aria-selected=${i === at} onMouseDown=${(event) => { event.preventDefault(); choose(region); }}>
                        <bdi>${region.name}</bdi> <small>${[t(`kind.${region.kind}`), ...region.within].join(' · ')}</small>
                    </li>`)}
            </ul>
        </div>`;
}

async function regions(prefix, signal) {
    return (await ask(`/api/regions?${new URLSearchParams({ prefix, lang: language() })}`, { signal })).regions;
}
