package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeResult;
import io.leadline.planning.LeadTimeGaps;
import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.planning.LeadTimeGaps.OfSupplier;
import io.leadline.planning.LeadTimeMove;
import io.leadline.planning.ReckonedLeadTimes;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code lead-times}: what suppliers state beside what was learned from what came, the difference that ties most stock
 * first, and what moved lately; who may change terms sets them right here, or makes a task of it.
 */
@Route(value = "lead-times", layout = MainLayout.class)
@Menu(title = "leadtimes.title", order = 205, icon = "vaadin:timer")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class LeadTimesView extends Div implements HasDynamicTitle {

    private final transient KeptFigures kept;
    private final transient ReckonedLeadTimes figures;
    private final transient Suppliers suppliers;
    private final transient LeadTimeCases cases;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final Table<Gap> grid = new Table<>(getTranslation("leadtimes.title"));
    private final ComboBox<Supplier> supplier = new ComboBox<>();
    private final Paragraph summary = new Paragraph();
    private final Table<OfSupplier> moved = new Table<>(getTranslation("leadtimes.moved"));
    private final H2 movedTitle = new H2(getTranslation("leadtimes.moved"));
    private transient Map<String, Supplier> byId = Map.of();
    private transient Map<String, LeadTimeCase> open = Map.of();

    LeadTimesView(
            KeptFigures kept,
            ReckonedLeadTimes figures,
            Suppliers suppliers,
            LeadTimeCases cases,
            CurrentActor actor,
            BusinessClock clock,
            Live live) {
        this.kept = kept;
        this.figures = figures;
        this.suppliers = suppliers;
        this.cases = cases;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        supplier.setPlaceholder(getTranslation("leadtimes.supplier"));
        supplier.setAriaLabel(getTranslation("leadtimes.supplier"));
        supplier.setClearButtonVisible(true);
        supplier.setItemLabelGenerator(Supplier::name);
        supplier.addValueChangeListener(chosen -> show());
        Div filters = new Div(supplier);
        filters.addClassName("filters");
        add(
                new PageHeader(getTranslation("leadtimes.title")).note(getTranslation("leadtimes.note")),
                filters,
                movedTitle,
                moves(),
                summary,
                columns());
        live.listen(this, figures.topic(), this::show);
        live.listen(this, LeadTimeCases.TOPIC, this::show);
        List<Supplier> all = suppliers.all();
        byId = all.stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        supplier.setItems(all);
        show();
    }

    /** Suppliers whose deliveries take another time lately than before. */
    private Table<OfSupplier> moves() {
        moved.addComponentColumn(one -> link("supplier/" + Links.encoded(one.supplier()), name(one.supplier())))
                .setHeader(getTranslation("leadtimes.column.supplier"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        moved.addColumn(one -> lately(one.move()))
                .setHeader(getTranslation("leadtimes.column.lately"))
                .setAutoWidth(true);
        moved.addColumn(one -> before(one.move()))
                .setHeader(getTranslation("leadtimes.column.before"))
                .setAutoWidth(true);
        moved.addColumn(one -> difference(one.move()))
                .setHeader(getTranslation("leadtimes.column.move"))
                .setAutoWidth(true);
        moved.addColumn(one -> days(Math.round(one.statedDays())))
                .setHeader(getTranslation("leadtimes.column.stated"))
                .setAutoWidth(true);
        moved.cards(
                getTranslation("leadtimes.moved"),
                one -> new RowCard(
                        link("supplier/" + Links.encoded(one.supplier()), name(one.supplier())),
                        List.of(move(one.move()), difference(one.move()))));
        return moved;
    }

    private Table<Gap> columns() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("leadtimes.column.item"))
                .setFlexGrow(2)
                .setWidth("10rem");
        grid.addColumn(gap -> days(gap.statedDays()))
                .setHeader(getTranslation("leadtimes.column.stated"))
                .setAutoWidth(true);
        grid.addComponentColumn(gap -> two(
                        learned(gap), getTranslation("leadtimes.rows", gap.receipts(), format.percent(gap.kept(), 0))))
                .setHeader(getTranslation("leadtimes.column.learned"))
                .setFlexGrow(3)
                .setWidth("15rem");
        grid.addComponentColumn(gap -> two(lately(gap.move()), before(gap.move())))
                .setHeader(getTranslation("leadtimes.column.lately"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(this::tied)
                .setHeader(getTranslation("leadtimes.column.tied"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("").setFlexGrow(0).setWidth("11rem");
        grid.cards(
                getTranslation("leadtimes.title"),
                gap -> new RowCard(
                        name(gap),
                        List.of(
                                getTranslation("leadtimes.card.stated", days(gap.statedDays()), learned(gap)),
                                move(gap.move()),
                                getTranslation("leadtimes.card.receipts", gap.receipts(), tied(gap))),
                        actions(gap)));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.TIMER, getTranslation("leadtimes.empty.title"), getTranslation("leadtimes.empty.text")));
        return grid;
    }

    private static Div two(String first, String second) {
        Div cell = new Div(new Span(first), new Span(second));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private String lately(LeadTimeMove move) {
        return LeadTimeWords.lately(this, move, format);
    }

    private String before(LeadTimeMove move) {
        return LeadTimeWords.before(this, move, format);
    }

    private String move(LeadTimeMove move) {
        return LeadTimeWords.move(this, move, format);
    }

    private String difference(LeadTimeMove move) {
        return getTranslation(
                move.difference() > 0 ? "leadtimes.slower" : "leadtimes.faster",
                format.number(Math.abs(move.difference()), 1));
    }

    private void show() {
        LeadTimeGaps all = kept.of(figures, Figures.COMPANY)
                .map(KeptFigures.Kept::figures)
                .orElseGet(() -> new LeadTimeGaps(List.of(), List.of(), 0));
        Supplier only = supplier.getValue();
        List<Gap> shown = all.items().stream()
                .filter(gap -> only == null || gap.supplier().equals(only.id()))
                .toList();
        open = cases.open(actor.get());
        grid.show(shown);
        List<OfSupplier> moving = all.suppliers().stream()
                .filter(one -> one.move().noticed())
                .filter(one -> only == null || one.supplier().equals(only.id()))
                .sorted(Comparator.comparingDouble(
                        (OfSupplier one) -> -one.move().difference()))
                .toList();
        moved.show(moving);
        moved.setVisible(!moving.isEmpty());
        movedTitle.setVisible(!moving.isEmpty());
        summary.setText(only == null ? ofAll(all) : ofOne(all, only));
    }

    private String ofAll(LeadTimeGaps all) {
        int items = all.suppliers().stream().mapToInt(OfSupplier::items).sum();
        int apart = all.suppliers().stream().mapToInt(OfSupplier::apart).sum();
        List<String> said = new ArrayList<>();
        said.add(getTranslation("leadtimes.summary", apart, items));
        if (all.others() > 0) {
            said.add(getTranslation("leadtimes.summary.others", all.items().size()));
        }
        return String.join(" ", said);
    }

    private String ofOne(LeadTimeGaps all, Supplier only) {
        return all.suppliers().stream()
                .filter(one -> one.supplier().equals(only.id()))
                .findFirst()
                .map(one -> getTranslation(
                        "leadtimes.summary.supplier",
                        one.items(),
                        format.number(one.statedDays(), 1),
                        format.number(one.learnedDays(), 1),
                        one.receipts(),
                        one.apart()))
                .orElseGet(() -> getTranslation("leadtimes.summary.unplanned"));
    }

    private Div name(Gap gap) {
        Anchor item = link("item/" + Links.encoded(gap.sku()), gap.sku());
        Div cell = new Div(item, link("supplier/" + Links.encoded(gap.supplier()), name(gap.supplier())));
        cell.addClassNames("two-lines", "wrapping");
        return cell;
    }

    private String name(String supplierId) {
        return Optional.ofNullable(byId.get(supplierId)).map(Supplier::name).orElse(supplierId);
    }

    private static Anchor link(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.setRouterIgnore(false);
        link.addClassName("strong");
        return link;
    }

    private String days(long days) {
        return getTranslation("leadtimes.days", days);
    }

    private String learned(Gap gap) {
        return getTranslation(
                "leadtimes.learned",
                format.number(gap.learnedDays(), 1),
                format.number(gap.days().getFirst(), 0),
                format.number(gap.days().getLast(), 0));
    }

    private String tied(Gap gap) {
        Money tied = gap.tied();
        if (tied == null) {
            return getTranslation("leadtimes.tied.unknown");
        }
        return (tied.amount().signum() > 0 ? "+" : "") + format.wholeMoney(tied);
    }

    private Div actions(Gap gap) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        LeadTimeCase task = open.get(LeadTimeCases.key(gap.supplier(), gap.sku()));
        if (task != null) {
            Anchor link = link(
                    "lead-time/" + task.id(),
                    getTranslation("leadtimes.turn." + task.state().name()));
            link.setAriaLabel(getTranslation("leadtimes.turn.of", link.getText(), gap.sku()));
            buttons.add(link);
            return buttons;
        }
        if (!mayCorrect(actor.get())) {
            return buttons;
        }
        Button ask = new Button(getTranslation("leadtimes.ask"), click -> ask(gap));
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ask.setAriaLabel(getTranslation("leadtimes.ask.of", gap.sku()));
        ask.addClassName("open-lead-time");
        buttons.add(ask);
        int right = (int) Math.round(gap.learnedDays());
        Button correct = new Button(getTranslation("leadtimes.correct", right), click -> correct(gap, right));
        correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
        correct.setAriaLabel(getTranslation("leadtimes.correct.of", gap.sku(), right));
        correct.addClassName("correct-lead-time");
        buttons.add(correct);
        return buttons;
    }

    private void ask(Gap gap) {
        if (cases.open(gap.supplier(), new Sku(gap.sku()), actor.get())
                instanceof LeadTimeResult.Done(LeadTimeCase now)) {
            getUI().ifPresent(ui -> ui.navigate("lead-time/" + now.id()));
        } else {
            Notice.refused(getTranslation("leadtimes.meanwhile"));
        }
    }

    /** Only where the terms still say what stands beside the button. */
    private void correct(Gap gap, int days) {
        Optional<Terms> terms = suppliers.termsFor(new Sku(gap.sku())).stream()
                .filter(one -> one.supplierId().equals(gap.supplier()) && one.leadTimeDays() == gap.statedDays())
                .findFirst();
        Actor by = actor.get();
        if (terms.isEmpty() || !mayCorrect(by)) {
            Notice.refused(getTranslation(mayCorrect(by) ? "leadtimes.meanwhile" : "shell.edit.forbidden"));
            return;
        }
        Edited<Terms> edited =
                suppliers.changeTerms(terms.get(), terms.get().taking(days), new SavedBy(by.name(), clock.now()));
        if (edited instanceof Edited.Done<Terms>) {
            Notice.done(getTranslation("leadtimes.corrected", gap.sku(), days));
        } else {
            Notice.refused(getTranslation("leadtimes.meanwhile"));
        }
    }

    private static boolean mayCorrect(Actor actor) {
        return LeadTimeCases.mayDecide(actor);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("leadtimes.title");
    }
}
