// Incident: what happened, how many suffered, who says so, and how that changed.
import { go, to } from '../core/address.js';
import { useAnswer } from '../core/api.js';
import { html, useEffect } from '../core/html.js';
import { languageName, placeName } from '../core/places.js';
import { Foreign, plain, webAddress } from '../core/text.js';
import { days, moment } from '../core/times.js';
import { number, t } from '../core/words.js';
import { claimsOf, ExportMenu } from '../parts/export-menu.js';
import { figure, HARMS } from '../parts/figures.js';
import { Held } from '../parts/incident-row.js';
import { PlaceMap } from '../parts/place-map.js';
import { Trouble, Waiting } from '../parts/states.js';
import { band, Tolls } from '../parts/toll.js';

export function Incident({ id }) {
    const { answer, problem, isLoading } = useAnswer(`/api/incidents/${encodeURIComponent(id)}`);
    useEffect(() => {
        if (answer) {
            document.title = `${plain(answer.title).slice(0, 100)} – Atalaya`;
            // One that became part of another is answered with the other.
            go(to(`/incidents/${encodeURIComponent(answer.id)}`), { replace: true });
        }
    }, [answer]);
    if (!answer) {
        return html`<h1 tabindex="-1">${t('incident.title')}</h1><${Trouble} problem=${problem} />${isLoading && html`<${Waiting} />`}`;
    }
    return html`<${Told} incident=${answer} versions=${answer.versions} />`;
}

function Told({ incident, versions }) {
    const { when, where, claims = [] } = incident;
    return html`
        <article class="whole">
            <header>
                <p class="byline"><span>${t('incident.title')}</span><span>${t('incident.sources', { n: incident.sources })}</span>
                    <span>${t('incident.version', { n: incident.version })}</span></p>
                <h1 tabindex="-1" dir="auto"><${Foreign} text=${incident.title} /></h1>
                <p class="lead">
                    ${when ? html`<span>${days(when.from, when.to)}</span> <small>${t(`datePrecision.${when.precision}`)}</small>` : t('incident.undated')} ·
                    ${where ? html` <bdi>${plain(placeName(where)).slice(0, 200)}</bdi> <small>${t(`placePrecision.${where.precision}`)}</small>` : ` ${t('incident.nowhere')}`}
                </p>
                <p class="headline"><${Tolls} tolls=${incident.tolls} /></p>
                <${Held} incident=${incident} />
                <p><${NewDeaths} where=${where} /></p>
            </header>
            <div class="beside wide-first">
                <div>
                    <${Standing} figures=${incident.figures ?? []} tolls=${incident.tolls} />
                    <${Sources} claims=${claims} />
                    <${History} versions=${versions} />
                </div>
                <div>
                    <${PlaceMap} where=${where} />
                    <${Suggested} suggested=${incident.suggested ?? []} />
                    <${Merged} merged=${incident.merged ?? []} />
                    <${ExportMenu} files=${[[claimsOf('incidents', incident.id), {}]]} />
                    <p><small><a href="/api/incidents/${encodeURIComponent(incident.id)}" target="_blank">${t('report.asData')}</a></small></p>
                </div>
            </div>
        </article>`;
}

function NewDeaths({ where }) {
    if (!where?.country) {
        return null;
    }
    return html`<a class="subscribe" href=${to('/alerts', { new: 'yes', country: where.admin1 ? '' : where.country, admin1: where.admin1, harm: 'KILLED' })}>${t('alerts.tellMe')}</a>`;
}

/** What the sources say now: the tolls follow from these. */
function Standing({ figures, tolls }) {
    if (figures.length === 0) {
        return null;
    }
    return html`
        <section><h2>${t('incident.standing')}</h2>
        <table>
            <thead><tr><th scope="col">${t('incident.harm')}</th><th scope="col" class="number">${t('incident.number')}</th><th scope="col">${t('incident.saidBy')}</th></tr></thead>
            <tbody>${HARMS.flatMap((harm) => figures.filter((each) => each.harm === harm).map((each) => html`
                <tr class=${each.number === tolls?.[harm]?.best ? 'best' : ''}>
                    <td>${t(`harm.${harm}`, { n: each.number })}</td>
                    <td class="number">${number(each.number)}</td>
                    <td><bdi>${each.publishers.map((name) => plain(name).slice(0, 60)).join(', ')}</bdi>
                        ${each.number === tolls?.[harm]?.best && html` <small>${t('incident.best')}</small>`}</td>
                </tr>`))}
            </tbody>
        </table></section>`;
}

/** Every source's figures side by side, each with its sentence. */
function Sources({ claims }) {
    const byReport = new Map();
    for (const claim of claims) {
        byReport.set(claim.report, [...(byReport.get(claim.report) ?? []), claim]);
    }
    const reports = [...byReport.values()].sort(([a], [b]) => (a.published ?? '').localeCompare(b.published ?? ''));
    return html`
        <section><h2>${t('incident.evidence')}</h2>
        <ol class="sources">${reports.map((all) => html`<${Source} key=${all[0].report} claims=${all} />`)}</ol></section>`;
}

function Source({ claims }) {
    const [first] = claims;
    const address = first.url ? webAddress(first.url) : null;
    const sentences = [...new Set(claims.map((each) => each.sentence ?? each.claim.evidence.quote))];
    return html`
        <li>
            <p class="byline"><bdi>${plain(first.publisher).slice(0, 80)}</bdi>
                <span>${first.published ? moment(first.published) : t('report.undated')}</span>
                ${first.language && html`<span>${languageName(first.language)}</span>`}
                ${first.family && first.family !== first.publisher && html`<span>${t('incident.family', { name: plain(first.family).slice(0, 60) })}</span>`}
            </p>
            <p class="chips">${claims.map(({ claim }) => html`
                <span class="chip ${claim.harm.toLowerCase()}"><b>${figure(claim)}</b>
                    ${claim.scope !== 'INCIDENT' && html` <i>${t(`scope.${claim.scope}`)}</i>`}
                    ${claim.attribution && html` <span>${t('incident.accordingTo', { name: plain(claim.attribution).slice(0, 80) })}</span>`}</span>`)}</p>
            ${sentences.map((sentence) => html`<blockquote lang=${first.language} dir="auto"><${Foreign} text=${sentence} most=${600} /></blockquote>`)}
            <p class="actions">
                <a href=${to(`/reports/${encodeURIComponent(first.report)}`)}>${t('incident.readReport')}</a>
                ${address && html`<a href=${address.href} rel="noreferrer noopener external" target="_blank">${t('report.original')}: ${address.host}</a>`}
            </p>
        </li>`;
}

/** The versions of the toll, the last first. */
function History({ versions }) {
    if (versions.length === 0) {
        return null;
    }
    const told = (tolls) => HARMS.filter((harm) => tolls?.[harm]?.high > 0).map((harm) => `${band(tolls[harm])} ${t(`harm.${harm}`, { n: tolls[harm].best })}`).join(', ') || '–';
    return html`
        <section><h2>${t('incident.history')}</h2>
        <table>
            <thead><tr><th scope="col">${t('incident.when')}</th><th scope="col">${t('incident.reason')}</th><th scope="col">${t('incident.before')}</th><th scope="col">${t('incident.after')}</th></tr></thead>
            <tbody>${versions.map((version) => html`
                <tr>
                    <td>${moment(version.changed)}</td>
                    <td>${t(`reason.${version.reason}`)}
                        ${version.report && html` <small><a href=${to(`/reports/${encodeURIComponent(version.report)}`)}>${t('incident.causedBy')}</a></small>`}</td>
                    <td>${told(version.tollsBefore)}</td>
                    <td>${told(version.tolls)}</td>
                </tr>`)}
            </tbody>
        </table></section>`;
}

/** What may be the same but was kept apart: never part of the figures. */
function Suggested({ suggested }) {
    if (suggested.length === 0) {
        return null;
    }
    return html`
        <section class="panel apart"><h2>${t('incident.suggested')}</h2>
            <p><small>${t('incident.suggestedWhy')}</small></p>
            <ul>${suggested.slice(0, 5).map(({ incident, score, repeat }) => html`<li><${Other} id=${incident} />
                <small> ${t('incident.score', { value: Math.round(score * 100) })}${repeat && ` · ${t('incident.repeat')}`}</small></li>`)}</ul>
        </section>`;
}

function Merged({ merged }) {
    return merged.length > 0 && html`
        <section><h2>${t('incident.merged')}</h2>
        <ul>${merged.map((id) => html`<li><${Other} id=${id} /></li>`)}</ul></section>`;
}

function Other({ id }) {
    const { answer } = useAnswer(`/api/incidents/${encodeURIComponent(id)}`);
    return html`<a href=${to(`/incidents/${encodeURIComponent(id)}`)}>${answer
        ? html`<${Foreign} text=${answer.title} most=${120} />` : id.slice(0, 12)}</a>`;
}
