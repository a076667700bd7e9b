import { html } from '../core/html.js';

export function Alerts() {
    return html`<h1 tabindex="-1">Alerts</h1>`;
}
