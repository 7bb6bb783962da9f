import { html, nothing } from 'lit';
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { LeadlineDrawn } from './leadline-drawn';

const ZOOM_STEP = 1.25;
const MOVE_PIXELS = 60;

interface Canvas {
  zoom(to?: number | 'fit-viewport', center?: 'auto'): number;
  scroll(by: { dx: number; dy: number }): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  resized(): void;
}
interface Overlays {
  clear(): void;
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): void;
}
interface Registry {
  get(id: string): unknown;
}

/** A process diagram with the place where something stands. */
class LeadlineBpmn extends LeadlineDrawn {
  static override properties = {
    xml: { type: String },
    completed: { type: Array },
    active: { type: Array },
    badges: { type: Object },
    description: { type: String },
    zoomInLabel: { type: String },
    zoomOutLabel: { type: String },
    fitLabel: { type: String },
    failedLabel: { type: String },
    failed: { state: true },
  };

  declare xml: string;
  declare completed: string[];
  declare active: string[];
  declare badges: Record<string, string>;
  declare description: string;
  declare zoomInLabel: string;
  declare zoomOutLabel: string;
  declare fitLabel: string;
  declare failedLabel: string;
  declare failed: boolean;

  private viewer?: NavigatedViewer;
  private marked: Array<[string, string]> = [];
  private drawing = 0;
  private readonly sizes = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    this.xml = '';
    this.completed = [];
    this.active = [];
    this.badges = {};
    this.description = '';
    this.zoomInLabel = '';
    this.zoomOutLabel = '';
    this.fitLabel = '';
    this.failedLabel = '';
    this.failed = false;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  protected override render() {
    return html`
      <div class="bpmn-picture" tabindex="0" role="group" aria-label=${this.description} @keydown=${this.onKey}></div>
      ${this.failed ? html`<p class="bpmn-failed" role="status">${this.failedLabel}</p>` : nothing}
      <div class="bpmn-zoom">
        <button type="button" title=${this.zoomInLabel} aria-label=${this.zoomInLabel} @click=${() => this.zoom(ZOOM_STEP)}>+</button>
        <button type="button" title=${this.zoomOutLabel} aria-label=${this.zoomOutLabel} @click=${() => this.zoom(1 / ZOOM_STEP)}>−</button>
        <button type="button" title=${this.fitLabel} aria-label=${this.fitLabel} @click=${() => this.fit()}>⤢</button>
      </div>
    `;
  }

  protected override updated(changed: Map<string, unknown>) {
    if (changed.has('xml')) {
      this.redraw();
    } else if (changed.has('completed') || changed.has('active') || changed.has('badges')) {
      this.mark();
    }
  }

  protected override async draw() {
    if (!this.xml) {
      return;
    }
    const turn = ++this.drawing;
    const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
    if (turn !== this.drawing || !this.isConnected) {
      return;
    }
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    this.viewer?.destroy();
    this.marked = [];
    const viewer = new Viewer({
      container: this.querySelector<HTMLElement>('.bpmn-picture')!,
      bpmnRenderer: {
        defaultFillColor: colour('--bpmn-fill'),
        defaultStrokeColor: colour('--bpmn-stroke'),
        defaultLabelColor: colour('--bpmn-label'),
      },
      textRenderer: { defaultStyle: { fontFamily: style.fontFamily, fontSize: 12 } },
    } as object);
    this.viewer = viewer;
    // A wheel over the diagram scrolls the page: the diagram is one part of a longer page.
    viewer.get<{ toggle(on: boolean): void }>('zoomScroll').toggle(false);
    try {
      await viewer.importXML(this.xml);
      this.failed = false;
    } catch (cause) {
      console.warn('leadline-bpmn', cause);
      this.failed = true;
      return;
    }
    if (turn !== this.drawing) {
      return;
    }
    this.fit();
    this.mark();
    this.sizes.observe(this);
    this.setAttribute('drawn', '');
  }

  private mark() {
    const viewer = this.viewer;
    if (!viewer || this.failed || !viewer.getDefinitions()) {
      return;
    }
    const canvas = viewer.get<Canvas>('canvas');
    const overlays = viewer.get<Overlays>('overlays');
    const known = (id: string) => viewer.get<Registry>('elementRegistry').get(id) !== undefined;
    this.marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.marked = [
      ...this.completed.filter((id) => known(id) && !this.active.includes(id)).map((id): [string, string] => [id, 'is-done']),
      ...this.active.filter(known).map((id): [string, string] => [id, 'is-here']),
    ];
    this.marked.forEach(([id, marker]) => canvas.addMarker(id, marker));
    overlays.clear();
    Object.entries(this.badges)
      .filter(([id]) => known(id))
      .forEach(([id, text]) => {
        const badge = document.createElement('div');
        badge.className = 'bpmn-badge';
        badge.textContent = text;
        overlays.add(id, 'badge', { position: { bottom: -4, left: 0 }, html: badge });
      });
  }

  private onKey(event: KeyboardEvent) {
    const canvas = this.viewer?.get<Canvas>('canvas');
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [MOVE_PIXELS, 0],
      ArrowRight: [-MOVE_PIXELS, 0],
      ArrowUp: [0, MOVE_PIXELS],
      ArrowDown: [0, -MOVE_PIXELS],
    };
    if (!canvas || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '+' || event.key === '=') {
      this.zoom(ZOOM_STEP);
    } else if (event.key === '-') {
      this.zoom(1 / ZOOM_STEP);
    } else if (event.key === '0') {
      this.fit();
    } else if (event.key in moves) {
      const [dx, dy] = moves[event.key]!;
      canvas.scroll({ dx, dy });
    } else {
      return;
    }
    event.preventDefault();
  }

  private zoom(factor: number) {
    const canvas = this.viewer?.get<Canvas>('canvas');
    canvas?.zoom(Math.min(Math.max(canvas.zoom() * factor, 0.2), 4), 'auto');
  }

  private fit() {
    if (!this.viewer?.getDefinitions() || this.clientWidth === 0) {
      return;
    }
    const canvas = this.viewer.get<Canvas>('canvas');
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }
}

customElements.define('leadline-bpmn', LeadlineBpmn);
