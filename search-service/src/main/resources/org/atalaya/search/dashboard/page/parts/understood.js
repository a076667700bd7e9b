// What was understood of a report's words, and why.
import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { placeName } from '../core/places.js';
import { Foreign, plain } from '../core/text.js';
import { days } from '../core/times.js';
import { t } from '../core/words.js';
import { Cite } from './cite.js';
import { figure } from './figures.js';

const MOST_ROWS = 50;

/** One claim: the figure, what it covers, when, where, by whom told, and the words it rests on. */
export function ClaimCard({ claim, number, report }) {
    const { when, where } = claim;
    const row = (name, value, why) => value && html`
        <dt>${t(`claim.${name}`)}</dt><dd>${value}${why && html`<small>${why}</small>`}</dd>`;
    return html`
        <li class="claim ${claim.harm.toLowerCase()}" id="claim-${number}" value=${number}>
            <h3><a href="#mark-${number}" aria-label=${t('report.toMark', { n: number })}>${number}</a> ${figure(claim)}</h3>
            <blockquote><${Foreign} text=${claim.evidence.quote} most=${600} /></blockquote>
            <dl class="facts">
                ${row('scope', t(`scope.${claim.scope}`), t(`scopeWhy.${claim.scope}`))}
                ${row('count', t(`qualifier.${claim.count.qualifier}`))}
                ${row('when', when ? days(when.from, when.to) : t('claim.untold'), when && t(`datePrecision.${when.precision}`))}
                ${row('where', where ? html`<${PlaceLink} where=${where} />` : t('claim.untold'), where && placeWhy(where))}
                ${row('victims', claim.victims && html`<${Foreign} text=${claim.victims} />`)}
                ${row('groups', (claim.groups ?? []).map((group) => t(`group.${group}`)).join(', '))}
                ${row('names', (claim.names ?? []).map(named).join('; '))}
                ${row('livingNames', (claim.livingNames ?? []).map(named).join('; '))}
                ${row('attribution', claim.attribution && html`<${Foreign} text=${claim.attribution} />`)}
                ${row('perpetrator', claim.perpetrator && html`<${Foreign} text=${claim.perpetrator} />`)}
            </dl>
            <${Cite} report=${report} number=${number} />
        </li>`;
}

/** How exactly a place is known, and what told it from others of its name. */
function placeWhy({ precision, decidedBy, certainty }) {
    return [t(`placePrecision.${precision}`), decidedBy && t(`decidedBy.${decidedBy}`), certainty && t(`certainty.${certainty}`)]
        .filter(Boolean).join('; ');
}

function named({ name, age }) {
    return plain(name).slice(0, 120) + (age === null || age === undefined ? '' : ` (${age})`);
}

function PlaceLink({ where }) {
    const found = where.geonameId ? { place: where.geonameId } : where.admin1 ? { admin1: where.admin1 } : { country: where.country };
    return html`<a href=${to('/search', found)}><bdi>${plain(placeName(where)).slice(0, 200)}</bdi></a>`;
}

export function DateRows({ dates }) {
    return html`<${Rows} title=${t('report.dates', { n: dates.length })} rows=${dates}
        row=${(date) => (date.from || date.to ? days(date.from, date.to) : t('claim.untold'))} />`;
}

export function PlaceRows({ places }) {
    return html`<${Rows} title=${t('report.places', { n: places.length })} rows=${places}
        row=${(place) => html`<${PlaceLink} where=${place} /> <small>${placeWhy(place)}</small>`} />`;
}

function Rows({ title, rows, row }) {
    if (rows.length === 0) {
        return null;
    }
    return html`
        <details>
            <summary>${title}</summary>
            <table>
                <thead><tr><th scope="col">${t('report.words')}</th><th scope="col">${t('report.meaning')}</th></tr></thead>
                <tbody>${rows.slice(0, MOST_ROWS).map((each) => html`
                    <tr><td><${Foreign} text=${each.text} /></td><td>${row(each)}</td></tr>`)}
                </tbody>
            </table>
            ${rows.length > MOST_ROWS && html`<p>${t('report.moreRows', { n: rows.length - MOST_ROWS })}</p>`}
        </details>`;
}
