package io.leadline.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.leadline.inbox.InboxQuery;
import io.leadline.shell.Chosen;
import io.leadline.shell.SearchField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Search, filter and order above the tasks. */
class FilterBar extends Div {

    private final SearchField search = new SearchField();
    private final Select<InboxQuery.Claim> claim = Chosen.always(new Select<>());
    private final Checkbox overdue = new Checkbox();
    private final Checkbox everybody = new Checkbox();
    private final Select<InboxQuery.Sort> sort = Chosen.always(new Select<>());
    private final Button direction = new Button();
    private final transient TaskTexts texts;
    private final transient Consumer<InboxQuery> changed;
    private transient InboxQuery query = InboxQuery.ALL;

    /**
     * @param orders what this person may sort by
     * @param leads whether the person may look at everybody's tasks
     * @param changed is told what the person wants to see
     */
    FilterBar(TaskTexts texts, List<InboxQuery.Sort> orders, boolean leads, Consumer<InboxQuery> changed) {
        this.texts = texts;
        this.changed = changed;
        addClassName("toolbar");
        search.setLabel(texts.text("inbox.search"));
        search.setPlaceholder(texts.text("inbox.search.hint"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("grow");
        claim.setLabel(texts.text("inbox.claim"));
        claim.setItems(InboxQuery.Claim.values());
        claim.setItemLabelGenerator(value -> texts.text("inbox.claim." + lower(value)));
        sort.setLabel(texts.text("inbox.sort"));
        sort.setItems(orders);
        sort.setItemLabelGenerator(value -> texts.text("inbox.sort." + lower(value)));
        overdue.setLabel(texts.text("inbox.overdue"));
        everybody.setLabel(texts.text("inbox.everybody"));
        everybody.setVisible(leads);
        direction.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        add(search, claim, sort, direction, overdue, everybody);
        listen();
    }

    private void listen() {
        search.addValueChangeListener(change -> changedBy(change.isFromClient(), query.about(change.getValue())));
        claim.addValueChangeListener(change -> changedBy(change.isFromClient(), query.claimed(change.getValue())));
        sort.addValueChangeListener(change -> changedBy(
                change.isFromClient(),
                query.sorted(change.getValue(), InboxAddress.naturallyAscending(change.getValue()))));
        overdue.addValueChangeListener(change -> changedBy(change.isFromClient(), query.overdue(change.getValue())));
        everybody.addValueChangeListener(
                change -> changedBy(change.isFromClient(), query.ofEverybody(change.getValue())));
        direction.addClickListener(click -> changedBy(true, query.sorted(query.sort(), !query.ascending())));
    }

    private void changedBy(boolean person, InboxQuery wanted) {
        if (person) {
            changed.accept(wanted);
        }
    }

    void show(InboxQuery shown) {
        query = shown;
        search.setValue(shown.text());
        claim.setValue(shown.claim());
        sort.setValue(shown.sort());
        overdue.setValue(shown.overdueOnly());
        everybody.setValue(shown.everybody());
        direction.setIcon((shown.ascending() ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN).create());
        direction.setAriaLabel(texts.text(shown.ascending() ? "inbox.sort.up" : "inbox.sort.down"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
