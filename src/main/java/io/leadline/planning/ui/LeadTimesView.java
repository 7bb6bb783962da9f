package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import io.leadline.planning.LeadTimeGaps;
import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.planning.LeadTimeGaps.OfSupplier;
import io.leadline.planning.ReckonedLeadTimes;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code lead-times}: what suppliers state beside what was learned from what came, the difference that ties most stock
 * first; who may change terms sets them right here.
 */
@Route(value = "lead-times", layout = MainLayout.class)
@Menu(title = "lead-times.title", order = 205, icon = "vaadin:timer")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class LeadTimesView extends Div implements HasDynamicTitle {

    private final transient KeptFigures kept;
    private final transient ReckonedLeadTimes figures;
    private final transient Suppliers suppliers;
    private final transient CurrentActor actor;
    private final transient BusinessClock clock;
    private final transient Format format;
    private final Table<Gap> grid = new Table<>(getTranslation("lead-times.title"));
    private final ComboBox<Supplier> supplier = new ComboBox<>();
    private final Paragraph summary = new Paragraph();
    private transient Map<String, Supplier> byId = Map.of();

    LeadTimesView(
            KeptFigures kept,
            ReckonedLeadTimes figures,
            Suppliers suppliers,
            CurrentActor actor,
            BusinessClock clock,
            Live live) {
        this.kept = kept;
        this.figures = figures;
        this.suppliers = suppliers;
        this.actor = actor;
        this.clock = clock;
        this.format = Format.of(actor.get());
        addClassName("page");
        supplier.setPlaceholder(getTranslation("lead-times.supplier"));
        supplier.setAriaLabel(getTranslation("lead-times.supplier"));
        supplier.setClearButtonVisible(true);
        supplier.setItemLabelGenerator(Supplier::name);
        supplier.addValueChangeListener(chosen -> show());
        Div filters = new Div(supplier);
        filters.addClassName("filters");
        add(
                new PageHeader(getTranslation("lead-times.title")).note(getTranslation("lead-times.note")),
                filters,
                summary,
                columns());
        live.listen(this, figures.topic(), this::show);
        List<Supplier> all = suppliers.all();
        byId = all.stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        supplier.setItems(all);
        show();
    }

    private Table<Gap> columns() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("lead-times.column.item"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(gap -> days(gap.statedDays()))
                .setHeader(getTranslation("lead-times.column.stated"))
                .setAutoWidth(true);
        grid.addColumn(this::learned)
                .setHeader(getTranslation("lead-times.column.learned"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addColumn(gap -> format.number((long) gap.receipts()))
                .setHeader(getTranslation("lead-times.column.receipts"))
                .setAutoWidth(true);
        grid.addColumn(this::tied)
                .setHeader(getTranslation("lead-times.column.tied"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("").setAutoWidth(true);
        grid.cards(
                getTranslation("lead-times.title"),
                gap -> new RowCard(
                        name(gap),
                        List.of(
                                getTranslation("lead-times.card.stated", days(gap.statedDays()), learned(gap)),
                                getTranslation("lead-times.card.receipts", gap.receipts(), tied(gap))),
                        actions(gap)));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.TIMER, getTranslation("lead-times.empty.title"), getTranslation("lead-times.empty.text")));
        return grid;
    }

    private void show() {
        LeadTimeGaps all = kept.of(figures, Figures.COMPANY)
                .map(KeptFigures.Kept::figures)
                .orElseGet(() -> new LeadTimeGaps(List.of(), List.of(), 0));
        Supplier only = supplier.getValue();
        List<Gap> shown = all.items().stream()
                .filter(gap -> only == null || gap.supplier().equals(only.id()))
                .toList();
        grid.show(shown);
        summary.setText(only == null ? ofAll(all) : ofOne(all, only));
    }

    private String ofAll(LeadTimeGaps all) {
        int items = all.suppliers().stream().mapToInt(OfSupplier::items).sum();
        int apart = all.suppliers().stream().mapToInt(OfSupplier::apart).sum();
        List<String> said = new ArrayList<>();
        said.add(getTranslation("lead-times.summary", apart, items));
        if (all.others() > 0) {
            said.add(getTranslation("lead-times.summary.others", all.items().size()));
        }
        return String.join(" ", said);
    }

    private String ofOne(LeadTimeGaps all, Supplier only) {
        return all.suppliers().stream()
                .filter(one -> one.supplier().equals(only.id()))
                .findFirst()
                .map(one -> getTranslation(
                        "lead-times.summary.supplier",
                        one.items(),
                        format.number(one.statedDays(), 1),
                        format.number(one.learnedDays(), 1),
                        one.receipts(),
                        one.apart()))
                .orElseGet(() -> getTranslation("lead-times.summary.unplanned"));
    }

    private Div name(Gap gap) {
        Anchor item = new Anchor("item/" + gap.sku(), gap.sku());
        item.setRouterIgnore(false);
        item.addClassName("strong");
        Anchor who = new Anchor(
                "supplier/" + gap.supplier(),
                Optional.ofNullable(byId.get(gap.supplier()))
                        .map(Supplier::name)
                        .orElse(gap.supplier()));
        who.setRouterIgnore(false);
        Div cell = new Div(item, who);
        cell.addClassName("two-lines");
        return cell;
    }

    private String days(long days) {
        return getTranslation("lead-times.days", days);
    }

    private String learned(Gap gap) {
        return getTranslation(
                "lead-times.learned",
                format.number(gap.learnedDays(), 1),
                format.number(gap.days().getFirst(), 0),
                format.number(gap.days().getLast(), 0));
    }

    private String tied(Gap gap) {
        Money tied = gap.tied();
        if (tied == null) {
            return getTranslation("lead-times.tied.unknown");
        }
        return (tied.amount().signum() > 0 ? "+" : "") + format.wholeMoney(tied);
    }

    private Div actions(Gap gap) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (!mayCorrect(actor.get())) {
            return buttons;
        }
        int right = (int) Math.round(gap.learnedDays());
        Button correct = new Button(getTranslation("lead-times.correct", right), click -> correct(gap, right));
        correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
        correct.setAriaLabel(getTranslation("lead-times.correct.of", gap.sku(), right));
        correct.addClassName("correct-lead-time");
        buttons.add(correct);
        return buttons;
    }

    /** Only where the terms still say what stands beside the button. */
    private void correct(Gap gap, int days) {
        Optional<Terms> terms = suppliers.termsFor(new Sku(gap.sku())).stream()
                .filter(one -> one.supplierId().equals(gap.supplier()) && one.leadTimeDays() == gap.statedDays())
                .findFirst();
        Actor by = actor.get();
        if (terms.isEmpty() || !mayCorrect(by)) {
            Notice.refused(getTranslation(mayCorrect(by) ? "lead-times.meanwhile" : "shell.edit.forbidden"));
            return;
        }
        Edited<Terms> edited =
                suppliers.changeTerms(terms.get(), terms.get().taking(days), new SavedBy(by.name(), clock.now()));
        if (edited instanceof Edited.Done<Terms>) {
            Notice.done(getTranslation("lead-times.corrected", gap.sku(), days));
        } else {
            Notice.refused(getTranslation("lead-times.meanwhile"));
        }
    }

    private static boolean mayCorrect(Actor actor) {
        return actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lead-times.title");
    }
}
