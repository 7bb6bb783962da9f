package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Letters that work on a page from the moment it is open: one presses a button of it, G and another one lead to a page of
 * the menu, J and K walk through its table, and a number answers a choice. None is heard while somebody types, chooses or answers a question.
 */
public final class PageKeys {

    /** The attribute of what a letter presses. */
    private static final String PRESSED_BY = "data-key";

    /** The attribute of a choice that a number answers, with what it is for. */
    private static final String ANSWERED_BY_NUMBER = "data-numbers";

    /** The attribute of an entry of the menu, with the letter after G. */
    static final String REACHED_BY = "data-go";

    /**
     * By a letter of their English names, as far as it is free; what only suppliers and what only the company sees may share
     * one.
     */
    static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("home", "h"),
            Map.entry("inbox", "i"),
            Map.entry("orders", "o"),
            Map.entry("escalations", "e"),
            Map.entry("disruptions", "x"),
            Map.entry("changes", "c"),
            Map.entry("portfolio", "p"),
            Map.entry("arrivals", "a"),
            Map.entry("transfers", "t"),
            Map.entry("shipments", "f"),
            Map.entry("items", "m"),
            Map.entry("suppliers", "s"),
            Map.entry("quotation-requests", "z"),
            Map.entry("lead-times", "d"),
            Map.entry("scores", "j"),
            Map.entry("outlooks", "w"),
            Map.entry("terms-changes", "k"),
            Map.entry("locations", "l"),
            Map.entry("planning-runs", "r"),
            Map.entry("promotions", "n"),
            Map.entry("buy-list", "b"),
            Map.entry("policy", "y"),
            Map.entry("order-policies", "u"),
            Map.entry("exchange-rates", "q"),
            Map.entry("users", "z"),
            Map.entry("import", "f"),
            Map.entry("mailbox", "v"),
            Map.entry("operations", "x"),
            Map.entry("api-keys", "a"),
            Map.entry("webhooks", "k"),
            Map.entry("expected-orders", "w"),
            Map.entry("terms", "k"),
            Map.entry("company", "y"));

    /** Heard once for the window, wherever the focus is. */
    static final String HEAR = """
        if (window.leadlinePageKeys) return;
        window.leadlinePageKeys = true;
        let going = 0;
        const busy = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], vaadin-select, vaadin-menu-bar';
        const typing = 'input:not([type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], vaadin-select, vaadin-menu-bar';
        const shown = e => e.checkVisibility() && !e.disabled;
        const first = grid => {
          const place = row => Number(row.getAttribute('aria-rowindex'));
          const rows = [...grid.shadowRoot.querySelectorAll('#items > tr:not([hidden])')];
          return rows.sort((a, b) => place(a) - place(b))[0]?.querySelector('td');
        };
        document.addEventListener('keydown', e => {
          if (e.key.length !== 1 || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
          const path = e.composedPath();
          if (/^[1-9]$/.test(e.key) && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')
              && !path.some(n => n.matches?.(typing))) {
            const choices = [...document.querySelectorAll('[data-numbers]')].filter(shown);
            const choice = choices.find(c => path.includes(c)) ?? choices[0];
            const answer = choice?.querySelectorAll('vaadin-radio-button')[e.key - 1];
            if (answer) { e.preventDefault(); answer.querySelector('input').click(); answer.focus(); return; }
          }
          if (path.some(n => n.matches?.(busy)) || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
          const key = e.key.toLowerCase();
          if (Date.now() - going < 1500) {
            going = 0;
            const entry = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
            const link = entry?.shadowRoot?.querySelector('a');
            if (link) { e.preventDefault(); e.stopImmediatePropagation(); link.click(); }
            return;
          }
          if (key === 'g') { going = Date.now(); return; }
          const button = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(shown);
          if (button) { e.preventDefault(); button.click(); return; }
          const inside = path.find(n => n.localName === 'vaadin-grid');
          if (inside?.classList.contains('task-grid')) return;
          const grid = inside ?? [...document.querySelectorAll('.page vaadin-grid')].find(shown);
          if (!grid || grid.classList.contains('task-grid') || !/^[jko]$/.test(key)) return;
          const cell = inside ? path.find(n => n.localName === 'td') : first(grid);
          if (!cell) return;
          e.preventDefault();
          if (!inside) { cell.focus(); if (key !== 'o') return; }
          if (key === 'o') {
            const content = cell.parentElement.querySelector('td slot')?.assignedElements()[0];
            (content?.querySelector('a, button, vaadin-button') ?? content)?.click();
            return;
          }
          const arrow = key === 'j' ? 'ArrowDown' : 'ArrowUp';
          path[0].dispatchEvent(new KeyboardEvent('keydown', {key: arrow, keyCode: key === 'j' ? 40 : 38, bubbles: true, composed: true}));
        }, true);\
        """;

    private static final String NUMBERS = "1  2  3";

    private PageKeys() {}

    /** The letter that leads to a page of the menu after G. */
    static Optional<String> placeOf(String path) {
        return Optional.ofNullable(PLACES.get(path.replaceFirst("^/+", "")));
    }

    /** @param letter in lower case; on one page each letter stands for one thing */
    public static <B extends Button> B on(B button, String letter) {
        button.getElement().setAttribute(PRESSED_BY, letter);
        button.getElement().setAttribute("aria-keyshortcuts", letter.toUpperCase(Locale.ROOT));
        return button;
    }

    /**
     * Numbers answer this choice while the focus is in it, and the first of a page while it is in none.
     *
     * @param label what they choose, translated
     */
    public static void numbers(Component choice, String label) {
        choice.getElement().setAttribute(ANSWERED_BY_NUMBER, label);
    }

    /** What letters press on a page now, in its order. */
    static List<Shortcut> of(Component page) {
        List<Shortcut> keys = new ArrayList<>();
        collect(page.getElement(), keys);
        return keys;
    }

    private static void collect(Element element, List<Shortcut> keys) {
        if (element.isTextNode() || !element.isVisible()) {
            return;
        }
        String letter = element.getAttribute(PRESSED_BY);
        if (letter != null && keys.stream().noneMatch(known -> known.keys().equals(letter))) {
            String name = element.hasAttribute("aria-label") ? element.getAttribute("aria-label") : element.getText();
            keys.add(new Shortcut(letter, name));
        }
        String numbers = element.getAttribute(ANSWERED_BY_NUMBER);
        if (numbers != null && keys.stream().noneMatch(known -> known.keys().equals(NUMBERS))) {
            keys.add(new Shortcut(NUMBERS, numbers));
        }
        element.getChildren().forEach(child -> collect(child, keys));
    }
}
