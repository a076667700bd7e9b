// A subscription in words, and what it would have told of the past.
import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { countryName, useDivisionNames } from '../core/places.js';
import { Foreign, plain } from '../core/text.js';
import { moment } from '../core/times.js';
import { t } from '../core/words.js';

export function path(id) {
    return `/api/subscriptions/${encodeURIComponent(id)}`;
}

/** What is watched, in one sentence. */
export function Watched({ subscription }) {
    const regions = subscription.regions ?? [];
    const divisions = useDivisionNames(regions.map(({ admin1 }) => admin1).filter(Boolean));
    const where = regions.map((region) => regionName(region, divisions)).join(', ') || t('alerts.anywhere');
    const harms = (subscription.harms ?? []).map((harm) => t(`harm.${harm}`, { n: 2 })).join(', ');
    return html`${t('alerts.watched', { min: subscription.newDeaths ?? 1, harms, where: plain(where).slice(0, 200), sources: t('incident.sources', { n: subscription.sources ?? 1 }) })}
        ${subscription.words && html` ${t('alerts.withWords')} <${Foreign} text=${subscription.words} most=${100} />.`}`;
}

export function regionName({ country, admin1, admin2, place, name }, divisions) {
    return name ?? (admin1 ? divisions[admin1] ?? admin1 : country ? countryName(country) : String(admin2 ?? place));
}

/** Alerts that would have been raised in the past. */
export function DryRun({ past }) {
    const alerts = past.alerts ?? [];
    return html`
        <div class="past" role="status">
            <p><strong>${t('alerts.wouldHave', { n: past.total ?? alerts.length })}</strong></p>
            <ol>${alerts.slice(0, 10).map((alert) => html`<li><${AlertLine} alert=${alert} /></li>`)}</ol>
        </div>`;
}

/** One alert: what happened in one line, and when it was or would have been told. */
export function AlertLine({ alert }) {
    return html`
        <a href=${to(`/incidents/${encodeURIComponent(alert.incident)}`)} dir="auto"><${Foreign} text=${alert.headline} /></a>
        <small> ${moment(alert.raised ?? alert.changed)} · ${alert.newDeaths > 0 ? t('alerts.newDeaths', { n: alert.newDeaths }) : t('alerts.correction')}
        · ${t('incident.sources', { n: alert.sources ?? 1 })}</small>`;
}
