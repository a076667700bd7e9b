import { changed, go } from '../core/address.js';
import { html, useRef } from '../core/html.js';
import { before, today } from '../core/times.js';
import { t } from '../core/words.js';
import { RegionPicker } from './region-picker.js';

const PERIODS = [['days30', 29], ['days90', 89], ['year', 364]];

/** Which region, which period, and how finely it is told. */
export function Asked({ query, by }) {
    const form = useRef();
    const take = (event) => {
        event?.preventDefault();
        const data = new FormData(form.current);
        go(changed({ from: data.get('from'), to: data.get('to'), by: data.get('by') === 'month' ? '' : data.get('by') }));
    };
    const isAll = !query.get('from') && !query.get('to');
    return html`
        <form ref=${form} onSubmit=${take} key=${`${query.get('from')} ${query.get('to')} ${by}`} aria-label=${t('overview.asked')}>
            <div class="asked">
                <${RegionPicker} query=${query} />
                <div class="days">
                    <label>${t('filter.from')} <input type="date" name="from" value=${query.get('from') ?? ''} onChange=${take} /></label>
                    <label>${t('filter.to')} <input type="date" name="to" value=${query.get('to') ?? ''} onChange=${take} /></label>
                </div>
                <label>${t('overview.by')}
                    <select name="by" onChange=${take}>${['day', 'week', 'month'].map((each) => html`
                        <option value=${each} selected=${each === by}>${t(`overview.${each}`)}</option>`)}</select>
                </label>
            </div>
            <p class="quick sorting">
                ${PERIODS.map(([name, count]) => html`<a href=${changed({ from: before(today(), count), to: today(), by: count < 100 ? 'day' : '' })}>${t(`overview.${name}`)}</a>`)}
                <a href=${changed({ from: '', to: '', by: '' })} aria-current=${isAll ? 'true' : null}>${t('overview.always')}</a>
            </p>
        </form>`;
}
