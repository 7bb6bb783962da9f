package io.leadline.scorecard.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.scorecard.DefinitionWords;
import io.leadline.scorecard.ScoreDisputes;
import io.leadline.scorecard.Scores;
import io.leadline.scorecard.home.Punctuality;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shared.Sku;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code scores}: how suppliers keep what they promise, the worst of the last quarter first; {@code scores/S05} is one of
 * them, with definition and rows. A supplier finds its own, and no other.
 */
@StyleSheet("scores.css")
@Route(value = "scores", layout = MainLayout.class)
@Menu(title = "scores.title", order = 203, icon = "vaadin:medal")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class ScoreView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Scores scores;
    private final transient PunctualityHomes homes;
    private final transient Suppliers suppliers;
    private final transient Items items;
    private final transient ScoreDisputes disputes;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Table<Line> grid = new Table<>(getTranslation("scores.title"));
    private @Nullable ScoreSheet sheet;
    private @Nullable DisputesPart disputed;
    private String title = getTranslation("scores.title");

    /** One supplier of the list. */
    private record Line(Supplier supplier, Punctuality figures) {

        Punctuality.Kept year() {
            return figures.all();
        }
    }

    ScoreView(
            Scores scores,
            PunctualityHomes homes,
            Suppliers suppliers,
            Items items,
            ScoreDisputes disputes,
            CurrentActor actor,
            Live live) {
        this.scores = scores;
        this.homes = homes;
        this.suppliers = suppliers;
        this.items = items;
        this.disputes = disputes;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        fill();
        live.listen(this, homes.topic(), this::again);
        live.listen(this, ScoreDisputes.TOPIC, this::again);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        Actor who = actor.get();
        String own = who.is(Role.SUPPLIER) ? who.organisation() : null;
        String asked = own != null && parameter == null ? own : parameter;
        removeAll();
        sheet = null;
        disputed = null;
        if (asked == null) {
            title = getTranslation("scores.title");
            add(
                    new PageHeader(getTranslation("scores.title"), definition())
                            .note(getTranslation("scores.note") + " "
                                    + DefinitionWords.of(scores.rule(), true, this::getTranslation)),
                    grid);
            again();
            return;
        }
        Optional<Supplier> supplier = suppliers.find(asked);
        if (supplier.isEmpty() || own != null && !own.equals(asked)) {
            throw new NotFoundException("There is no score of " + asked);
        }
        String id = supplier.get().id();
        title = getTranslation(
                own == null ? "scores.of" : "scores.own", supplier.get().name());
        DisputesPart said = new DisputesPart(id, disputes, actor::get, this::names, format);
        disputed = said;
        ScoreSheet one = new ScoreSheet(
                scores.rule(),
                rule -> scores.of(id, rule, actor.get()).orElseThrow(NotFoundException::new),
                (rule, rows) -> scores.rows(id, rule, actor.get(), rows),
                this::names,
                said::on,
                "score-" + id,
                format);
        sheet = one;
        add(new PageHeader(title).note(getTranslation("scores.note.one")), said, one);
    }

    private Anchor definition() {
        Anchor definition = new Anchor("score-definition", getTranslation("scores.rules.title"));
        definition.setRouterIgnore(false);
        return definition;
    }

    private Map<Sku, String> names(Collection<Sku> skus) {
        return items.findAll(skus).stream().collect(Collectors.toMap(Item::sku, Item::name));
    }

    private void again() {
        if (sheet != null) {
            if (disputed != null) {
                disputed.show();
            }
            sheet.show();
        } else {
            grid.show(suppliers.all().stream()
                    .map(supplier -> new Line(
                            supplier,
                            homes.of(supplier.id(), actor.get())
                                    .map(kept -> kept.figures())
                                    .orElse(Punctuality.NONE)))
                    .filter(line -> line.year().lines() > 0)
                    .sorted(Comparator.comparing(
                                    (Line line) -> !line.figures().quarter().says())
                            .thenComparingDouble(
                                    line -> line.figures().quarter().share())
                            .thenComparing(line -> line.supplier().name()))
                    .toList());
        }
    }

    private void fill() {
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("scores.column.supplier"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        number("scores.column.quarter", line -> share(line.figures().quarter()));
        number("scores.column.year", line -> share(line.year()));
        number(
                "scores.column.days",
                line -> line.year().says() ? format.number(line.year().daysLateOnAverage(), 1) : "–");
        number("scores.column.lines", line -> format.number((long) line.year().lines()));
        grid.cards(
                getTranslation("scores.title"),
                line -> new RowCard(
                        name(line),
                        List.of(
                                getTranslation("scores.column.quarter") + " "
                                        + share(line.figures().quarter()),
                                getTranslation("scores.column.year") + " " + share(line.year()),
                                getTranslation("scores.card.lines", line.year().lines()))));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.MEDAL, getTranslation("scores.empty.title"), getTranslation("scores.empty.text")));
    }

    private void number(String key, com.vaadin.flow.function.ValueProvider<Line, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String share(Punctuality.Kept kept) {
        return kept.says() ? format.percent(kept.share(), 1) : getTranslation("scores.none-yet", kept.lines());
    }

    private Anchor name(Line line) {
        Anchor name = new Anchor(
                "scores/" + Links.encoded(line.supplier().id()), line.supplier().name());
        name.setRouterIgnore(false);
        name.addClassName("strong");
        return name;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
