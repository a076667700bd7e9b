import { html } from '../core/html.js';

export function Overview() {
    return html`<h1 tabindex="-1">Overview</h1>`;
}
