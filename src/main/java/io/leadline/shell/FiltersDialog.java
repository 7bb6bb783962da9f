package io.leadline.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import io.leadline.shared.TextRule;
import java.util.List;

/** A person's filters of one list: another name, the one that the page opens with, and away with it. Each at once. */
final class FiltersDialog extends Dialog {

    private final transient SavedFilters saved;
    private final String userId;
    private final String page;
    private final transient Runnable done;
    private final Div rows = new Div();

    FiltersDialog(SavedFilters saved, String userId, String page, Runnable done) {
        this.saved = saved;
        this.userId = userId;
        this.page = page;
        this.done = done;
        setHeaderTitle(getTranslation("filters.manage.title"));
        setWidth("min(36rem, 100%)");
        rows.addClassName("filter-rows");
        add(rows);
        getFooter().add(new Button(getTranslation("filters.close"), click -> close()));
        show();
    }

    private void show() {
        rows.removeAll();
        List<SavedFilter> filters = saved.of(userId, page);
        filters.forEach(filter -> rows.add(row(filter)));
        if (filters.isEmpty()) {
            rows.add(new Paragraph(getTranslation("filters.none")));
        }
    }

    private Div row(SavedFilter filter) {
        TextLine name = new TextLine(TextRule.name(SavedFilter.LONGEST_NAME), getTranslation("filters.name"));
        name.setValue(filter.name());
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename(filter, name);
            }
        });
        Checkbox preferred = new Checkbox(getTranslation("filters.prefer.short"), filter.preferred());
        preferred.setAriaLabel(getTranslation("filters.prefer.named", filter.name()));
        preferred.addValueChangeListener(change -> {
            saved.prefer(userId, page, change.getValue() ? filter.name() : null);
            changed();
        });
        Checkbox onHome = new Checkbox(getTranslation("filters.on-home.short"), filter.onHome());
        onHome.setAriaLabel(getTranslation("filters.on-home.named", filter.name()));
        onHome.addValueChangeListener(change -> {
            if (change.isFromClient() && !saved.showOnHome(userId, page, filter.name(), change.getValue())) {
                Notice.refused(getTranslation("filters.on-home.full", SavedFilters.MOST_ON_HOME));
            }
            changed();
        });
        Button delete = new Button(VaadinIcon.TRASH.create(), click -> {
            saved.delete(userId, page, filter.name());
            changed();
            Notice.undoable(getTranslation("filters.deleted", filter.name()), getTranslation("filters.undo"), () -> {
                saved.save(userId, filter);
                changed();
            });
        });
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        delete.setAriaLabel(getTranslation("filters.delete", filter.name()));
        Div row = new Div(name, preferred, onHome, delete);
        row.addClassName("filter-row");
        return row;
    }

    private void rename(SavedFilter filter, TextLine name) {
        boolean missing = name.getValue().isBlank();
        if (saved.of(userId, page).stream().noneMatch(each -> each.isNamed(filter.name()))) {
            Notice.refused(getTranslation("filters.gone", filter.name()));
            changed();
        } else if (!Bounded.right(name)) {
            name.focus();
        } else if (missing || !saved.rename(userId, page, filter.name(), name.getValue())) {
            name.setErrorMessage(getTranslation(missing ? "filters.name.missing" : "filters.name.taken"));
            name.setInvalid(true);
        } else {
            changed();
        }
    }

    private void changed() {
        show();
        done.run();
    }
}
