// Numbers of people, as exactly as they were told and no more.
import { html } from '../core/html.js';
import { plain } from '../core/text.js';
import { placeName } from '../core/places.js';
import { days } from '../core/times.js';
import { number, t } from '../core/words.js';

export const HARMS = ['KILLED', 'INJURED', 'DETAINED', 'DISAPPEARED', 'ABDUCTED', 'DISPLACED'];

/** "at least 12", "12 to 15". */
export function count({ low, high, qualifier }) {
    if (qualifier === 'RANGE' || (low !== null && high !== null && low !== high)) {
        return t('count.range', { low, high });
    }
    const value = low ?? high;
    if (qualifier === 'VAGUE' && high === null) {
        return t('count.OR_MORE', { value });
    }
    return qualifier === 'EXACT' ? number(value) : t(`count.${qualifier}`, { value });
}

/** "at least 12 killed". */
export function figure(claim) {
    const n = claim.count.low ?? claim.count.high;
    return t('claim.figure', { count: count(claim.count), harm: t(`harm.${claim.harm}`, { n }) });
}

/** One claim in a few words. */
export function ClaimChip({ claim }) {
    const where = claim.where ? plain(claim.where.name ?? placeName(claim.where)) : null;
    const when = claim.when ? days(claim.when.from, claim.when.to) : null;
    return html`
        <span class="chip ${claim.harm.toLowerCase()}" title=${plain(claim.evidence.quote).slice(0, 300)}>
            <b>${figure(claim)}</b>
            ${where && html` <span><bdi>${where.slice(0, 60)}</bdi></span>`}
            ${when && html` <span>${when}</span>`}
            ${claim.scope !== 'INCIDENT' && html` <i>${t(`scope.${claim.scope}`)}</i>`}
        </span>`;
}
