// Preact and htm, as the page uses them. Text that is put in by ${} is always text: nothing here makes markup of it.
const { h, render, Fragment } = globalThis.preact;

export const html = globalThis.htm.bind(h);
export const { useCallback, useEffect, useId, useMemo, useRef, useState } = globalThis.preactHooks;
export { render, Fragment };
