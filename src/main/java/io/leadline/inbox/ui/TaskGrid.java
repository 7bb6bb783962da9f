package io.leadline.inbox.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.Table;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks as a table, or as cards where the window is narrow; with a row in focus that keys act on. */
class TaskGrid extends Table<InboxTask> {

    private final transient TaskTexts texts;
    private transient @Nullable InboxTask focused;

    /**
     * @param costs whether what waiting costs is the reader's business
     * @param forSupplier whether all of it is one supplier's
     */
    TaskGrid(TaskTexts texts, boolean costs, boolean forSupplier) {
        super(texts.text("inbox.title"));
        this.texts = texts;
        addClassName("task-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.MULTI);
        addColumns(costs, forSupplier);
        cards(texts.text("inbox.column.task"), task -> new TaskCard(task, texts));
        nameCheckboxes();
        hearFromEverywhere();
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        // The letters of vi and many mail programs, beside the arrows that the grid has anyway.
        getElement().executeJs("""
            this.addEventListener('keydown', e => {
              const arrow = {j: 'ArrowDown', k: 'ArrowUp'}[e.key];
              if (!arrow || e.ctrlKey || e.metaKey || e.altKey) return;
              const typing = e.composedPath().some(n => n.matches && n.matches('input, textarea'));
              if (typing) return;
              e.preventDefault();
              e.composedPath()[0].dispatchEvent(new KeyboardEvent('keydown', {key: arrow, keyCode: arrow === 'ArrowDown' ? 40 : 38, bubbles: true, composed: true}));
            });\
            """);
    }

    /** The keys work as soon as the page is there: with no row in focus the first is, and the key is its. */
    private void hearFromEverywhere() {
        getElement().executeJs("""
            if (window.leadlineTaskKeys) return;
            window.leadlineTaskKeys = true;
            document.addEventListener('keydown', e => {
              if (!/^[jkxacuzo]$/.test(e.key) || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented) return;
              const grid = document.querySelector('vaadin-grid.task-grid');
              const path = e.composedPath();
              const busy = 'input, textarea, select, [role=dialog], [role=menu], vaadin-select, vaadin-menu-bar';
              if (!grid?.checkVisibility() || path.includes(grid) || path.some(n => n.matches?.(busy))) return;
              const place = row => Number(row.getAttribute('aria-rowindex'));
              const rows = [...grid.shadowRoot.querySelectorAll('#items > tr:not([hidden])')];
              const cell = rows.sort((a, b) => place(a) - place(b))[0]?.querySelector('td');
              if (!cell) return;
              e.preventDefault();
              cell.focus();
              if (/[jk]/.test(e.key)) return;
              cell.dispatchEvent(new KeyboardEvent('keydown', {key: e.key, code: e.code, bubbles: true, composed: true}));
            });\
            """);
    }

    /** The grid names its checkboxes in English, and has no setting for it. */
    private void nameCheckboxes() {
        getElement().executeJs("""
            const name = () => this.querySelectorAll('vaadin-checkbox').forEach(box => {
              const all = box.classList.contains('vaadin-grid-select-all-checkbox');
              box.accessibleName = all ? $1 : $0;
            });
            new MutationObserver(name).observe(this, {childList: true, subtree: true});
            name();\
            """, texts.text("inbox.choose"), texts.text("inbox.choose.all"));
    }

    private void addColumns(boolean costs, boolean forSupplier) {
        addComponentColumn(this::title)
                .setHeader(texts.text("inbox.column.task"))
                .setWidth("15rem")
                .setFlexGrow(4)
                .setKey("task");
        addComponentColumn(texts::due)
                .setHeader(texts.text("inbox.column.due"))
                .setFlexGrow(0)
                .setKey("due")
                .setAutoWidth(true);
        addComponentColumn(texts::priority)
                .setHeader(texts.text("inbox.column.priority"))
                .setFlexGrow(0)
                .setKey("priority")
                .setAutoWidth(true);
        if (costs) {
            addColumn(texts::dayCost)
                    .setHeader(texts.text("inbox.column.cost"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setFlexGrow(0)
                    .setKey("cost")
                    .setAutoWidth(true);
        }
        addColumn(texts::age)
                .setHeader(texts.text("inbox.column.age"))
                .setFlexGrow(0)
                .setKey("age")
                .setAutoWidth(true);
        addColumn(task -> texts.orDash(task.about().item()))
                .setHeader(texts.text("inbox.column.item"))
                .setKey("item")
                .setTooltipGenerator(task -> texts.orDash(task.about().item()))
                .setFlexGrow(2);
        if (!forSupplier) {
            addColumn(task -> texts.orDash(task.about().supplierName()))
                    .setHeader(texts.text("inbox.column.supplier"))
                    .setKey("supplier")
                    .setTooltipGenerator(task -> texts.orDash(task.about().supplierName()))
                    .setFlexGrow(2);
        }
        addColumn(texts::value)
                .setHeader(texts.text("inbox.column.value"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setKey("value")
                .setAutoWidth(true);
        addComponentColumn(this::holder)
                .setHeader(texts.text("inbox.column.claimed"))
                .setFlexGrow(0)
                .setKey("claimed")
                .setAutoWidth(true);
    }

    private Span title(InboxTask task) {
        Span row = new Span(new Span(texts.about(task)), new Span(texts.kindAndWhy(task)));
        row.addClassName("two-lines");
        row.setTitle(texts.about(task) + " · " + texts.kindAndWhy(task));
        return row;
    }

    /** What one does for somebody who is away says so; that it is oneself who does it needs no word. */
    private Span holder(InboxTask task) {
        return texts.standingIn(task).orElseGet(() -> new Span(texts.holder(task)));
    }

    /** Runs the action with the row in focus; heard only while the grid has the focus, so that fields keep their letters. */
    void onKey(Key key, Consumer<InboxTask> action) {
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (focused != null) {
                                action.accept(focused);
                            }
                        },
                        key)
                .listenOn(this);
    }
}
