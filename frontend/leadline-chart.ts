import { html, nothing } from 'lit';
import type { ECharts } from 'echarts/core';
import { LeadlineDrawn } from './leadline-drawn';

/** Colours of the series, in order; leadline.css defines them for light and dark. */
const PALETTE = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'];

type Json = Record<string, unknown>;

/** A chart in the page's own colours and language. */
class LeadlineChart extends LeadlineDrawn {
  static override properties = {
    option: { type: String },
    description: { type: String },
    language: { type: String },
    tableLabel: { type: String },
    tableHeader: { type: Array },
    tableRows: { type: Array },
  };

  declare option: string;
  declare description: string;
  declare language: string;
  declare tableLabel: string;
  declare tableHeader: string[];
  declare tableRows: string[][];

  private chart?: ECharts;
  private drawing = 0;
  private readonly sizes = new ResizeObserver(() => this.chart?.resize());

  constructor() {
    super();
    this.option = '';
    this.description = '';
    this.language = 'en';
    this.tableLabel = '';
    this.tableHeader = [];
    this.tableRows = [];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render() {
    return html`
      <div class="chart-picture" role="img" aria-label=${this.description}></div>
      ${this.tableRows.length === 0 ? nothing : this.table()}
    `;
  }

  private table() {
    return html`<details class="chart-table">
      <summary>${this.tableLabel}</summary>
      <div tabindex="0" role="region" aria-label=${this.description}>
        <table>
          <thead>
            <tr>${this.tableHeader.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
          </thead>
          <tbody>
            ${this.tableRows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('option') || changed.has('language')) {
      this.redraw();
    }
  }

  protected override async draw() {
    if (!this.option) {
      return;
    }
    const turn = ++this.drawing;
    // Charts are on few pages; the library is fetched when the first one is shown.
    const { init } = await import('./echarts-parts');
    if (turn !== this.drawing || !this.isConnected) {
      return;
    }
    const place = this.querySelector<HTMLElement>('.chart-picture')!;
    this.chart?.dispose();
    this.chart = init(place, null, { renderer: 'svg', locale: this.language === 'de' ? 'DE' : 'EN' });
    this.chart.setOption(this.dressed(JSON.parse(this.option) as Json));
    this.sizes.observe(place);
    this.setAttribute('drawn', '');
  }

  /** The option with what the page knows better than the server: colours, type, language, movement. */
  private dressed(option: Json): Json {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const ink = colour('--chart-ink');
    const line = colour('--chart-line');
    const axis = (given: unknown) => [given ?? {}].flat().map((one) => this.axis(one as Json, ink, line));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const filled = JSON.parse(
      JSON.stringify(option).replace(/var\((--[a-z0-9-]+)\)/g, (all, name: string) => colour(name) || all),
    ) as Json;
    return {
      color: PALETTE.map(colour),
      textStyle: { fontFamily: style.fontFamily, color: ink },
      animation: !still,
      animationDuration: 250,
      grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      ...filled,
      legend: { top: 0, left: 0, itemGap: 16, textStyle: { color: ink }, type: 'scroll', ...((filled.legend as Json) ?? {}) },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colour('--chart-surface'),
        borderColor: line,
        textStyle: { color: ink },
        valueFormatter: (value: unknown) => this.number(value),
        ...((filled.tooltip as Json) ?? {}),
      },
      ...('xAxis' in filled ? { xAxis: axis(filled.xAxis) } : {}),
      ...('yAxis' in filled ? { yAxis: axis(filled.yAxis) } : {}),
    };
  }

  private axis(given: Json, ink: string, line: string): Json {
    const label = { color: ink, hideOverlap: true, ...((given.axisLabel as Json) ?? {}) };
    return {
      axisLine: { lineStyle: { color: line } },
      axisTick: { lineStyle: { color: line } },
      splitLine: { show: given.type !== 'category', lineStyle: { color: line } },
      nameTextStyle: { color: ink },
      ...given,
      axisLabel: 'formatter' in label || given.type === 'time' ? label : { ...label, formatter: (v: unknown) => this.label(v) },
    };
  }

  private label(value: unknown): string {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
      return new Intl.DateTimeFormat(this.locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        new Date(value + 'T00:00:00Z'),
      );
    }
    return this.number(value);
  }

  private number(value: unknown): string {
    return typeof value === 'number'
      ? new Intl.NumberFormat(this.locale(), { maximumFractionDigits: 2 }).format(value)
      : String(value ?? '–');
  }

  private locale(): string {
    return this.language === 'en' ? 'en-GB' : this.language;
  }
}

customElements.define('leadline-chart', LeadlineChart);
