// A subscription in words, and what it would have told of the past.
import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { countryName, useDivisionNames } from '../core/places.js';
import { Foreign, plain } from '../core/text.js';
import { moment } from '../core/times.js';
import { t } from '../core/words.js';

const MOST_SHOWN = 10;

export function path(id) {
    return `/api/subscriptions/${encodeURIComponent(id)}`;
}

/** What is watched, in one sentence. */
export function Watched({ subscription }) {
    const { regions, harms, threshold, minimumSources, words } = subscription;
    const divisions = useDivisionNames(regions.filter(({ level }) => level === 'ADMIN1').map(({ code }) => code));
    const where = regions.map((region) => regionName(region, divisions)).join(', ') || t('alerts.anywhere');
    return html`${t('alerts.watched', {
        min: threshold, harms: harms.map((harm) => t(`harm.${harm}`, { n: 2 })).join(', '), where: plain(where).slice(0, 200),
        sources: t('incident.sources', { n: minimumSources }) })}
        ${words && html` ${t('alerts.withWords')} <${Foreign} text=${words} most=${100} />.`}`;
}

export function regionName({ level, code, name }, divisions) {
    return { COUNTRY: () => countryName(code), ADMIN1: () => divisions[code] ?? name ?? code }[level]?.() ?? name ?? code;
}

/** What the API takes of a subscription that it gave. */
export function form({ id, created, since, ...rest }) {
    return rest;
}

/** Alerts that would have been raised in the past. */
export function DryRun({ past }) {
    return html`
        <div class="past" role="status">
            <p><strong>${t('alerts.wouldHave', { n: past.fired, since: moment(past.since) })}</strong>
                ${past.corrected > 0 && html` ${t('alerts.wouldCorrect', { n: past.corrected })}`}
                ${past.droppedWithoutRegion > 0 && html` <small>${t('alerts.dropped', { n: past.droppedWithoutRegion })}</small>`}</p>
            <ol>${past.alerts.slice(0, MOST_SHOWN).map((alert) => html`<li><${AlertLine} alert=${alert} /></li>`)}</ol>
        </div>`;
}

/** One alert: what happened in one line, and when it was or would have been told. */
export function AlertLine({ alert }) {
    return html`
        <a href=${to(`/incidents/${encodeURIComponent(alert.incident)}`)} dir="auto"><${Foreign} text=${alert.headline} /></a>
        <small> ${moment(alert.raised)} · ${news(alert)} · ${t('incident.sources', { n: alert.sources })}</small>`;
}

function news({ kind, rises = {} }) {
    const risen = Object.entries(rises).map(([harm, n]) => `+${n} ${t(`harm.${harm}`, { n })}`).join(', ');
    return risen || t(kind === 'CANCEL' ? 'alerts.cancelled' : 'alerts.correction');
}
