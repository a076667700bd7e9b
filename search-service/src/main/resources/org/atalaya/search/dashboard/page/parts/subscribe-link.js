import { to } from '../core/address.js';
import { html } from '../core/html.js';
import { t } from '../core/words.js';

const KEPT = ['country', 'admin1', 'admin2', 'place', 'harm', 'q'];

/** From any view to a subscription for what it shows. */
export function SubscribeLink({ query }) {
    const parameters = KEPT.flatMap((name) => query.getAll(name).map((value) => [name, value]));
    return html`<a class="subscribe" href=${to('/alerts', new URLSearchParams([['new', 'yes'], ...parameters]))}>${t('alerts.tellMe')}</a>`;
}
