package io.leadline.planning.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.planning.Portfolio;
import io.leadline.planning.PortfolioQuery;
import io.leadline.planning.PortfolioRows;
import io.leadline.shell.FilterCount;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many items a saved filter of the portfolio shows; counted once for each filter and reading of the plans, because
 * first pages are opened by everybody all day.
 */
@Component
class PortfolioFilterCount implements FilterCount {

    /** More than people keep; then all are counted anew. */
    private static final int MOST = 500;

    /**
     * Of one reading of the plans.
     *
     * @param byQuery grows as filters are asked for
     */
    private record Counted(PortfolioRows rows, Map<PortfolioQuery, Long> byQuery) {}

    private final Portfolio portfolio;
    private volatile @Nullable Counted last;

    PortfolioFilterCount(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public String page() {
        return "portfolio";
    }

    @Override
    public String title() {
        return "planning.portfolio.title";
    }

    @Override
    public Set<String> topics() {
        return Set.of("portfolio");
    }

    @Override
    public OptionalLong count(QueryParameters filter, Actor actor) {
        if (actor.organisation() != null || !(actor.purchases() || actor.is(Role.ADMIN))) {
            return OptionalLong.empty();
        }
        PortfolioRows rows = portfolio.rows();
        Counted counted = last;
        if (counted == null || counted.rows() != rows || counted.byQuery().size() > MOST) {
            counted = new Counted(rows, new ConcurrentHashMap<>());
            last = counted;
        }
        return OptionalLong.of(counted.byQuery()
                .computeIfAbsent(
                        PortfolioFilters.query(filter),
                        query -> rows.search(query, 0, 1).total()));
    }
}
