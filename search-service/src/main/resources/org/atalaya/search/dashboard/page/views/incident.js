import { html } from '../core/html.js';

export function Incident() {
    return html`<h1 tabindex="-1">Incident</h1>`;
}
