// What a view shows, as files and feeds that keep its filters.
import { token } from '../core/access.js';
import { request } from '../core/api.js';
import { html, useState } from '../core/html.js';
import { language, t } from '../core/words.js';
import { Trouble } from './states.js';

const TABLE = ['csv', 'xlsx', 'ndjson'];
const MAP = ['csv', 'xlsx', 'geojson', 'ndjson'];
const FEED = ['atom', 'rss'];
const OF_A_PAGE = ['cursor', 'size', 'facets', 'lang'];

/** All files of one path: what it is called, where it is, in which formats. */
export const CLAIMS = { name: 'claims', path: '/api/claims', formats: MAP };
export const REPORTS_WHOLE = { name: 'reports', path: '/api/reports', formats: ['ndjson'] };
export const REPORTS_FEED = { name: 'feed', path: '/api/reports', formats: FEED };
export const INCIDENTS = { name: 'incidents', path: '/api/incidents', formats: MAP };
export const INCIDENTS_FEED = { name: 'feed', path: '/api/incidents', formats: FEED };
export const TOLLS = { name: 'tolls', path: '/api/tolls', formats: TABLE };
export const TOLLS_BY_REGION = { name: 'regions', path: '/api/tolls', formats: TABLE };
export const SERIES = { name: 'series', path: '/api/series', formats: TABLE };

export function claimsOf(kind, id) {
    return { name: 'claims', path: `/api/${kind}/${encodeURIComponent(id)}/claims`, formats: MAP };
}

export function linkedData(id) {
    return { name: 'linkedData', path: `/api/reports/${encodeURIComponent(id)}`, formats: ['jsonld'] };
}

/** @param files pairs of what is exported and the parameters of the API that it takes */
export function ExportMenu({ files }) {
    const [problem, setProblem] = useState(null);
    const [isWaiting, setWaiting] = useState(false);
    // A link cannot send the token: what needs one is fetched, then saved.
    const save = async (event, address) => {
        if (!token()) {
            return;
        }
        event.preventDefault();
        setProblem(null);
        setWaiting(true);
        try {
            await keep(await request(address));
        } catch (e) {
            setProblem(e);
        } finally {
            setWaiting(false);
        }
    };
    return html`
        <details class="exports">
            <summary>${t('export.title')}</summary>
            <dl>${files.map(([file, parameters]) => html`
                <div><dt>${t(`export.${file.name}`)}</dt>
                <dd>${file.formats.map((format) => {
                    const address = addressOf(file.path, format, parameters);
                    return html`<a href=${address} download=${!FEED.includes(format)} onClick=${(event) => save(event, address)}
                        aria-label="${t(`export.${file.name}`)}: ${t(`export.${format}`)}">${t(`export.${format}`)}</a> `;
                })}</dd></div>`)}
            </dl>
            <p role="status" class="done">${isWaiting ? t('export.waiting') : ''}</p>
            <${Trouble} problem=${problem} />
        </details>`;
}

function addressOf(path, format, parameters) {
    const query = new URLSearchParams(parameters);
    OF_A_PAGE.forEach((name) => query.delete(name));
    if (FEED.includes(format)) {
        query.delete('sort');
    } else {
        query.set('lang', language());
    }
    const text = query.toString();
    return `${path}.${format}${text ? `?${text}` : ''}`;
}

async function keep(answer) {
    const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'atalaya';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
