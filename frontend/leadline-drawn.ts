import { LitElement } from 'lit';

/**
 * What is drawn in the page's own colours, and anew when they change between light and dark. Without a shadow root, so
 * that leadline.css styles all of it.
 */
export abstract class LeadlineDrawn extends LitElement {
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  protected readonly redraw = () => void this.draw();

  protected abstract draw(): Promise<void>;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.dark.addEventListener('change', this.redraw);
    if (this.hasUpdated) {
      this.redraw();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.redraw);
  }
}
