// Search: words and filters with counts, and what was found.
import { changed, to } from '../core/address.js';
import { useAnswer } from '../core/api.js';
import { html } from '../core/html.js';
import { languageName } from '../core/places.js';
import { Foreign, Highlighted } from '../core/text.js';
import { moment } from '../core/times.js';
import { t } from '../core/words.js';
import { ClaimChip } from '../parts/figures.js';
import { Trouble, Waiting } from '../parts/states.js';
import { Filters } from '../parts/filters.js';
import { NothingFound } from '../parts/nothing-found.js';

const FACETS = 'country,admin1,harm,language,publisher';
const MOST_CHIPS = 6;

/** The API's own parameters stand in the address; only the language of the page is not one of them. */
function apiQuery(query) {
    const api = new URLSearchParams(query);
    api.delete('lang');
    return api;
}

export function Search({ query }) {
    const api = apiQuery(query);
    api.set('facets', FACETS);
    const { answer, problem, isLoading } = useAnswer(`/api/reports?${api}`);
    return html`
        <h1 tabindex="-1">${t('search.title')}</h1>
        <div class="beside">
            <${Filters} query=${query} facets=${answer?.facets ?? {}} />
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
            <${Sorting} query=${query} />
        </div>
        ${answer.total === 0 && html`<${NothingFound} query=${apiQuery(query)} />`}
        ${answer.reports.map((report) => html`<${Result} key=${report.id} report=${report} />`)}
        <nav class="pages" aria-label=${t('search.pages')}>
            ${query.get('cursor') && html`<a href=${changed({})}>${t('search.first')}</a>`}
            ${answer.next && html`<a rel="next" href=${changed({ cursor: answer.next })}>${t('search.next')}</a>`}
        </nav>`;
}

function Sorting({ query }) {
    const chosen = query.get('sort') ?? (query.get('q') ? 'relevance' : 'newest');
    const sorts = query.get('q') ? ['relevance', 'newest', 'oldest', 'collected'] : ['newest', 'oldest', 'collected'];
    return html`
        <span class="sorting" role="group" aria-label=${t('search.sort')}>
            ${sorts.map((sort) => html`
                <a href=${changed({ sort })} aria-current=${sort === chosen ? 'true' : null}>${t(`sort.${sort}`)}</a>`)}
        </span>`;
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
