// Alerts: what one wants to be told, and what was told.
import { ask, useAnswer } from '../core/api.js';
import { html, useState } from '../core/html.js';
import { Foreign, plain } from '../core/text.js';
import { moment } from '../core/times.js';
import { number, t } from '../core/words.js';
import { LiveAlerts } from '../parts/live-alerts.js';
import { NewSubscription } from '../parts/new-subscription.js';
import { Trouble, Waiting } from '../parts/states.js';
import { DryRun, form, path, Watched } from '../parts/subscription.js';

const MOST_DELIVERIES = 20;

export function Alerts({ query }) {
    const [again, setAgain] = useState(0);
    const [trouble, setTrouble] = useState(null);
    const [done, setDone] = useState('');
    const { answer, problem, isLoading } = useAnswer('/api/subscriptions', again);
    const act = async (said, request) => {
        setTrouble(null);
        setDone('');
        try {
            const answer = await request();
            setDone(typeof said === 'string' ? said : said(answer));
            setAgain((before) => before + 1);
            return true;
        } catch (e) {
            setTrouble(e);
            return false;
        }
    };
    const subscriptions = answer?.subscriptions ?? [];
    return html`
        <h1 tabindex="-1">${t('alerts.title')}</h1>
        <p class="lead">${t('alerts.lead')}</p>
        <${Trouble} problem=${problem ?? trouble} />
        <p role="status" class="done">${done}</p>
        <div class="beside wide-first">
            <div>
                <${NewSubscription} query=${query} isOpen=${query.has('new') || (answer && subscriptions.length === 0)} act=${act} key=${query.toString()} />
                <section class="block"><h2>${t('alerts.subscriptions')}</h2>
                    ${isLoading && !answer && html`<${Waiting} />`}
                    ${answer && subscriptions.length === 0 && html`<p class="vague">${t('alerts.noneYet')}</p>`}
                    ${subscriptions.map((each) => html`<${Subscription} key=${each.id} subscription=${each} act=${act} />`)}
                </section>
            </div>
            <${LiveAlerts} names=${new Map(subscriptions.map((each) => [each.id, each.name]))} />
        </div>`;
}

function Subscription({ subscription, act }) {
    const [past, setPast] = useState(null);
    const name = subscription.name.slice(0, 80);
    const own = path(subscription.id);
    const remove = () => confirm(t('alerts.removeSure', { name })) && act(t('alerts.removed', { name }), () => ask(own, { method: 'DELETE' }));
    const test = () => act((answer) => tested(name, answer.channels), () => ask(`${own}/test`, { method: 'POST' }));
    const pause = () => act(t(subscription.paused ? 'alerts.resumed' : 'alerts.pausedNow', { name }),
        () => ask(own, { method: 'PUT', body: { ...form(subscription), paused: !subscription.paused } }));
    const look = async () => (past ? setPast(null)
        : act('', async () => setPast(await ask('/api/subscriptions/dry-run', { method: 'POST', body: { ...form(subscription), paused: false } }))));
    return html`
        <article class="feed ${subscription.paused ? 'paused' : 'ok'}">
            <h3><${Foreign} text=${subscription.name} /> <span class="state">${t(subscription.paused ? 'alerts.paused' : 'alerts.active')}</span></h3>
            <p><${Watched} subscription=${subscription} /></p>
            <${Dropped} subscription=${subscription} />
            <${Deliveries} subscription=${subscription} />
            <p class="actions">
                <button class="secondary" onClick=${test}>${t('alerts.test')}</button>
                <button class="secondary" onClick=${look} aria-expanded=${past !== null}>${t('alerts.past')}</button>
                <button class="secondary" onClick=${pause}>${t(subscription.paused ? 'alerts.resume' : 'alerts.pause')}</button>
                <button class="secondary danger" onClick=${remove}>${t('alerts.remove')}</button>
            </p>
            ${past && html`<${DryRun} past=${past} />`}
        </article>`;
}

function tested(name, channels) {
    return channels.length === 0 ? t('alerts.nothingToTest')
        : channels.map(({ url, isTaken, reason }) => (isTaken ? t('alerts.tested', { name: bare(url) }) : `${bare(url)}: ${plain(reason)}`)).join(' ');
}

/** An address as people know it. */
function bare(url) {
    return url.replace(/^mailto:/, '');
}

/** What a subscription by region was not told because nobody knows where it happened. */
function Dropped({ subscription }) {
    const isRegional = subscription.regions.length > 0 || subscription.box;
    const { answer } = useAnswer(isRegional ? `${path(subscription.id)}/dropped` : null);
    return answer?.withoutRegion > 0 && html`<p><small>${t('alerts.dropped', { n: answer.withoutRegion })}</small></p>`;
}

/** Each channel, and what became of the last alerts sent there. */
function Deliveries({ subscription }) {
    const hasChannels = subscription.channels.length > 0;
    const { answer } = useAnswer(hasChannels ? `${path(subscription.id)}/deliveries` : null);
    return html`
        <ul class="channels">
            <li><b>${t('channel.STREAM')}</b></li>
            <li><b>${t('channel.ATOM')}</b> <a href=${`${path(subscription.id)}/alerts.atom`}>Atom</a> <a href=${`${path(subscription.id)}/alerts.rss`}>RSS</a></li>
            ${(answer?.channels ?? subscription.channels).map(({ kind, url, disabled }) => html`
                <li><b>${t(`channel.${kind}`)}</b> <${Foreign} text=${bare(url)} most=${80} />
                    ${disabled && html` <span class="bad">${t('alerts.disabled', { reason: plain(disabled.reason) })}</span>`}</li>`)}
        </ul>
        ${answer?.deliveries.length > 0 && html`
            <details><summary>${t('alerts.deliveries', { n: answer.deliveries.length })}</summary><table>
                <thead><tr><th scope="col">${t('incident.when')}</th><th scope="col">${t('alerts.state')}</th><th scope="col">${t('alerts.tries')}</th></tr></thead>
                <tbody>${answer.deliveries.slice(0, MOST_DELIVERIES).map((each) => html`<tr><td>${moment(each.raised)}</td>
                    <td>${t(`delivery.${each.state}`)} ${each.reason && html`<small><${Foreign} text=${each.reason} /></small>`}</td><td class="number">${number(each.attempts)}</td></tr>`)}
                </tbody></table></details>`}`;
}
