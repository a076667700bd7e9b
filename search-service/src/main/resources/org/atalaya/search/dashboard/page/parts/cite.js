// A figure as one cites it, ready to be copied.
import { ask } from '../core/api.js';
import { html, useRef, useState } from '../core/html.js';
import { language, t } from '../core/words.js';
import { Trouble } from './states.js';

export function Cite({ report, number }) {
    const [text, setText] = useState(null);
    const [problem, setProblem] = useState(null);
    const [isCopied, setCopied] = useState(false);
    const field = useRef();
    const show = async () => {
        setProblem(null);
        setCopied(false);
        if (text !== null) {
            setText(null);
            return;
        }
        try {
            const path = `/api/reports/${encodeURIComponent(report.id)}/claims/${number}/citation`;
            setText((await ask(`${path}?revision=${report.revision}&lang=${language()}`)).text);
        } catch (e) {
            setProblem(e);
        }
    };
    const copy = async () => {
        field.current.select();
        try {
            await navigator.clipboard.writeText(text);
            setCopied(true);
        } catch {
            // It stays selected, so that the keyboard copies it.
        }
    };
    return html`
        <div class="cite">
            <button class="secondary" aria-expanded=${text !== null} onClick=${show} aria-label=${t('cite.figure', { n: number })}>${t('cite.title')}</button>
            <${Trouble} problem=${problem} />
            ${text !== null && html`
                <textarea ref=${field} readonly rows="6" aria-label=${t('cite.text')}>${text}</textarea>
                <button class="secondary" onClick=${copy}>${t('cite.copy')}</button>
                <span role="status" class="done">${isCopied ? t('cite.copied') : ''}</span>`}
        </div>`;
}
