// The order of what was found, and the way from page to page.
import { changed } from '../core/address.js';
import { html } from '../core/html.js';
import { t } from '../core/words.js';

/** @param sorts the first is what comes without words; with words the best match comes first */
export function Sorting({ query, sorts }) {
    const hasWords = query.has('q');
    const chosen = query.get('sort') ?? (hasWords ? 'relevance' : sorts[0]);
    return html`
        <span class="sorting" role="group" aria-label=${t('search.sort')}>
            ${[...(hasWords ? ['relevance'] : []), ...sorts].map((sort) => html`
                <a href=${changed({ sort })} aria-current=${sort === chosen ? 'true' : null}>${t(`sort.${sort}`)}</a>`)}
        </span>`;
}

export function Pages({ query, next }) {
    return html`
        <nav class="pages" aria-label=${t('search.pages')}>
            ${query.has('cursor') && html`<a href=${changed({})}>${t('search.first')}</a>`}
            ${next && html`<a rel="next" href=${changed({ cursor: next })}>${t('search.next')}</a>`}
        </nav>`;
}
