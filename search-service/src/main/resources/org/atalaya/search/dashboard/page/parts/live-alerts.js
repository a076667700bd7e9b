import { ask } from '../core/api.js';
import { html, useEffect, useState } from '../core/html.js';
import { listen } from '../core/stream.js';
import { Foreign, plain } from '../core/text.js';
import { t } from '../core/words.js';
import { AlertLine } from './subscription.js';

const MOST_KEPT = 50;

/** Alerts of the last days and as they are raised, the last first. */
export function LiveAlerts({ names }) {
    const [alerts, setAlerts] = useState([]);
    const [isConnected, setConnected] = useState(false);
    const [gaps, setGaps] = useState(0);
    useEffect(() => {
        ask(`/api/alerts?size=${gaps === 0 ? 20 : MOST_KEPT}`).then((answer) => setAlerts((before) => [...before,
            ...answer.alerts.filter((alert) => before.every(({ id }) => id !== alert.id))]
            .sort((one, other) => Date.parse(other.raised) - Date.parse(one.raised)).slice(0, MOST_KEPT))).catch(() => {});
    }, [gaps]);
    useEffect(() => listen('/api/alerts/stream', (event) => {
        if (event.type === 'gap') {
            setGaps((before) => before + 1);
            return;
        }
        const alert = read(event);
        if (alert) {
            setAlerts((before) => [alert, ...before.filter((each) => each.id !== alert.id)].slice(0, MOST_KEPT));
        }
    }, setConnected), []);
    return html`
        <section class="live" aria-label=${t('alerts.live')}>
            <h2>${t('alerts.live')} <span class="state ${isConnected ? 'on' : ''}">${t(isConnected ? 'alerts.connected' : 'alerts.connecting')}</span></h2>
            <p role="status" class="vague">${gaps > 0 && t('alerts.gap')}</p>
            <ol aria-live="polite">${alerts.map((alert) => html`
                <li key=${alert.id} class=${alert.kind.toLowerCase()}>
                    ${names.has(alert.subscription) && html`<p class="byline"><bdi>${plain(names.get(alert.subscription)).slice(0, 80)}</bdi></p>`}
                    <${AlertLine} alert=${alert} />
                    ${alert.evidence?.[0] && html`<blockquote><${Foreign} text=${alert.evidence[0].sentence} most=${240} /></blockquote>`}
                </li>`)}
            </ol>
            ${alerts.length === 0 && html`<p class="vague">${t('alerts.quiet')}</p>`}
        </section>`;
}

function read({ data }) {
    try {
        const alert = JSON.parse(data);
        return alert.headline ? alert : null;
    } catch {
        return null;
    }
}
