package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.CurrentActor;
import io.leadline.ordering.Arrival;
import io.leadline.shared.Lapse;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.ReasonDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * One line for all deliveries that nobody expects any more, so that they take no room from those of today; it leads to them, and
 * there who buys cancels them together.
 */
final class LapsedBar extends Div {

    static final String PARAMETER = "lapsed";

    private final transient CurrentActor actor;
    private final transient Consumer<String> cancel;
    private boolean chosen;

    /** @param cancel is handed the reason */
    LapsedBar(CurrentActor actor, Consumer<String> cancel) {
        this.actor = actor;
        this.cancel = cancel;
        setId("lapsed");
        addClassName("lapsed-bar");
        setVisible(false);
    }

    /** Whether the page is about them, and about nothing else. */
    void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    boolean isChosen() {
        return chosen;
    }

    boolean shows(Arrival arrival, LocalDate today) {
        return chosen == arrival.isLapsed(today);
    }

    /**
     * @param orders that can be cancelled, because nothing else of them is to come
     * @param place the only one that is shown; empty where all are
     */
    void show(List<Arrival> all, LocalDate today, int orders, String place) {
        removeAll();
        long deliveries =
                all.stream().filter(arrival -> arrival.isLapsed(today)).count();
        setVisible(chosen || deliveries > 0);
        add(new Span(getTranslation(
                "arrivals.lapsed", deliveries, Format.of(actor.get()).date(Lapse.before(today)))));
        String at = place.isEmpty() ? "" : "place=" + Links.encoded(place);
        add(
                chosen
                        ? link("arrivals.lapsed.back", ArrivalsView.ROUTE + (at.isEmpty() ? "" : "?" + at))
                        : link(
                                "arrivals.lapsed.show",
                                ArrivalsView.ROUTE + "?" + PARAMETER + (at.isEmpty() ? "" : "&" + at)));
        if (chosen && orders > 0 && actor.get().purchases()) {
            Button together = new Button(
                    getTranslation("arrivals.lapsed.cancel", orders),
                    click -> new ReasonDialog("arrivals.lapsed.cancelling", cancel).open());
            together.setId("cancel-lapsed");
            add(together);
        }
    }

    private Anchor link(String key, String address) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.setRouterIgnore(false);
        return link;
    }
}
