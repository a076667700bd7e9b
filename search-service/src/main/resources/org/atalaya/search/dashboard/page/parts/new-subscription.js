import { to, go } from '../core/address.js';
import { ask } from '../core/api.js';
import { html, useRef, useState } from '../core/html.js';
import { useDivisionNames } from '../core/places.js';
import { t } from '../core/words.js';
import { HARMS } from './figures.js';
import { parameter, RegionInput } from './region-picker.js';
import { DryRun, regionName, Watched } from './subscription.js';
import { Trouble } from './states.js';

const REGION = ['country', 'admin1', 'admin2', 'place'];

/** A subscription is filled in, tried on the past, and saved. */
export function NewSubscription({ query, isOpen, act }) {
    const form = useRef();
    const [regions, setRegions] = useState(REGION.flatMap((name) => query.getAll(name).map((value) => ({ [name]: value }))));
    const [tried, setTried] = useState(null);
    const [trouble, setTrouble] = useState(null);
    const divisions = useDivisionNames(regions.map(({ admin1 }) => admin1).filter(Boolean));
    const wanted = new Set(query.getAll('harm').length > 0 ? query.getAll('harm') : ['KILLED']);
    const read = () => {
        const data = new FormData(form.current);
        const names = regions.map((region) => regionName(region, divisions)).join(', ') || t('alerts.anywhere');
        return {
            name: data.get('name').trim() || names.slice(0, 120),
            regions: regions.map(({ name, ...region }) => region),
            harms: data.getAll('harm'),
            newDeaths: Number(data.get('newDeaths')),
            sources: Number(data.get('sources')),
            words: data.get('words').trim() || null,
            channels: channels(data),
            digest: data.get('digest'),
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
        if (await act(t('alerts.saved', { name: tried.subscription.name }), () => ask('/api/subscriptions', { method: 'POST', body: tried.subscription }))) {
            go(to('/alerts'), { replace: true });
        }
    };
    return html`
        <details class="panel new" open=${isOpen}>
            <summary>${t('alerts.new')}</summary>
            <form ref=${form} onSubmit=${tryOut} onInput=${() => setTried(null)}>
                <${RegionInput} label=${t('filter.region')} onChoose=${(region) => { setTried(null); setRegions([...regions, { ...parameter(region), name: region.name }]); }} />
                <p class="chosen">${regions.map((region, i) => html`
                    <button class="secondary" type="button" onClick=${() => { setTried(null); setRegions(regions.filter((_, at) => at !== i)); }}
                        aria-label=${t('filter.drop', { name: regionName(region, divisions) })}><bdi>${regionName(region, divisions)}</bdi> ✕</button>`)}
                    ${regions.length === 0 && html`<small>${t('alerts.anywhere')}</small>`}</p>
                <fieldset class="choices flat"><legend>${t('filter.harm')}</legend>
                    ${HARMS.map((harm) => html`<label><input type="checkbox" name="harm" value=${harm} checked=${wanted.has(harm)} /> <span>${t(`harm.${harm}`, { n: 2 })}</span></label>`)}
                </fieldset>
                <div class="columns">
                    <label>${t('alerts.threshold')} <input name="newDeaths" type="number" min="1" step="1" value="1" required /></label>
                    <label>${t('filter.confirmedBy')} <input name="sources" type="number" min="1" step="1" value="1" required /></label>
                    <label>${t('alerts.words')} <input name="words" value=${query.get('q') ?? ''} placeholder=${t('filter.qExample')} /></label>
                    <label>${t('alerts.digest')} <select name="digest">${['AT_ONCE', 'HOURLY', 'DAILY'].map((each) => html`<option value=${each}>${t(`digest.${each}`)}</option>`)}</select></label>
                    <label>${t('channel.WEBHOOK')} <input name="webhook" type="url" placeholder="https://example.org/hook" /></label>
                    <label>${t('channel.EMAIL')} <input name="email" type="email" placeholder="desk@example.org" /></label>
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

function channels(data) {
    return [
        { kind: 'STREAM' },
        ...(data.get('webhook') ? [{ kind: 'WEBHOOK', address: data.get('webhook') }] : []),
        ...(data.get('email') ? [{ kind: 'EMAIL', address: data.get('email') }] : []),
    ];
}
