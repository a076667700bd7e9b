// The token, where the service wants one. It is kept for this tab only, and sent to this service only.
const KEY = 'atalaya.token';
const listeners = new Set();

export function token() {
    return sessionStorage.getItem(KEY);
}

export function keep(value) {
    sessionStorage.setItem(KEY, value.trim());
    listeners.forEach((listener) => listener(false));
}

export function forget() {
    sessionStorage.removeItem(KEY);
}

/** An answer said that a token is needed, or that the one given is not known. */
export function needed() {
    listeners.forEach((listener) => listener(true));
}

export function onAccess(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
