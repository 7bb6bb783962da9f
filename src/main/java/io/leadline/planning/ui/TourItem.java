package io.leadline.planning.ui;

import io.leadline.identity.Actor;
import io.leadline.planning.Lens;
import io.leadline.planning.PlanRow;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PortfolioQuery;
import io.leadline.planning.PortfolioRows;
import io.leadline.shell.Links;
import io.leadline.shell.tour.TourExample;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The item that a tour shows: the one with most at stake, of those that run short if there are any. */
@Component
class TourItem implements TourExample {

    private final Portfolio portfolio;

    TourItem(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public String of() {
        return "item";
    }

    @Override
    public Optional<String> page(Actor actor) {
        PortfolioRows rows = portfolio.rows();
        return Stream.of(Lens.STOCKOUT, Lens.ALL)
                .flatMap(lens -> rows.search(PortfolioQuery.all().with(lens), 0, 1).rows().stream())
                .map((PlanRow row) -> "item/" + Links.encoded(row.subject().sku()))
                .findFirst();
    }
}
