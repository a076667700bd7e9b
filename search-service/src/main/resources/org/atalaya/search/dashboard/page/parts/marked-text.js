import { html } from '../core/html.js';
import { pieces } from '../core/marks.js';
import { plain } from '../core/text.js';
import { t } from '../core/words.js';

/** A text with its mentions marked; behind each claim's words stands its number, as a note of a book does. */
export function MarkedText({ text, mentions }) {
    return pieces(text, mentions).map(({ text: words, over, ending }) => {
        const claims = over.filter((mention) => mention.kind === 'claim');
        const inner = over.findLast((mention) => mention.kind !== 'claim');
        let content = plain(words);
        if (inner) {
            content = html`<span class="mention ${inner.kind}">${content}</span>`;
        }
        if (claims.length > 0) {
            content = html`<mark class=${claims.at(-1).harm.toLowerCase()}>${content}</mark>`;
        }
        const notes = ending.filter((mention) => mention.kind === 'claim').map((claim) => html`
            <a class="note-number" id="mark-${claim.number}" href="#claim-${claim.number}"
                aria-label=${t('report.toClaim', { n: claim.number })}>${claim.number}</a>`);
        return [content, notes];
    });
}
