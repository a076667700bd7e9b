import { speak, to } from '../core/address.js';
import { forget, needed, token } from '../core/access.js';
import { html } from '../core/html.js';
import { language, languages, t } from '../core/words.js';

const VIEWS = [['overview', '/'], ['incidents', '/incidents'], ['search', '/search'], ['alerts', '/alerts'], ['feeds', '/feeds']];
const NAMES = { en: 'English', es: 'Español' };

export function Header({ view }) {
    const current = view === 'reports' ? 'search' : view;
    const leave = () => {
        forget();
        needed();
    };
    return html`
        <header class="frame">
            <a class="brand" href=${to('/')}>
                <img src="${document.documentElement.dataset.folder}icon.svg" alt="" width="26" height="26" />Atalaya
            </a>
            <nav aria-label=${t('nav.label')}>
                ${VIEWS.map(([name, path]) => html`
                    <a href=${to(path)} aria-current=${current === name ? 'page' : null}>${t(`nav.${name}`)}</a>`)}
            </nav>
            <div class="settings">
                ${token() && html`<button class="quiet" onClick=${leave}>${t('access.leave')}</button>`}
                <span class="languages" role="group" aria-label=${t('frame.language')}>
                    ${languages.map((each) => html`
                        <button class="quiet" lang=${each} aria-pressed=${each === language()} title=${NAMES[each]}
                            aria-label=${NAMES[each]} onClick=${() => speak(each)}>${each.toUpperCase()}</button>`)}
                </span>
            </div>
        </header>`;
}
