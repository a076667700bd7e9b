// What a view shows while it waits, and where something went wrong.
import { html } from '../core/html.js';
import { t } from '../core/words.js';

export function Trouble({ problem }) {
    if (!problem) {
        return null;
    }
    const words = problem.status === 0 ? t('problem.away') : problem.detail || problem.message || t('problem.unknown', { status: problem.status });
    const parameter = problem.parameter ? ` (${problem.parameter})` : '';
    return html`<p class="trouble" role="alert"><strong>${t('problem.title')}</strong> ${words}${parameter}</p>`;
}

export function Waiting() {
    return html`<p class="waiting" role="status">${t('frame.waiting')}</p>`;
}
