package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.demand.Promotion;
import io.leadline.demand.SetPromotion;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.planning.MarketingCalendar;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Aside;
import io.leadline.shell.Format;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Question;
import io.leadline.shell.RowCard;
import io.leadline.shell.Savers;
import io.leadline.shell.Table;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code promotions}: the marketing calendar; what runs, what is ahead and what was, and one of them in full. */
@Route(value = "promotions", layout = MainLayout.class)
@Menu(title = "planning.promotions.title", order = 310, icon = "vaadin:calendar")
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class PromotionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String CHOSEN = "promotion";

    private final transient MarketingCalendar calendar;
    private final transient Items items;
    private final transient Locations locations;
    private final transient BusinessClock clock;
    private final transient CurrentActor actor;
    private final transient Aside aside;
    private final transient Format format;
    private final transient PromotionWords words;
    private final Table<SetPromotion> table = new Table<>(getTranslation("planning.promotions.title"));
    private final Div chosen = new Div();
    private String chosenId = "";

    PromotionsView(
            MarketingCalendar calendar,
            Items items,
            Locations locations,
            BusinessClock clock,
            CurrentActor actor,
            Aside aside,
            Live live) {
        this.calendar = calendar;
        this.items = items;
        this.locations = locations;
        this.clock = clock;
        this.actor = actor;
        this.aside = aside;
        this.format = Format.of(actor.get());
        this.words = new PromotionWords(key -> getTranslation(key), format);
        addClassName("page");
        Button add =
                new Button(getTranslation("planning.promotions.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.setId("add-promotion");
        add.setVisible(MarketingCalendar.mayChange(actor.get()));
        fill();
        add(
                new PageHeader(getTranslation("planning.promotions.title"), add)
                        .note(getTranslation("planning.promotions.note")),
                table,
                chosen);
        live.listen(this, "promotions", this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.promotions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        chosenId = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(CHOSEN)
                .orElse("");
        show();
    }

    private void fill() {
        table.addComponentColumn(this::name)
                .setHeader(getTranslation("planning.promotions.promotion"))
                .setWidth("12rem")
                .setFlexGrow(3);
        table.addColumn(set -> phase(set.promotion()))
                .setHeader(getTranslation("planning.promotions.phase"))
                .setWidth("8rem")
                .setFlexGrow(1);
        table.addColumn(set -> words.period(set.promotion()))
                .setHeader(getTranslation("planning.promotions.period"))
                .setWidth("14rem")
                .setFlexGrow(1);
        table.addColumn(set -> words.scope(set.promotion()))
                .setHeader(getTranslation("planning.promotions.scope"))
                .setWidth("10rem")
                .setFlexGrow(2);
        table.addColumn(set -> words.draw(set.promotion()))
                .setHeader(getTranslation("planning.promotions.kind"))
                .setWidth("11rem")
                .setFlexGrow(1);
        table.addComponentColumn(this::actions)
                .setHeader(getTranslation("planning.promotions.actions"))
                .setWidth("13rem")
                .setFlexGrow(0);
        table.cards(
                getTranslation("planning.promotions.promotion"),
                set -> new RowCard(
                        name(set),
                        List.of(
                                phase(set.promotion()),
                                words.period(set.promotion()),
                                words.scope(set.promotion()),
                                words.draw(set.promotion())),
                        actions(set)));
        table.setEmptyStateText(getTranslation("planning.promotions.none"));
    }

    private String phase(Promotion promotion) {
        return promotion.calledOff()
                ? getTranslation("planning.promotions.called-off")
                : getTranslation("planning.promotions.phase." + promotion.phase(clock.today()));
    }

    private Button name(SetPromotion set) {
        String id = set.promotion().id();
        Button open = new Button(id, click -> choose(id));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassName("row-name");
        open.setAriaLabel(getTranslation("planning.promotions.open", id));
        return open;
    }

    private Div actions(SetPromotion set) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Promotion promotion = set.promotion();
        if (MarketingCalendar.mayChange(actor.get()) && promotion.phase(clock.today()) != Promotion.Phase.PAST) {
            Button change = new Button(getTranslation("planning.promotions.change"), click -> edit(promotion));
            change.setAriaLabel(getTranslation("planning.promotions.changeOf", promotion.id()));
            Button end = new Button(
                    getTranslation("planning.promotions.end"),
                    click -> new Question("planning.promotions.ending", promotion.id(), () -> end(promotion)).open());
            end.setAriaLabel(getTranslation("planning.promotions.endOf", promotion.id()));
            buttons.add(change, end);
        }
        return buttons;
    }

    private void edit(@Nullable Promotion promotion) {
        new PromotionDialog(calendar, items, locations, promotion, clock.today(), actor).open();
    }

    private void end(Promotion promotion) {
        switch (calendar.change(promotion, promotion.endedOn(clock.today()), actor.get())) {
            case Edited.Done<Promotion> done ->
                Notice.done(getTranslation("planning.promotions.ended", promotion.id()));
            case Edited.Meanwhile<Promotion>(Promotion now, SavedBy by) ->
                Notice.refused(
                        Savers.saved(this, by, actor.get()) + " " + getTranslation("planning.promotions.meanwhile"));
            case Edited.Forbidden<Promotion> forbidden -> Notice.refused(getTranslation("shell.edit.forbidden"));
            case Edited.Gone<Promotion>(SavedBy by) -> Notice.refused(Savers.gone(this, by, actor.get()));
        }
        show();
    }

    private void choose(String id) {
        chosenId = id;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("promotions", QueryParameters.simple(Map.of(CHOSEN, id)))));
        show();
        chosen.scrollIntoView();
    }

    private void show() {
        LocalDate today = clock.today();
        List<SetPromotion> all = calendar.all();
        table.show(all);
        chosen.removeAll();
        all.stream()
                .filter(set -> set.promotion().id().equals(chosenId))
                .findFirst()
                .ifPresent(set -> chosen.add(new PromotionPanel(calendar, aside, set, today, format)));
    }
}
