// A toll: best figure with its lowest and highest.
import { html } from '../core/html.js';
import { number, t } from '../core/words.js';

/** "18 (12–19)", or only "18" where all agree. */
export function band({ low, best, high }) {
    return low === high ? number(best) : `${number(best)} (${number(low)}–${number(high)})`;
}

export function Toll({ harm, toll }) {
    return html`
        <span class="toll ${harm.toLowerCase()}">
            <b>${number(toll.best)}</b> ${t(`harm.${harm}`, { n: toll.best })}
            ${toll.low !== toll.high && html` <small>${t('toll.band', { low: toll.low, high: toll.high })}</small>`}
        </span>`;
}

const ORDER = ['KILLED', 'INJURED', 'DISAPPEARED', 'ABDUCTED', 'DETAINED', 'DISPLACED'];

/** All tolls of an incident, the gravest first. */
export function Tolls({ tolls }) {
    return html`<span class="tolls">${ORDER.filter((harm) => tolls?.[harm] && tolls[harm].high > 0)
        .map((harm) => html`<${Toll} harm=${harm} toll=${tolls[harm]} />`)}</span>`;
}
