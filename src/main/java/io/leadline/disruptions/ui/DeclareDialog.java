package io.leadline.disruptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.Item;
import io.leadline.disruptions.DisruptionResult;
import io.leadline.disruptions.DisruptionResult.Why;
import io.leadline.disruptions.Disruptions;
import io.leadline.disruptions.Scope;
import io.leadline.disruptions.Severity;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.FaultText;
import io.leadline.shell.Form;
import io.leadline.shell.FoundField;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import java.time.LocalDate;
import java.util.function.Supplier;

/** What a manager says of a disruption: what it is about, from when until when, and how bad it is. */
final class DeclareDialog extends Dialog {

    private static final int USUAL_DAYS = 14;

    private final transient DisruptionDesk desk;
    private final transient Supplier<Actor> actor;
    private final TextLine title = new TextLine(Bounds.NAME, getTranslation("disruptions.field.title"));
    private final Select<Scope.Kind> kind = new Select<>();
    private final ComboBox<String> about = new ComboBox<>(getTranslation("disruptions.field.about"));
    private final FoundField<Item> item;
    private final DateField from = new DateField(getTranslation("disruptions.field.from"));
    private final DateField to = new DateField(getTranslation("disruptions.field.to"));
    private final Select<Severity.Kind> severity = new Select<>();
    private final WholeField days = new WholeField(1, Severity.MOST_DAYS, getTranslation("disruptions.field.days"));
    private final WholeField percent =
            new WholeField(1, Severity.MOST_PERCENT, getTranslation("disruptions.field.percent"));

    DeclareDialog(DisruptionDesk desk, Supplier<Actor> actor) {
        this.desk = desk;
        this.actor = actor;
        item = new FoundField<>(desk.items()::found);
        item.setLabel(getTranslation("disruptions.field.about"));
        item.setItemLabelGenerator(one -> one.sku() + " " + one.name());
        setHeaderTitle(getTranslation("disruptions.declare"));
        setWidth("min(44rem, 100%)");
        kind.setLabel(getTranslation("disruptions.field.kind"));
        kind.setItems(Scope.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("disruptions.kind." + one.name()));
        kind.addValueChangeListener(chosen -> offered());
        severity.setLabel(getTranslation("disruptions.field.severity"));
        severity.setItems(Severity.Kind.values());
        severity.setItemLabelGenerator(one -> getTranslation("disruptions.severity." + one.name()));
        severity.addValueChangeListener(chosen -> offered());
        about.setItemLabelGenerator(value -> desk.reaches().name(new Scope(kind.getValue(), value)));
        LocalDate today = desk.clock().today();
        from.setValue(today);
        to.setValue(today.plusDays(USUAL_DAYS));
        to.within(Bounds.ahead(today));
        kind.setValue(Scope.Kind.SUPPLIER);
        severity.setValue(Severity.Kind.CLOSED);
        title.setHelperText(getTranslation("disruptions.field.title.help"));
        FormLayout layout = new FormLayout(title, kind, about, item, from, to, severity, days, percent);
        layout.setColspan(title, 2);
        Form form = new Form();
        form.add(new Paragraph(getTranslation("disruptions.declare.text")), layout);
        form.guard(this);
        add(form);
        Button save = new Button(getTranslation("disruptions.declare.do"), click -> declare());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-disruption");
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), save);
    }

    private void offered() {
        Scope.Kind chosen = kind.getValue();
        boolean ofItem = chosen == Scope.Kind.ITEM;
        about.setVisible(!ofItem);
        item.setVisible(ofItem);
        if (chosen != null && !ofItem) {
            about.setItems(desk.reaches().known(chosen));
        }
        days.setVisible(severity.getValue() == Severity.Kind.SLOWER);
        percent.setVisible(severity.getValue() == Severity.Kind.DEARER);
    }

    private void declare() {
        Item chosen = item.getValue();
        String value = kind.getValue() == Scope.Kind.ITEM
                ? chosen == null ? "" : chosen.sku().value()
                : about.getValue();
        int amount = switch (severity.getValue()) {
            case CLOSED -> 0;
            case SLOWER -> days.isEmpty() ? 0 : days.getValue();
            case DEARER -> percent.isEmpty() ? 0 : percent.getValue();
        };
        if (!Bounded.right(title, from, to, days, percent)) {
            return;
        }
        if (missing(from) || missing(to)) {
            return;
        }
        DisruptionResult result = desk.disruptions()
                .declare(
                        new Disruptions.Wanted(
                                title.getValue(),
                                kind.getValue(),
                                value == null ? "" : value,
                                from.getValue(),
                                to.getValue(),
                                severity.getValue(),
                                amount),
                        actor.get());
        switch (result) {
            case DisruptionResult.Done(var now) -> {
                close();
                Notice.done(getTranslation("disruptions.declared", now.title()));
                getUI().ifPresent(ui -> ui.navigate("disruption/" + now.id()));
            }
            case DisruptionResult.Refused(Why why, var fault) -> {
                String words =
                        fault == null ? getTranslation("disruptions.refused." + why.name()) : FaultText.of(fault, this);
                show(why, words);
            }
        }
    }

    private boolean missing(DateField day) {
        if (day.isEmpty()) {
            day.setErrorMessage(getTranslation("bounds.missing"));
            day.setInvalid(true);
        }
        return day.isEmpty();
    }

    /** Beside the field that it is about. */
    private void show(Why why, String words) {
        switch (why) {
            case TITLE_MISSING, TEXT_WRONG -> {
                title.setErrorMessage(words);
                title.setInvalid(true);
            }
            case SCOPE_UNKNOWN -> {
                about.setErrorMessage(words);
                about.setInvalid(true);
                item.setErrorMessage(words);
                item.setInvalid(true);
            }
            case DAYS_TURNED, DAYS_PAST, DAYS_TOO_LONG, DECLARED_ALREADY -> {
                to.setErrorMessage(words);
                to.setInvalid(true);
            }
            case AMOUNT_WRONG -> {
                days.setErrorMessage(words);
                days.setInvalid(true);
                percent.setErrorMessage(words);
                percent.setInvalid(true);
            }
            case FORBIDDEN, UNKNOWN, NOT_NOW, WAY_UNKNOWN -> Notice.refused(words);
        }
    }
}
