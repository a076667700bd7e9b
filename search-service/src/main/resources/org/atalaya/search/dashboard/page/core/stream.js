// Server-sent events, read with fetch, since EventSource can send no token.
import { request } from './api.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Calls onEvent with each event ({id, type, data}) and onState with true while it is connected. A connection that breaks is
 * taken up again behind the last event. Gives a function that ends it.
 */
export function listen(path, onEvent, onState) {
    const abort = new AbortController();
    let last = null;
    const run = async () => {
        let pause = FIRST_PAUSE;
        while (!abort.signal.aborted) {
            try {
                const headers = { Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': last } : {}) };
                const answer = await request(path, { signal: abort.signal, headers });
                onState(true);
                pause = FIRST_PAUSE;
                await read(answer.body, (event) => {
                    last = event.id ?? last;
                    if (event.data) {
                        onEvent(event);
                    }
                });
            } catch (problem) {
                if (problem.status >= 400 && problem.status < 500) {
                    onState(false);
                    return;
                }
            }
            onState(false);
            await new Promise((done) => { setTimeout(done, pause); });
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
    };
    run();
    return () => abort.abort();
}

async function read(body, onEvent) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
        const { value, done } = await reader.read();
        if (done) {
            return;
        }
        const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
        rest = blocks.pop();
        blocks.map(parse).forEach(onEvent);
    }
}

/** One event of the stream, by the lines of the HTML standard; comments keep the connection alive and are passed over. */
export function parse(block) {
    const event = { id: null, type: 'message', data: '' };
    for (const line of block.split('\n')) {
        const colon = line.indexOf(':');
        const name = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
        if (name === 'id') {
            event.id = value;
        } else if (name === 'event') {
            event.type = value;
        } else if (name === 'data') {
            event.data += (event.data ? '\n' : '') + value;
        }
    }
    return event;
}
