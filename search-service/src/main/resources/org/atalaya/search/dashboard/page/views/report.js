// Report: the text as it was captured, with what was understood of it marked where it stands.
import { useAnswer } from '../core/api.js';
import { html, useEffect, useState } from '../core/html.js';
import { languageName } from '../core/places.js';
import { plain, turns, webAddress } from '../core/text.js';
import { moment } from '../core/times.js';
import { t } from '../core/words.js';
import { claimsOf, ExportMenu, linkedData } from '../parts/export-menu.js';
import { MarkedText } from '../parts/marked-text.js';
import { ClaimCard, DateRows, PlaceRows } from '../parts/understood.js';
import { Trouble, Waiting } from '../parts/states.js';

export function Report({ id }) {
    const { answer: report, problem, isLoading } = useAnswer(`/api/reports/${encodeURIComponent(id)}`);
    useEffect(() => {
        if (report) {
            document.title = `${plain(report.title).slice(0, 100)} – Atalaya`;
        }
    }, [report]);
    if (!report) {
        return html`<h1 tabindex="-1">${t('report.title')}</h1><${Trouble} problem=${problem} />${isLoading && html`<${Waiting} />`}`;
    }
    return html`<${Told} report=${report} />`;
}

function Told({ report }) {
    const [shown, setShown] = useState({ claims: true, dates: true, places: true });
    const mentions = [
        ...(report.claims ?? []).map((claim, i) => ({ ...claim.evidence, kind: 'claim', harm: claim.harm, number: i + 1 })),
        ...(report.dates ?? []).map((date) => ({ ...date, kind: 'date' })),
        ...(report.places ?? []).map((place) => ({ ...place, kind: 'place' })),
    ].filter((mention) => shown[`${mention.kind}s`]);
    const of = (field) => mentions.filter((mention) => mention.field === field);
    const hidden = turns(report.title) + turns(report.text);
    return html`
        <article class="report">
            <header>
                <p class="byline">
                    <bdi>${plain(report.publisher).slice(0, 200)}</bdi>
                    <span>${report.published ? moment(report.published) : t('report.undated')}</span>
                    <span>${languageName(report.language)}</span>
                </p>
                <h1 tabindex="-1" lang=${report.language} dir="auto" class=${report.title.length > 300 ? 'endless' : ''}>
                    ${report.title ? html`<${MarkedText} text=${report.title} mentions=${of('title')} />` : t('report.untitled')}
                </h1>
                <${Origin} report=${report} />
                <${ExportMenu} files=${[[claimsOf('reports', report.id), {}], [linkedData(report.id), {}]]} />
                <${Legend} shown=${shown} setShown=${setShown} report=${report} />
                ${hidden > 0 && html`<p class="note">${t('report.hidden', { n: hidden })}</p>`}
            </header>
            <div class="beside wide-first">
                <div class="told" lang=${report.language} dir="auto">
                    <${MarkedText} text=${report.text} mentions=${of('text')} />
                </div>
                <section class="understood" aria-label=${t('report.understood')}>
                    <h2>${t('report.understood')}</h2>
                    ${(report.claims ?? []).length === 0 && html`<p>${t('report.noClaims')}</p>`}
                    <ol class="claims">
                        ${(report.claims ?? []).map((claim, i) => html`<${ClaimCard} claim=${claim} number=${i + 1} report=${report} />`)}
                    </ol>
                    <${DateRows} dates=${report.dates ?? []} />
                    <${PlaceRows} places=${report.places ?? []} />
                </section>
            </div>
        </article>`;
}

function Legend({ shown, setShown, report }) {
    const toggle = (kind) => html`
        <button class="legend ${kind}" aria-pressed=${shown[kind]} onClick=${() => setShown({ ...shown, [kind]: !shown[kind] })}>
            ${t(`report.${kind}`, { n: (report[kind] ?? []).length })}
        </button>`;
    return html`<p class="legends" role="group" aria-label=${t('report.marks')}>${toggle('claims')}${toggle('dates')}${toggle('places')}</p>`;
}

/** Where it stood, and how it can be proved to have stood there. */
function Origin({ report }) {
    const address = report.url ? webAddress(report.url) : null;
    return html`
        <dl class="facts">
            <dt>${t('report.original')}</dt>
            <dd>${address
                ? html`<a href=${address.href} rel="noreferrer noopener external" target="_blank">${address.host}<span class="path">${address.pathname.slice(0, 120)}</span></a>`
                : report.url ? html`<bdi>${plain(report.url).slice(0, 300)}</bdi>` : t('report.noAddress')}</dd>
            <dt>${t('report.captured')}</dt>
            <dd>${moment(report.fetched)}</dd>
            <dt>${t('report.digest')}</dt>
            <dd><code>${report.digest}</code></dd>
            <dt>${t('report.revision')}</dt>
            <dd>${report.revision} · ${t('report.rules')} ${report.extractor} ·
                ${' '}<a href="/api/reports/${encodeURIComponent(report.id)}" target="_blank">${t('report.asData')}</a></dd>
        </dl>`;
}
