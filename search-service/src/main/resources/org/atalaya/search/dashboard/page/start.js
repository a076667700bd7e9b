// Starts the page: one frame, in it the view that the address names.
import { follow, here, takeLinks } from './core/address.js';
import { onAccess } from './core/access.js';
import { html, render, useEffect, useRef, useState } from './core/html.js';
import { language, learn, t } from './core/words.js';
import { Header } from './parts/header.js';
import { TokenDialog } from './parts/token-dialog.js';
import { Overview } from './views/overview.js';
import { Search } from './views/search.js';
import { Report } from './views/report.js';
import { Incidents } from './views/incidents.js';
import { Incident } from './views/incident.js';
import { Alerts } from './views/alerts.js';
import { Feeds } from './views/feeds.js';

const VIEWS = {
    overview: () => Overview,
    search: () => Search,
    reports: () => Report,
    incidents: (id) => (id ? Incident : Incidents),
    alerts: () => Alerts,
    feeds: () => Feeds,
};

const NAVIGATION = { reports: 'search' };

function Page() {
    const [place, setPlace] = useState(here());
    const [isTokenNeeded, setTokenNeeded] = useState(false);
    // A new token asks for everything anew.
    const [visit, setVisit] = useState(0);
    const main = useRef();
    const isFirst = useRef(true);
    const path = `${place.view}/${place.id}`;

    useEffect(() => follow(() => learn().then(() => setPlace(here()))), []);
    useEffect(() => onAccess((needed) => {
        setTokenNeeded(needed);
        if (!needed) {
            setVisit((before) => before + 1);
        }
    }), []);
    useEffect(() => {
        // Where another view begins, a screen reader begins too.
        if (!isFirst.current) {
            main.current?.querySelector('h1')?.focus({ preventScroll: true });
        }
        isFirst.current = false;
    }, [path]);
    useEffect(() => {
        // Reports and incidents put their own titles in its place.
        document.title = VIEWS[place.view] ? `${t(`nav.${NAVIGATION[place.view] ?? place.view}`)} – Atalaya` : 'Atalaya';
    }, [path, language()]);

    const view = (VIEWS[place.view] ?? (() => null))(place.id);
    return html`
        <a class="skip" href="#main">${t('frame.skip')}</a>
        <${Header} view=${place.view} />
        <main id="main" tabindex="-1" ref=${main} key=${`${visit} ${path} ${language()}`}>
            ${view ? html`<${view} id=${place.id} query=${place.query} />` : html`<${Nowhere} />`}
        </main>
        <${TokenDialog} isOpen=${isTokenNeeded} />`;
}

function Nowhere() {
    return html`<h1 tabindex="-1">${t('frame.nowhere')}</h1><p><a href="/">${t('nav.overview')}</a></p>`;
}

takeLinks();
await learn();
render(html`<${Page} />`, document.body);
