// Incidents: each once, however many reports tell of it.
import { apiQuery } from '../core/address.js';
import { useAnswer } from '../core/api.js';
import { html } from '../core/html.js';
import { t } from '../core/words.js';
import { ExportMenu, INCIDENTS as INCIDENTS_FILE, INCIDENTS_FEED } from '../parts/export-menu.js';
import { Filters, INCIDENTS } from '../parts/filters.js';
import { IncidentRow } from '../parts/incident-row.js';
import { NothingFound } from '../parts/nothing-found.js';
import { Pages, Sorting } from '../parts/pages.js';
import { Trouble, Waiting } from '../parts/states.js';
import { SubscribeLink } from '../parts/subscribe-link.js';

const FACETS = 'country,admin1,harm,publisher';

export function Incidents({ query }) {
    const api = apiQuery(query);
    api.set('facets', FACETS);
    const { answer, problem, isLoading } = useAnswer(`/api/incidents?${api}`);
    return html`
        <h1 tabindex="-1">${t('incidents.title')}</h1>
        <p class="lead">${t('incidents.lead')}</p>
        <div class="beside">
            <${Filters} query=${query} facets=${answer?.facets ?? {}} kind=${INCIDENTS} />
            <section class="results" aria-label=${t('incidents.results')} aria-busy=${isLoading}>
                <${Trouble} problem=${problem} />
                ${!answer && isLoading && html`<${Waiting} />`}
                ${answer && html`<${Found} answer=${answer} query=${query} />`}
            </section>
        </div>`;
}

function Found({ answer, query }) {
    return html`
        <div class="found">
            <p role="status"><strong>${t('incident.count', { n: answer.total })}</strong></p>
            <${SubscribeLink} query=${query} />
            <${Sorting} query=${query} sorts=${['newest', 'oldest', 'changed', 'deaths']} />
        </div>
        <${ExportMenu} files=${[INCIDENTS_FILE, INCIDENTS_FEED].map((file) => [file, apiQuery(query)])} />
        ${answer.total === 0 && html`<${NothingFound} query=${apiQuery(query)} path="/api/incidents" found="incident.count" all="/incidents" />`}
        ${answer.incidents.map((incident) => html`<${IncidentRow} key=${incident.id} incident=${incident} heading="h2" />`)}
        <${Pages} query=${query} next=${answer.next} />`;
}
