// Text that was collected: it may hold anything, and stays text.
import { html } from './html.js';

// Embeddings, overrides and isolates: they can turn 48 into 84 for the eye alone.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const MOST_IN_LISTS = 300;

/** Without the characters that turn the direction of what follows. */
export function plain(text) {
    return String(text ?? '').replace(TURNING, '');
}

/** How many characters plain leaves out. */
export function turns(text) {
    return (String(text ?? '').match(TURNING) ?? []).length;
}

/** Collected text, isolated from what stands around it. */
export function Foreign({ text, most = MOST_IN_LISTS }) {
    const all = plain(text);
    return html`<bdi>${all.length > most ? `${[...all.slice(0, most + 1)].slice(0, -1).join('')} …` : all}</bdi>`;
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'", '&#x2F;': '/', '&amp;': '&' };

/** A highlight of the API: escaped text with matches between em tags; it becomes nodes, never markup. */
export function Highlighted({ fragment }) {
    const parts = fragment.split(/(<em>.*?<\/em>)/s).map((part) => {
        const isMatch = part.startsWith('<em>');
        const text = plain((isMatch ? part.slice(4, -5) : part).replace(/&(lt|gt|quot|#x27|#39|#x2F|amp);/g, (each) => ENTITIES[each]));
        return isMatch ? html`<em class="match">${text}</em>` : text;
    });
    return html`<bdi>${parts}</bdi>`;
}

/** An address that may be followed: of the web, and nothing else. */
export function webAddress(address) {
    try {
        const url = new URL(address);
        return ['http:', 'https:'].includes(url.protocol) ? url : null;
    } catch {
        return null;
    }
}
