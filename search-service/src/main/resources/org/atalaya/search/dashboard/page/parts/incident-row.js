import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { placeName } from '../core/places.js';
import { Foreign, plain } from '../core/text.js';
import { days } from '../core/times.js';
import { t } from '../core/words.js';
import { Tolls } from './toll.js';

/** One incident of a list: its toll, when, where, and on how many sources it rests. */
export function IncidentRow({ incident, heading = 'h3' }) {
    const { when, where } = incident;
    return html`
        <article class="result incident">
            <${heading}><a href=${to(`/incidents/${encodeURIComponent(incident.id)}`)} dir="auto"><${Foreign} text=${incident.title} /></a></${heading}>
            <p class="byline">
                <span>${when ? days(when.from, when.to) : t('incident.undated')}</span>
                <span><bdi>${where ? plain(placeName(where)).slice(0, 120) : t('incident.nowhere')}</bdi></span>
                <span>${t('incident.sources', { n: incident.sources })}</span>
            </p>
            <${Tolls} tolls=${incident.tolls} />
            <${Held} incident=${incident} />
        </article>`;
}

/** That the dead of an incident may be those of another. */
export function Held({ incident }) {
    return incident.held && html`<p class="held">${t('incident.held')}</p>`;
}
