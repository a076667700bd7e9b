// The address holds the whole state of the page, so that Back works and a link can be shared.

const followers = new Set();

/** The view by its first part, the id behind it, and the parameters. */
export function here() {
    const [view = '', id = ''] = location.pathname.split('/').slice(1);
    return { view: view || 'overview', id: decodeURIComponent(id), query: new URLSearchParams(location.search) };
}

/** An address within the page; the chosen language goes along. Values that are empty are left out. */
export function to(path, parameters = {}) {
    const query = new URLSearchParams();
    const language = here().query.get('lang');
    for (const [name, value] of pairs(parameters)) {
        if (value !== undefined && value !== null && value !== '' && name !== 'lang') {
            query.append(name, value);
        }
    }
    if (language) {
        query.set('lang', language);
    }
    const text = query.toString();
    return text ? `${path}?${text}` : path;
}

function* pairs(parameters) {
    if (parameters instanceof URLSearchParams) {
        yield* parameters;
        return;
    }
    for (const [name, value] of Object.entries(parameters)) {
        for (const each of Array.isArray(value) ? value : [value]) {
            yield [name, each];
        }
    }
}

/** The same view with some parameters changed; pages of results start anew. */
export function changed(changes) {
    const query = here().query;
    query.delete('cursor');
    for (const [name, value] of Object.entries(changes)) {
        query.delete(name);
        for (const each of Array.isArray(value) ? value : [value]) {
            if (each !== undefined && each !== null && each !== '') {
                query.append(name, each);
            }
        }
    }
    return to(location.pathname, query);
}

export function go(address, { replace = false } = {}) {
    if (address !== location.pathname + location.search) {
        history[replace ? 'replaceState' : 'pushState'](null, '', address);
        tell();
    }
}

/** The language is the one parameter that stays through all views. */
export function speak(language) {
    const query = here().query;
    query.set('lang', language);
    history.replaceState(null, '', `${location.pathname}?${query}`);
    tell();
}

export function follow(follower) {
    followers.add(follower);
    return () => followers.delete(follower);
}

function tell() {
    followers.forEach((follower) => follower());
}

/** Links within the page change the view without loading it anew. */
export function takeLinks() {
    addEventListener('popstate', tell);
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[href]');
        const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (!link || !isPlain || link.target || link.origin !== location.origin || link.hasAttribute('download')) {
            return;
        }
        const isPage = !link.pathname.startsWith('/api/') && !link.pathname.startsWith('/actuator/');
        if (isPage && !link.hash) {
            event.preventDefault();
            go(link.pathname + link.search);
            scrollTo(0, 0);
        }
    });
}

/** The API's own parameters stand in the address; only the language of the page is not one of them. */
export function apiQuery(query) {
    const api = new URLSearchParams(query);
    api.delete('lang');
    return api;
}
