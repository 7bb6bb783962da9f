package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shell.Aside;
import io.leadline.shell.Chosen;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.tracking.Aftermath;
import io.leadline.tracking.Aftermaths;
import io.leadline.tracking.Lessons;
import io.leadline.tracking.TableTrials;
import io.leadline.tracking.WayOut;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code what-came-of-it}: what warnings and decisions came to, where working time went, and the lines behind it; {@code ?months=3}. */
@Route(value = "what-came-of-it", layout = MainLayout.class)
@RolesAllowed({Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class AftermathView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Integer> MONTHS = List.of(3, 12, 36);

    private final transient Aftermaths aftermaths;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Select<Integer> months = Chosen.always(new Select<>());
    private final Paragraph warnings = new Paragraph();
    private final Table<Lessons.Decided> decisions = new Table<>(getTranslation("aftermath.decisions"));
    private final Table<Lessons.Rule> rules = new Table<>(getTranslation("aftermath.rules"));
    private final Table<Lessons.Step> steps = new Table<>(getTranslation("aftermath.steps"));
    private final Table<Aftermath> lines = new Table<>(getTranslation("aftermath.lines"));

    AftermathView(Aftermaths aftermaths, TableTrials trials, CurrentActor actor, Aside aside, Live live) {
        this.aftermaths = aftermaths;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        warnings.setId("aftermath-warnings");
        months.setLabel(getTranslation("aftermath.months"));
        months.setItems(MONTHS);
        months.setItemLabelGenerator(number -> getTranslation("aftermath.months.of", number));
        months.setValue(12);
        months.setId("aftermath-months");
        months.setWidth("16rem");
        months.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                getUI().ifPresent(ui ->
                        ui.getPage().getHistory().replaceState(null, "what-came-of-it?months=" + chosen.getValue()));
                show();
            }
        });
        Div toolbar = new Div(months);
        toolbar.addClassName("toolbar");
        add(
                new PageHeader(getTranslation("aftermath.title")).note(getTranslation("aftermath.note")),
                toolbar,
                card("aftermath.warnings", "aftermath.warnings.how", warnings),
                card("aftermath.decisions", "aftermath.decisions.how", decisions),
                card("aftermath.rules", "aftermath.rules.how", rules),
                card("aftermath.steps", "aftermath.steps.how", steps),
                new TableTrialCard(trials, actor, aside, format),
                card("aftermath.lines", "aftermath.lines.how", lines));
        fillDecisions();
        fillRules();
        fillSteps();
        fillLines();
        live.listen(this, Aftermaths.TOPIC, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("months")
                .flatMap(asked -> MONTHS.stream()
                        .filter(number -> number.toString().equals(asked))
                        .findFirst())
                .ifPresent(months::setValue);
        show();
    }

    private Div card(String title, String how, Component part) {
        Paragraph words = new Paragraph(getTranslation(how));
        words.addClassName("quiet");
        Div card = new Div(new H2(getTranslation(title)), words, part);
        card.addClassName("card");
        return card;
    }

    private void show() {
        LocalDate since = aftermaths.today().minusMonths(months.getValue());
        Lessons lessons = aftermaths.lessons(since, actor.get()).orElse(null);
        if (lessons == null) {
            return;
        }
        warnings.setText(words(lessons));
        decisions.show(lessons.decisions());
        rules.show(lessons.rules());
        steps.show(lessons.steps());
        lines.search((offset, limit) -> aftermaths.ended(since, offset, limit, actor.get()));
    }

    private String words(Lessons lessons) {
        if (lessons.looked() == 0) {
            return getTranslation("aftermath.none");
        }
        return String.join(
                " ",
                lessons.warned() < Lessons.LEAST
                        ? getTranslation("aftermath.too-few-warned", lessons.warned())
                        : getTranslation(
                                "aftermath.precision",
                                lessons.warned(),
                                lessons.right(),
                                format.percent((double) lessons.right() / lessons.warned(), 0)),
                lessons.late() < Lessons.LEAST
                        ? getTranslation("aftermath.too-few-late", lessons.late())
                        : getTranslation(
                                "aftermath.recall",
                                lessons.late(),
                                lessons.foreseen(),
                                format.percent((double) lessons.foreseen() / lessons.late(), 0)),
                lessons.foreseen() == 0 ? "" : getTranslation("aftermath.before", lessons.daysBefore()),
                lessons.otherMoney() == 0 ? "" : getTranslation("aftermath.other-money", lessons.otherMoney()));
    }

    private void fillDecisions() {
        column(decisions, "aftermath.column.decision", one -> kind(one.kind()));
        number(decisions, "aftermath.column.times", one -> format.number((long) one.times()));
        number(decisions, "aftermath.column.foretold", one -> money(one.foretold()));
        number(decisions, "aftermath.column.came-to", one -> money(one.cameTo()));
        number(decisions, "aftermath.column.paid", one -> getTranslation("aftermath.of", one.paid(), one.known()));
        decisions.cards(
                getTranslation("aftermath.decisions"),
                one -> new RowCard(
                        strong(kind(one.kind())),
                        List.of(
                                getTranslation("aftermath.card.times", one.times()),
                                getTranslation("aftermath.column.foretold") + " " + money(one.foretold()),
                                getTranslation("aftermath.column.came-to") + " " + money(one.cameTo()))));
        decisions.setEmptyStateText(getTranslation("aftermath.none"));
    }

    private void fillRules() {
        column(
                rules,
                "aftermath.column.rule",
                one -> getTranslation("aftermath.rule." + one.rule().name()));
        number(rules, "aftermath.column.alike", one -> getTranslation("aftermath.of", one.alike(), one.could()));
        number(rules, "aftermath.column.cheaper", one -> money(one.cheaper()));
        rules.cards(
                getTranslation("aftermath.rules"),
                one -> new RowCard(
                        strong(getTranslation("aftermath.rule." + one.rule().name())),
                        List.of(
                                getTranslation("aftermath.column.alike") + " "
                                        + getTranslation("aftermath.of", one.alike(), one.could()),
                                getTranslation("aftermath.column.cheaper") + " " + money(one.cheaper()))));
        rules.setEmptyStateText(getTranslation("aftermath.rules.none"));
    }

    private void fillSteps() {
        column(steps, "aftermath.column.party", one -> party(one.party()));
        column(steps, "aftermath.column.step", one -> getTranslation("processes." + one.step()));
        number(steps, "aftermath.column.times", one -> format.number((long) one.times()));
        number(steps, "aftermath.column.hours", one -> hours(one.minutes()));
        number(steps, "aftermath.column.each", one -> hours(one.minutes() / Math.max(1, one.times())));
        steps.cards(
                getTranslation("aftermath.steps"),
                one -> new RowCard(
                        strong(getTranslation("processes." + one.step())),
                        List.of(
                                party(one.party()),
                                getTranslation("aftermath.column.hours") + " " + hours(one.minutes()))));
        steps.setEmptyStateText(getTranslation("aftermath.none"));
    }

    private void fillLines() {
        lines.addComponentColumn(this::name)
                .setHeader(getTranslation("aftermath.column.line"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        column(lines, "aftermath.column.warned", this::warned);
        column(lines, "aftermath.column.decision", this::decided);
        column(lines, "aftermath.column.end", this::ended);
        number(lines, "aftermath.column.foretold", one -> money(one.foretold().orElse(null)));
        number(lines, "aftermath.column.came-to", one -> money(one.cameTo().orElse(null)));
        lines.cards(
                getTranslation("aftermath.lines"),
                one -> new RowCard(name(one), List.of(warned(one), decided(one), ended(one))));
        lines.setEmptyStateComponent(new EmptyState(
                VaadinIcon.LIGHTBULB, getTranslation("aftermath.empty.title"), getTranslation("aftermath.empty.text")));
    }

    private <T> void column(Table<T> table, String key, ValueProvider<T, String> value) {
        table.addColumn(value).setHeader(getTranslation(key)).setFlexGrow(2).setAutoWidth(true);
    }

    private <T> void number(Table<T> table, String key, ValueProvider<T, String> value) {
        table.addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String kind(WayOut.@Nullable Kind kind) {
        return getTranslation("aftermath.kind." + (kind == null ? "NOBODY" : kind.name()));
    }

    private String party(String party) {
        return getTranslation("aftermath.party." + party);
    }

    private String money(@Nullable Money sum) {
        return sum == null ? getTranslation("aftermath.not-known") : format.money(sum);
    }

    private String hours(long minutes) {
        return format.number(minutes / 60.0, 1);
    }

    private Div name(Aftermath one) {
        Anchor order = new Anchor("order/" + one.orderId(), one.orderName() + " · " + one.supplierName());
        order.setRouterIgnore(false);
        order.addClassName("strong");
        Span item = new Span(one.item());
        item.addClassName("secondary");
        Div cell = new Div(order, item);
        cell.addClassName("two-lines");
        return cell;
    }

    private String warned(Aftermath one) {
        return Optional.ofNullable(one.warning())
                .map(told -> getTranslation(
                        "aftermath.warned",
                        format.date(told.at()),
                        getTranslation("escalations.short." + told.cause().id())))
                .orElseGet(() -> getTranslation("aftermath.unwarned"));
    }

    private String decided(Aftermath one) {
        return one.decided()
                .map(choice -> getTranslation(
                        "aftermath.decided",
                        kind(choice.chosen().kind())
                                + (choice.chosen().partner().isEmpty()
                                        ? ""
                                        : ", " + choice.chosen().partner()),
                        choice.by(),
                        format.date(choice.at())))
                .orElseGet(() -> kind(null));
    }

    private String ended(Aftermath one) {
        Aftermath.End end = one.end();
        if (end == null) {
            return "";
        }
        LocalDate received = end.receivedOn();
        String how = getTranslation(
                "aftermath.end." + end.how().name(), received == null ? "" : format.date(received), end.daysLate());
        Integer out = end.daysOut();
        return out == null ? how : how + " " + getTranslation("aftermath.out", out);
    }

    private static Span strong(String words) {
        Span span = new Span(words);
        span.addClassName("strong");
        return span;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("aftermath.title");
    }
}
