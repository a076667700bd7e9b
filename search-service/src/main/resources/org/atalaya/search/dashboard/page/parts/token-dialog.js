import { keep } from '../core/access.js';
import { html, useEffect, useRef } from '../core/html.js';
import { t } from '../core/words.js';

/** Asks for the token where the service wants one. */
export function TokenDialog({ isOpen }) {
    const dialog = useRef();
    useEffect(() => {
        if (isOpen && !dialog.current.open) {
            dialog.current.showModal();
        } else if (!isOpen) {
            dialog.current.close();
        }
    }, [isOpen]);
    const take = (event) => {
        event.preventDefault();
        const value = new FormData(event.target).get('token');
        if (value.trim()) {
            event.target.reset();
            keep(value);
        }
    };
    return html`
        <dialog ref=${dialog} aria-labelledby="token-title">
            <article>
                <h2 id="token-title">${t('access.title')}</h2>
                <p>${t('access.why')}</p>
                <form onSubmit=${take}>
                    <label>${t('access.token')}
                        <input name="token" type="password" autocomplete="off" required />
                    </label>
                    <button type="submit">${t('access.enter')}</button>
                </form>
            </article>
        </dialog>`;
}
