package io.leadline.tracking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import io.leadline.engine.DecisionModel.Limit;
import io.leadline.engine.UnreadableModel;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.NumberRange;
import io.leadline.shell.Aside;
import io.leadline.shell.Bounded;
import io.leadline.shell.Chosen;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.NamedText;
import io.leadline.tracking.TableTrials;
import io.leadline.tracking.TableTrials.InForce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for other limits of a table, and shows what these would have decided of what was recorded. It changes nothing. */
final class TableTrialCard extends Div {

    private static final int MOST_TOLD = 20;

    private static final NumberRange LIMIT = NumberRange.of(0, 1_000_000, 2);

    private final transient TableTrials trials;
    private final transient CurrentActor actor;
    private final transient Aside aside;
    private final transient Format format;
    private final Select<String> model = Chosen.always(new Select<>());
    private final Select<String> view = Chosen.always(new Select<>());
    private final Button begin;
    private final Div fields = new Div();
    private final Div result = new Div();
    private final transient Map<Limit, DecimalField> limits = new LinkedHashMap<>();

    TableTrialCard(TableTrials trials, CurrentActor actor, Aside aside, Format format) {
        this.trials = trials;
        this.actor = actor;
        this.aside = aside;
        this.format = format;
        addClassName("card");
        model.setId("trial-table");
        model.setLabel(getTranslation("aftermath.trial.table"));
        model.setItemLabelGenerator(name -> getTranslation("aftermath.trial.table." + name));
        model.setWidth("20rem");
        view.setId("trial-view");
        view.setLabel(getTranslation("aftermath.trial.view"));
        view.setItemLabelGenerator(name -> getTranslation("aftermath.trial.view." + name));
        view.setWidth("20rem");
        fields.addClassName("toolbar");
        List<String> models = trials.models();
        model.setItems(models);
        model.addValueChangeListener(chosen -> ask());
        begin = new Button(getTranslation("aftermath.trial.begin"), click -> begin());
        begin.setId("trial-begin");
        result.setId("trial-result");
        result.getElement().setAttribute("aria-live", "polite");
        Paragraph how = new Paragraph(getTranslation("aftermath.trial.how"));
        how.addClassName("quiet");
        Div what = new Div(model, view);
        what.addClassName("toolbar");
        add(new H2(getTranslation("aftermath.trial")), how, what, fields, begin, result);
        model.setValue(models.getFirst());
    }

    private void ask() {
        List<String> views = trials.views(model.getValue());
        view.setItems(views);
        view.setValue(views.getFirst());
        view.setVisible(views.size() > 1);
        limits.clear();
        fields.removeAll();
        result.removeAll();
        switch (trials.inForce(model.getValue())) {
            case InForce.Readable(List<Limit> readable) -> {
                begin.setVisible(true);
                readable.forEach(this::ask);
            }
            case InForce.Unreadable(List<UnreadableModel.Place> places) -> {
                view.setVisible(false);
                begin.setVisible(false);
                tell(places);
            }
        }
    }

    private void ask(Limit limit) {
        DecimalField field = new DecimalField(LIMIT, label(limit));
        field.setValue(limit.value());
        field.setWidth("15rem");
        field.setHelperText(getTranslation("aftermath.trial.in-force", format.number(limit.value())));
        limits.put(limit, field);
        fields.add(field);
    }

    /** A file that an installation changed may have limits that nobody has written words for. */
    private String label(Limit limit) {
        String key = "aftermath.trial.limit." + limit.id();
        return NamedText.has(key, format.locale())
                ? getTranslation(key)
                : getTranslation("aftermath.trial.limit.of", limit.column(), limit.rule());
    }

    /** Which table, rule and column nobody can read here, and what would be right. */
    private void tell(List<UnreadableModel.Place> places) {
        Paragraph why = new Paragraph(getTranslation("aftermath.trial.unreadable"));
        why.addClassName("late");
        UnorderedList all = new UnorderedList();
        all.setId("trial-unreadable");
        places.stream()
                .limit(MOST_TOLD)
                .forEach(place -> all.add(new ListItem(getTranslation(
                        "aftermath.trial.unreadable." + place.what(),
                        place.table(),
                        place.rule(),
                        place.column(),
                        place.text()))));
        result.add(why, all);
        if (places.size() > MOST_TOLD) {
            result.add(new Paragraph(getTranslation("aftermath.trial.unreadable.more", places.size() - MOST_TOLD)));
        }
    }

    private void begin() {
        if (!Bounded.right(limits.values().stream())) {
            return;
        }
        Map<String, BigDecimal> asked = new HashMap<>();
        limits.forEach((limit, field) -> {
            // What is left empty stays as it is.
            if (field.getValue() != null) {
                asked.put(limit.id(), field.getValue());
            }
        });
        String of = model.getValue();
        result.removeAll();
        trials.tried(of, view.getValue(), asked, actor.get())
                .ifPresent(trial -> result.add(new TableTrialResult(of, trial, aside, format)));
    }
}
