import { html } from '../core/html.js';

export function Incidents() {
    return html`<h1 tabindex="-1">Incidents</h1>`;
}
