import { to, go } from '../core/address.js';
import { ask } from '../core/api.js';
import { html, useRef, useState } from '../core/html.js';
import { languageName, useDivisionNames } from '../core/places.js';
import { language, t } from '../core/words.js';
import { HARMS } from './figures.js';
import { RegionInput } from './region-picker.js';
import { DryRun, regionName, Watched } from './subscription.js';
import { Trouble } from './states.js';

const LANGUAGES = ['en', 'es'];
const LEVELS = { country: 'COUNTRY', admin1: 'ADMIN1', admin2: 'ADMIN2', place: 'PLACE' };

/** A subscription is filled in, tried on the past, and saved. */
export function NewSubscription({ query, isOpen, act }) {
    const form = useRef();
    const [regions, setRegions] = useState(Object.entries(LEVELS).flatMap(([name, level]) => query.getAll(name).map((code) => ({ level, code }))));
    const [tried, setTried] = useState(null);
    const [trouble, setTrouble] = useState(null);
    const divisions = useDivisionNames(regions.filter(({ level }) => level === 'ADMIN1').map(({ code }) => code));
    const wanted = new Set(query.getAll('harm').length > 0 ? query.getAll('harm') : ['KILLED']);
    const read = () => {
        const data = new FormData(form.current);
        const names = regions.map((region) => regionName(region, divisions)).join(', ') || t('alerts.anywhere');
        return {
            name: data.get('name').trim() || names.slice(0, 120),
            regions: regions.map((region) => ({ ...region, name: regionName(region, divisions) })),
            harms: data.getAll('harm'),
            threshold: Number(data.get('threshold')),
            minimumSources: Number(data.get('minimumSources')),
            words: data.get('words').trim() || null,
            language: language(),
            languages: data.getAll('reportLanguage'),
            channels: [['WEBHOOK', data.get('webhook')], ['EMAIL', data.get('email')]]
                .filter(([, url]) => url).map(([kind, url]) => ({ kind, url })),
            pace: {
                every: data.get('every'),
                quietFrom: data.get('quietFrom') || null,
                quietTo: data.get('quietTo') || null,
                zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            },
        };
    };
    const tryOut = async (event) => {
        event.preventDefault();
        setTrouble(null);
        const subscription = read();
        try {
            setTried({ subscription, past: await ask('/api/subscriptions/dry-run', { method: 'POST', body: subscription }) });
        } catch (e) {
            setTrouble(e);
        }
    };
    const save = async () => {
        const said = (added) => [t('alerts.saved', { name: added.name }),
            ...added.channels.filter(({ secret }) => secret).map(({ secret }) => t('alerts.secret', { secret }))].join(' ');
        if (await act(said, () => ask('/api/subscriptions', { method: 'POST', body: tried.subscription }))) {
            go(to('/alerts'), { replace: true });
        }
    };
    return html`
        <details class="panel new" open=${isOpen}>
            <summary>${t('alerts.new')}</summary>
            <form ref=${form} onSubmit=${tryOut} onInput=${() => setTried(null)}>
                <${RegionInput} label=${t('filter.region')} onChoose=${(region) => { setTried(null); setRegions([...regions, { level: LEVELS[region.parameter], code: region.id, name: region.name }]); }} />
                <p class="chosen">${regions.map((region, i) => html`
                    <button class="secondary" type="button" onClick=${() => { setTried(null); setRegions(regions.filter((_, at) => at !== i)); }}
                        aria-label=${t('filter.drop', { name: regionName(region, divisions) })}><bdi>${regionName(region, divisions)}</bdi> ✕</button>`)}
                    ${regions.length === 0 && html`<small>${t('alerts.anywhere')}</small>`}</p>
                <fieldset class="choices flat"><legend>${t('filter.harm')}</legend>
                    ${HARMS.map((harm) => html`<label><input type="checkbox" name="harm" value=${harm} checked=${wanted.has(harm)} /> <span>${t(`harm.${harm}`, { n: 2 })}</span></label>`)}
                </fieldset>
                <fieldset class="choices flat"><legend>${t('alerts.languages')}</legend>
                    ${LANGUAGES.map((each) => html`<label><input type="checkbox" name="reportLanguage" value=${each} /> <span>${languageName(each)}</span></label>`)}
                </fieldset>
                <div class="columns">
                    <label>${t('alerts.threshold')} <input name="threshold" type="number" min="1" step="1" value="1" required /></label>
                    <label>${t('filter.confirmedBy')} <input name="minimumSources" type="number" min="1" step="1" value="1" required /></label>
                    <label>${t('alerts.words')} <input name="words" value=${query.get('q') ?? ''} placeholder=${t('filter.qExample')} /></label>
                    <label>${t('alerts.digest')} <select name="every">${['AT_ONCE', 'HOUR', 'DAY'].map((each) => html`<option value=${each}>${t(`pace.${each}`)}</option>`)}</select></label>
                    <label>${t('alerts.quietFrom')} <input name="quietFrom" type="time" /></label>
                    <label>${t('alerts.quietTo')} <input name="quietTo" type="time" /></label>
                    <label>${t('channel.EMAIL')} <input name="email" type="email" placeholder="desk@example.org" /></label>
                    <label>${t('channel.WEBHOOK')} <input name="webhook" type="url" placeholder="https://example.org/hook" /></label>
                    <label>${t('alerts.name')} <input name="name" maxlength="120" /></label>
                </div>
                <p><small>${t('alerts.alwaysHere')}</small></p>
                <${Trouble} problem=${trouble} />
                <p class="actions"><button type="submit" class=${tried ? 'secondary' : ''}>${t('alerts.try')}</button>
                    ${tried && html`<button type="button" onClick=${save}>${t('alerts.save')}</button>`}</p>
                ${tried && html`<p><${Watched} subscription=${tried.subscription} /></p><${DryRun} past=${tried.past} />`}
            </form>
        </details>`;
}
