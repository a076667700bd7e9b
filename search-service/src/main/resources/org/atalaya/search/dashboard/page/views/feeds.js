// Feeds: what is collected, how it goes, and what to do about it.
import { changed } from '../core/address.js';
import { ask, useAnswer } from '../core/api.js';
import { html, useRef, useState } from '../core/html.js';
import { Foreign, webAddress } from '../core/text.js';
import { ago, moment } from '../core/times.js';
import { number, t } from '../core/words.js';
import { Trouble, Waiting } from '../parts/states.js';

const CONDITIONS = ['ok', 'failing', 'new', 'paused', 'ended'];

export function Feeds({ query }) {
    const [again, setAgain] = useState(0);
    const [trouble, setTrouble] = useState(null);
    const [done, setDone] = useState('');
    const condition = query.get('condition');
    const { answer, problem, isLoading } = useAnswer('/api/feeds', again);
    const act = async (said, request) => {
        setTrouble(null);
        setDone('');
        try {
            await request();
            setDone(said);
            setAgain((before) => before + 1);
            return true;
        } catch (e) {
            setTrouble(e);
            return false;
        }
    };
    const feeds = answer?.feeds ?? [];
    const shown = feeds.filter((feed) => !condition || feed.condition.toLowerCase() === condition);
    const count = (each) => feeds.filter((feed) => feed.condition.toLowerCase() === each).length;
    return html`
        <h1 tabindex="-1">${t('feeds.title')}</h1>
        <p class="lead">${t('feeds.lead')}</p>
        <${Trouble} problem=${problem ?? trouble} />
        <p role="status" class="done">${done}</p>
        ${isLoading && !answer && html`<${Waiting} />`}
        ${answer?.fileMistakes?.map((mistake) => html`<p class="trouble"><strong>${t('feeds.mistake')}</strong> <${Foreign} text=${mistake} /></p>`)}
        ${answer && html`
            <nav class="sorting" aria-label=${t('feeds.conditions')}>
                <a href=${changed({ condition: '' })} aria-current=${condition ? null : 'true'}>${t('feeds.all')} <small>${number(feeds.length)}</small></a>
                ${CONDITIONS.filter((each) => count(each) > 0 || each === condition).map((each) => html`
                    <a href=${changed({ condition: each })} aria-current=${condition === each ? 'true' : null}>
                        ${t(`condition.${each}`)} <small>${number(count(each))}</small></a>`)}
            </nav>
            <div class="feeds">${shown.map((feed) => html`<${Feed} key=${feed.id} feed=${feed} act=${act} />`)}</div>
            <${AddFeed} act=${act} />`}`;
}

function Feed({ feed, act }) {
    const name = feed.publisher.slice(0, 60);
    const path = `/api/feeds/${encodeURIComponent(feed.id)}`;
    const remove = () => confirm(t('feeds.removeSure', { name })) && act(t('feeds.removed', { name }), () => ask(path, { method: 'DELETE' }));
    const poll = () => act(t('feeds.polled', { name }), () => ask(`${path}/poll`, { method: 'POST' }));
    const pause = () => act(t('feeds.changed', { name }), () => ask(path, { method: 'PUT', body: form(feed, feed.condition !== 'PAUSED') }));
    const address = webAddress(feed.url);
    const isOfFile = feed.origin === 'FILE';
    return html`
        <article class="feed ${feed.condition.toLowerCase()}">
            <h2><${Foreign} text=${feed.publisher} /> <span class="state">${t(`condition.${feed.condition.toLowerCase()}`)}</span></h2>
            <p class="address">${address
                ? html`<a href=${address.href} target="_blank" rel="noreferrer noopener external"><${Foreign} text=${feed.url} most=${100} /></a>`
                : html`<${Foreign} text=${feed.url} most=${100} />`}</p>
            <p>${feed.outcome ? html`<${Foreign} text=${feed.outcome} most=${500} />` : t('feeds.never')}</p>
            ${feed.trouble && html`<p class="note">${t('feeds.failures', { n: feed.failuresInARow })}</p>`}
            <dl class="facts">
                <dt>${t('feeds.collected')}</dt><dd>${number(feed.collected)}</dd>
                <dt>${t('feeds.rate')}</dt><dd>${number(Math.round(feed.newPerDay * 10) / 10)}</dd>
                ${feed.polledAt && html`<dt>${t('feeds.polledAt')}</dt><dd title=${moment(feed.polledAt)}>${ago(feed.polledAt)}</dd>`}
                ${feed.nextPoll && html`<dt>${t('feeds.next')}</dt><dd title=${moment(feed.nextPoll)}>${ago(feed.nextPoll)}</dd>`}
                ${feed.movedTo && html`<dt>${t('feeds.moved')}</dt><dd><${Foreign} text=${feed.movedTo} /></dd>`}
            </dl>
            <p class="actions">
                <button class="secondary" onClick=${poll}>${t('feeds.poll')}</button>
                ${isOfFile ? html`<small>${t('feeds.ofFile')}</small>` : html`
                    <button class="secondary" onClick=${pause}>${t(feed.condition === 'PAUSED' ? 'feeds.resume' : 'feeds.pause')}</button>
                    <button class="secondary danger" onClick=${remove}>${t('feeds.remove')}</button>`}
            </p>
        </article>`;
}

function form({ url, publisher, country, language, kind, interval }, paused) {
    return { url, publisher, country, language, kind: kind.toLowerCase().replace('_', '-'), interval, paused };
}

function AddFeed({ act }) {
    const element = useRef();
    const add = async (event) => {
        event.preventDefault();
        const data = Object.fromEntries([...new FormData(element.current)].filter(([, value]) => value.trim()));
        if (await act(t('feeds.added', { name: data.publisher }), () => ask('/api/feeds', { method: 'POST', body: data }))) {
            element.current.reset();
        }
    };
    return html`
        <details class="panel">
            <summary>${t('feeds.add')}</summary>
            <form ref=${element} onSubmit=${add} class="columns">
                <label>${t('feeds.url')} <input name="url" type="url" required placeholder="https://example.org/feed.xml" /></label>
                <label>${t('feeds.publisher')} <input name="publisher" required maxlength="200" /></label>
                <label>${t('feeds.country')} <input name="country" maxlength="2" pattern="[A-Za-z]{2}" placeholder="PE" /></label>
                <label>${t('feeds.language')} <input name="language" maxlength="2" pattern="[A-Za-z]{2}" placeholder="es" /></label>
                <button type="submit">${t('feeds.addIt')}</button>
            </form>
        </details>`;
}
