package io.leadline.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import io.leadline.shared.TextRule;

/** Gives what a list shows now a name. */
final class SaveFilterDialog extends Dialog {

    private final TextLine name = new TextLine(TextRule.name(SavedFilter.LONGEST_NAME), getTranslation("filters.name"));
    private String toldOf = "";
    private final Checkbox preferred = new Checkbox(getTranslation("filters.prefer"));
    private final Checkbox onHome = new Checkbox(getTranslation("filters.on-home"));

    SaveFilterDialog(SavedFilters saved, String userId, String page, String query, Runnable done) {
        setHeaderTitle(getTranslation("filters.save.title"));
        setWidth("min(28rem, 100%)");
        name.setHelperText(getTranslation("filters.name.help"));
        name.setManualValidation(true);
        name.setWidthFull();
        name.setId("filter-name");
        name.focus();
        onHome.setId("filter-on-home");
        VerticalLayout fields =
                new VerticalLayout(new Paragraph(getTranslation("filters.save.text")), name, preferred, onHome);
        fields.setPadding(false);
        add(fields);
        Button save = new Button(getTranslation("filters.save.do"), click -> {
            if (name.getValue().isBlank()) {
                wrong("filters.name.missing");
            } else if (!Bounded.right(name)) {
                name.focus();
            } else if (replaces(saved, userId, page, query)) {
                wrong("filters.name.replaces");
            } else if (!saved.save(userId, new SavedFilter(name.getValue(), page, query, preferred.getValue()))) {
                wrong("filters.too-many");
            } else {
                boolean full = onHome.getValue() && !saved.showOnHome(userId, page, name.getValue(), true);
                if (full) {
                    Notice.refused(getTranslation("filters.on-home.full", SavedFilters.MOST_ON_HOME));
                }
                close();
                done.run();
                Notice.done(getTranslation("filters.saved", name.getValue().strip()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setId("save-filter");
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()), save);
    }

    /** Whether another filter has the name, which the person has not been told yet. */
    private boolean replaces(SavedFilters saved, String userId, String page, String query) {
        String wanted = name.getValue().strip();
        boolean told = wanted.equals(toldOf);
        toldOf = wanted;
        return !told
                && saved.of(userId, page).stream()
                        .anyMatch(filter ->
                                filter.isNamed(wanted) && !filter.query().equals(query));
    }

    private void wrong(String key) {
        name.setErrorMessage(getTranslation(key, SavedFilters.MOST));
        name.setInvalid(true);
        name.focus();
    }
}
