// A chart of ECharts. It is a picture: whoever uses it puts the same figures in words beside it.
import { html, useEffect, useRef } from '../core/html.js';

const folder = document.documentElement.dataset.folder;
const darkness = matchMedia('(prefers-color-scheme: dark)');
let library = null;

/** Loaded with the first chart only. */
export function echarts() {
    library ??= new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = `${folder}lib/echarts.min.js`;
        script.onload = () => done(globalThis.echarts);
        script.onerror = failed;
        document.head.append(script);
    });
    return library;
}

/** A colour of the style sheet by its name. */
export function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** What all charts share. Called when they are drawn, since the colours follow the reader's light. */
export function base() {
    const line = { lineStyle: { color: colour('line') } };
    return {
        animation: false,
        textStyle: { color: colour('ink'), fontFamily: 'system-ui, sans-serif' },
        grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
        axis: { axisLine: line, axisTick: line, splitLine: line, axisLabel: { color: colour('soft') } },
        tooltip: { backgroundColor: colour('sheet'), borderColor: colour('line'), textStyle: { color: colour('ink'), fontSize: 13 }, confine: true },
    };
}

/** How much narrower a degree of longitude is than one of latitude, for maps without a projection. */
export function aspect(latitude) {
    return Math.max(0.3, Math.cos(((latitude ?? 0) * Math.PI) / 180));
}

/** The lines of a tooltip as an element, so that no text of a report is ever read as markup. */
export function tip(...lines) {
    const element = document.createElement('div');
    element.className = 'tip';
    for (const line of lines.filter(Boolean)) {
        element.append(Object.assign(document.createElement('div'), { textContent: line }));
    }
    return element;
}

/**
 * @param option gives ECharts' option, called with the library
 * @param of what the option follows from: it is drawn anew when this changes
 * @param onChoose gets what was clicked
 */
export function Chart({ label, option, of, onChoose, tall = false }) {
    const element = useRef();
    const choose = useRef(onChoose);
    choose.current = onChoose;
    useEffect(() => {
        let chart = null;
        let isGone = false;
        const draw = async () => {
            const drawn = await option(library ? await library : await echarts());
            if (!isGone) {
                chart ??= start(globalThis.echarts, element.current, choose);
                chart.setOption(drawn, true);
            }
        };
        const fit = new ResizeObserver(() => chart?.resize());
        draw();
        fit.observe(element.current);
        darkness.addEventListener('change', draw);
        return () => {
            isGone = true;
            fit.disconnect();
            darkness.removeEventListener('change', draw);
            chart?.dispose();
        };
    }, [of]);
    return html`<div class=${tall ? 'chart tall' : 'chart'} role="img" aria-label=${label} ref=${element}></div>`;
}

function start(library, element, choose) {
    const chart = library.init(element, null, { renderer: 'canvas' });
    chart.on('click', (event) => choose.current?.(event));
    return chart;
}
