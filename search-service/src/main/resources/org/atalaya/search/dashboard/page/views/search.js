// Search: words and filters with counts, and what was found.
import { apiQuery, to } from '../core/address.js';
import { useAnswer } from '../core/api.js';
import { html } from '../core/html.js';
import { languageName } from '../core/places.js';
import { Foreign, Highlighted } from '../core/text.js';
import { moment } from '../core/times.js';
import { t } from '../core/words.js';
import { ClaimChip } from '../parts/figures.js';
import { Pages, Sorting } from '../parts/pages.js';
import { Trouble, Waiting } from '../parts/states.js';
import { CLAIMS, ExportMenu, REPORTS_FEED, REPORTS_WHOLE } from '../parts/export-menu.js';
import { Filters, REPORTS } from '../parts/filters.js';
import { NothingFound } from '../parts/nothing-found.js';

const FACETS = 'country,admin1,harm,language,publisher';
const MOST_CHIPS = 6;

export function Search({ query }) {
    const api = apiQuery(query);
    api.set('facets', FACETS);
    const { answer, problem, isLoading } = useAnswer(`/api/reports?${api}`);
    return html`
        <h1 tabindex="-1">${t('search.title')}</h1>
        <div class="beside">
            <${Filters} query=${query} facets=${answer?.facets ?? {}} kind=${REPORTS} />
            <section class="results" aria-label=${t('search.results')} aria-busy=${isLoading}>
                <${Trouble} problem=${problem} />
                ${!answer && isLoading && html`<${Waiting} />`}
                ${answer && html`<${Found} answer=${answer} query=${query} />`}
            </section>
        </div>`;
}

function Found({ answer, query }) {
    return html`
        <div class="found">
            <p role="status"><strong>${t('search.total', { n: answer.total })}</strong></p>
            <${Sorting} query=${query} sorts=${['newest', 'oldest', 'collected']} />
        </div>
        <${ExportMenu} files=${[CLAIMS, REPORTS_WHOLE, REPORTS_FEED].map((file) => [file, apiQuery(query)])} />
        ${answer.total === 0 && html`<${NothingFound} query=${apiQuery(query)} path="/api/reports" found="search.total" all="/search" />`}
        ${answer.reports.map((report) => html`<${Result} key=${report.id} report=${report} />`)}
        <${Pages} query=${query} next=${answer.next} />`;
}

function Result({ report }) {
    const { highlights = {}, claims = [] } = report;
    const title = highlights.title?.[0];
    return html`
        <article class="result">
            <h2>
                <a href=${to(`/reports/${encodeURIComponent(report.id)}`)} lang=${report.language} dir="auto">
                    ${title && title.length < 400 ? html`<${Highlighted} fragment=${title} />`
                        : html`<${Foreign} text=${report.title || t('report.untitled')} />`}
                </a>
            </h2>
            <p class="byline">
                <${Foreign} text=${report.publisher} />
                <span>${report.published ? moment(report.published) : t('report.undated')}</span>
                <span>${languageName(report.language)}</span>
            </p>
            ${highlights.text && html`
                <p class="excerpt" lang=${report.language} dir="auto">
                    ${highlights.text.map((fragment, i) => html`${i > 0 && ' … '}<${Highlighted} fragment=${fragment.slice(0, 2000)} />`)} …
                </p>`}
            <p class="chips">
                ${claims.slice(0, MOST_CHIPS).map((claim) => html`<${ClaimChip} claim=${claim} />`)}
                ${claims.length > MOST_CHIPS && html`<span class="more">${t('search.moreClaims', { n: claims.length - MOST_CHIPS })}</span>`}
            </p>
        </article>`;
}
