package io.leadline.inbox.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.leadline.inbox.InboxTask;
import io.leadline.shell.NarrowCards;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks as a table, or as cards where the window is narrow; with a row in focus that keys act on. */
class TaskGrid extends Grid<InboxTask> {

    private final transient TaskTexts texts;
    private transient @Nullable InboxTask focused;

    TaskGrid(TaskTexts texts) {
        super(InboxTask.class, false);
        this.texts = texts;
        addClassName("task-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.MULTI);
        setPageSize(50);
        setAllRowsVisible(false);
        addColumns();
        NarrowCards.on(this, texts.text("inbox.column.task"), task -> new TaskCard(task, texts));
        nameCheckboxes();
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
                });""");
    }

    /** The grid names its checkboxes in English, and has no setting for it. */
    private void nameCheckboxes() {
        getElement().executeJs("""
                        const name = () => this.querySelectorAll('vaadin-checkbox').forEach(box => {
                          const all = box.classList.contains('vaadin-grid-select-all-checkbox');
                          box.accessibleName = all ? $1 : $0;
                        });
                        new MutationObserver(name).observe(this, {childList: true, subtree: true});
                        name();""", texts.text("inbox.choose"), texts.text("inbox.choose.all"));
    }

    private void addColumns() {
        addComponentColumn(this::title)
                .setHeader(texts.text("inbox.column.task"))
                .setFlexGrow(3)
                .setKey("task");
        addComponentColumn(texts::due)
                .setHeader(texts.text("inbox.column.due"))
                .setKey("due")
                .setAutoWidth(true);
        addComponentColumn(texts::priority)
                .setHeader(texts.text("inbox.column.priority"))
                .setKey("priority")
                .setAutoWidth(true);
        addColumn(texts::age)
                .setHeader(texts.text("inbox.column.age"))
                .setKey("age")
                .setAutoWidth(true);
        addColumn(task -> texts.orDash(task.about().item()))
                .setHeader(texts.text("inbox.column.item"))
                .setKey("item")
                .setFlexGrow(2);
        addColumn(task -> texts.orDash(task.about().supplierName()))
                .setHeader(texts.text("inbox.column.supplier"))
                .setKey("supplier")
                .setFlexGrow(2);
        addColumn(texts::value)
                .setHeader(texts.text("inbox.column.value"))
                .setTextAlign(ColumnTextAlign.END)
                .setKey("value")
                .setAutoWidth(true);
        addColumn(task -> texts.orDash(task.claimedByName()))
                .setHeader(texts.text("inbox.column.claimed"))
                .setKey("claimed")
                .setAutoWidth(true);
    }

    private Span title(InboxTask task) {
        Span row = new Span(new Span(texts.about(task)), new Span(texts.kind(task)));
        row.addClassName("two-lines");
        return row;
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
