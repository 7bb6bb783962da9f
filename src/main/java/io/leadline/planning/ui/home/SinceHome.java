package io.leadline.planning.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.home.OrderHomes;
import io.leadline.planning.home.Since;
import io.leadline.planning.home.Since.Change;
import io.leadline.planning.home.Since.Told;
import io.leadline.planning.home.StockHomes;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shared.Money;
import io.leadline.shell.HomePanel;
import io.leadline.shell.HomePart;
import io.leadline.shell.HomeReader;
import io.leadline.shell.HomeRows;
import io.leadline.storage.KeptFigures.Kept;
import io.leadline.tracking.home.EscalationHomes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is otherwise than a week ago, for who leads. */
@org.springframework.stereotype.Component
class SinceHome implements HomePart {

    private static final int WEEK_DAYS = 7;

    private final OrderHomes orders;
    private final StockHomes stock;
    private final EscalationHomes escalations;
    private final PunctualityHomes punctuality;
    private final ExchangeRates rates;

    SinceHome(
            OrderHomes orders,
            StockHomes stock,
            EscalationHomes escalations,
            PunctualityHomes punctuality,
            ExchangeRates rates) {
        this.orders = orders;
        this.stock = stock;
        this.escalations = escalations;
        this.punctuality = punctuality;
        this.rates = rates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    @Override
    public Set<String> topics() {
        return Set.of(orders.buyingTopic(), stock.topic(), escalations.topic(), punctuality.topic());
    }

    @Override
    public List<HomePanel> panels(HomeReader reader) {
        Actor who = reader.actor();
        if (!who.purchases()) {
            return List.of();
        }
        LocalDate day = reader.today().minusDays(WEEK_DAYS);
        Told before = new Told(
                figures(orders.buyingOn(day, who)),
                figures(stock.stockOn(day, who)),
                figures(escalations.openOn(day, who)),
                figures(punctuality.ofAllOn(day, who)));
        Told now = new Told(
                figures(orders.buying(who)),
                figures(stock.stock(who)),
                figures(escalations.open(who)),
                figures(punctuality.ofAll(who)));
        boolean known = before.buying() != null || before.stock() != null;
        Since since = Since.of(now, before);
        return List.of(new HomePanel(
                "since",
                55,
                HomePanel.Width.HALF,
                reader.getTranslation("home.since", reader.format().day(day)),
                "",
                reader.getTranslation("home.since.how"),
                null,
                List.of(since, known),
                () -> known ? rows(since, reader) : HomeRows.quiet(reader.getTranslation("home.since.none"))));
    }

    private static <T> @Nullable T figures(Optional<Kept<T>> kept) {
        return kept.map(Kept::figures).orElse(null);
    }

    private Component rows(Since since, HomeReader reader) {
        if (since.changes().isEmpty()) {
            return HomeRows.quiet(reader.getTranslation("home.since.same"));
        }
        HomeRows rows = new HomeRows(reader.getTranslation("home.since.list"));
        since.changes().forEach(change -> {
            Span difference = new Span(difference(change, reader));
            String tone = change.what().tone(change.difference());
            if (!tone.isEmpty()) {
                difference.addClassName(tone);
            }
            rows.row(
                    HomeRows.words(
                            reader.getTranslation("home.since." + change.what().name()),
                            reader.getTranslation("home.since.was", value(change, change.before(), reader))),
                    HomeRows.end(value(change, change.now(), reader), "", ""),
                    difference);
        });
        return rows;
    }

    private String value(Change change, double value, HomeReader reader) {
        return switch (change.what().form()) {
            case COUNT -> reader.number(Math.round(value));
            case SHARE -> reader.format().percent(value, 1);
            case MONEY ->
                reader.format().wholeMoney(new Money(BigDecimal.valueOf(Math.round(value)), rates.companyCurrency()));
        };
    }

    private String difference(Change change, HomeReader reader) {
        double difference = change.difference();
        String size = change.what().form() == Since.Form.SHARE
                ? reader.getTranslation("home.since.points", reader.format().number(Math.abs(difference) * 100, 1))
                : value(change, Math.abs(difference), reader);
        return (difference > 0 ? "+" : "−") + size;
    }
}
