// The service's own public API: nothing else is asked.
import { useEffect, useState } from './html.js';
import { forget, needed, token } from './access.js';

/** What the API answers instead of what was asked for, by RFC 9457. */
export class Problem extends Error {
    constructor(status, detail, parameter) {
        super(detail);
        this.status = status;
        this.parameter = parameter;
    }
}

/** JSON from the API; throws a Problem. */
export async function ask(path, { method = 'GET', body, signal } = {}) {
    const answer = await request(path, { method, body, signal });
    const type = answer.headers.get('Content-Type') ?? '';
    return type.includes('json') ? answer.json() : null;
}

/** The answer itself, for what is no JSON. */
export async function request(path, { method = 'GET', body, signal, headers = {} } = {}) {
    const all = { ...headers };
    if (token()) {
        all.Authorization = `Bearer ${token()}`;
    }
    if (method !== 'GET' && method !== 'DELETE') {
        all['Content-Type'] = 'application/json';
    }
    let answer;
    try {
        answer = await fetch(path, {
            method, signal, headers: all, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch (e) {
        throw e.name === 'AbortError' ? e : new Problem(0, '');
    }
    if (answer.status === 401) {
        forget();
        needed();
    }
    if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        throw new Problem(answer.status, problem.detail ?? '', problem.parameter);
    }
    return answer;
}

/** What a view shows of one request: the last answer stays while the next is on its way. Null asks nothing. */
export function useAnswer(path, again = 0) {
    const [state, setState] = useState({ answer: null, problem: null, isLoading: path !== null, of: null });
    useEffect(() => {
        if (path === null) {
            setState({ answer: null, problem: null, isLoading: false, of: null });
            return undefined;
        }
        const abort = new AbortController();
        setState((before) => ({ ...before, isLoading: true }));
        ask(path, { signal: abort.signal })
            .then((answer) => setState({ answer, problem: null, isLoading: false, of: path }))
            .catch((problem) => {
                if (problem.name !== 'AbortError') {
                    setState({ answer: null, problem, isLoading: false, of: path });
                }
            });
        return () => abort.abort();
    }, [path, again]);
    return state;
}
