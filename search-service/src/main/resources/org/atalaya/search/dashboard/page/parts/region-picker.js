import { html } from '../core/html.js';

/** Placeholder until regions are completed by the API. */
export function RegionPicker() {
    return html``;
}
