package io.leadline.shell;

import com.vaadin.flow.component.UI;

/**
 * A button counts as pressed where the pointer went down on it, even if the page moved it away before the pointer came up:
 * leaving a field shows what is wrong with it, or what it comes to, and shifts all below. A browser would tell nobody of that
 * press, and its reader would believe it done.
 */
final class MovedButtons {

    private MovedButtons() {}

    static void on(UI ui) {
        // A finger stays with what it touched first; only a mouse lets go of it.
        ui.getElement().executeJs("""
            let down = null;
            document.addEventListener('pointerdown', e => {
              const button = e.composedPath().find(one => one.matches && one.matches('vaadin-button, button, a'));
              down = button && e.button === 0 && e.pointerType !== 'touch' && !e.ctrlKey && !e.metaKey && !e.shiftKey
                ? { button, x: e.clientX, y: e.clientY } : null;
            }, true);
            document.addEventListener('pointerup', e => {
              const was = down;
              down = null;
              if (was && was.button.isConnected && !was.button.disabled && !e.composedPath().includes(was.button)
                  && Math.hypot(e.clientX - was.x, e.clientY - was.y) < 5) {
                was.button.click();
              }
            }, true);\
            """);
    }
}
