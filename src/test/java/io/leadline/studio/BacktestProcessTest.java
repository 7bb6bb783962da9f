package io.leadline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.engine.RecordFeed;
import io.leadline.ordering.OrderLife;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class BacktestProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Backtests backtests;

    @Test
    void aBackTestIsReplayedInPartsAndComesToACurveWithWhatWasDone() {
        StudioShop shop = new StudioShop(context);

        Backtest done = shop.done(shop.ofSupplier(), OrderLife.BUYER);

        assertThat(done.items()).isEqualTo(3);
        assertThat(done.failures()).isEmpty();
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.points(Comparison.ALL))
                .extracting(Comparison.Row::policy)
                .containsExactly(
                        done.request().candidates().getFirst().name(),
                        "f80-7d",
                        "f95-7d",
                        "f99-7d",
                        "thumb",
                        Comparison.WHAT_YOU_DID);
        assertThat(done.points(Comparison.ALL)).allSatisfy(row -> {
            assertThat(row.mean(ReplayFigures::fillRate)).isBetween(0.0, 1.0);
            assertThat(done.costPerWeek(row)).isPositive();
        });
        assertThat(stock(done, "f99-7d")).isGreaterThan(stock(done, "f80-7d"));
        assertThat(done.coverage(Comparison.ALL)).isEqualTo(1);
        shop.awaitEnd(done.id(), "EndEvent_BacktestDone");
    }

    @Test
    void aStepDoneAgainChangesNothing() {
        StudioShop shop = new StudioShop(context);
        Backtest done = shop.done(shop.ofSupplier(), OrderLife.BUYER);

        backtests.prepare(done.id());
        backtests.replay(done.id(), 0);
        backtests.gather(done.id());
        // The engine hears of the same wish once more, as it does after a crash.
        shop.bean(Engine.class)
                .publish(new Message(
                        Backtests.REQUESTED, done.id(), "start", Duration.ofMinutes(1), Map.of("subject", done.id())));

        assertThat(backtests.find(done.id())).contains(done);
        assertThat(instances(shop, done.id())).isEqualTo(1);
    }

    @Test
    void aCancelledBackTestEndsItsProcessAndHasNoResult() {
        StudioShop shop = new StudioShop(context);
        String test = shop.started(shop.ofSupplier(), OrderLife.MANAGER);

        assertThat(backtests.cancel(test, OrderLife.MANAGER)).isTrue();
        assertThat(backtests.cancel(test, OrderLife.MANAGER)).isFalse();

        shop.awaitEnd(test, "back-test");
        Backtest cancelled = backtests.find(test).orElseThrow();
        assertThat(cancelled.state()).isEqualTo(Backtest.State.CANCELLED);
        assertThat(cancelled.points(Comparison.ALL)).isEmpty();
    }

    @Test
    void aTimeBeforeTheHistoryIsRefusedAndSoAreStrangers() {
        StudioShop shop = new StudioShop(context);
        BacktestRequest request = shop.ofSupplier();
        BacktestRequest tooEarly = new BacktestRequest(
                request.scope(), request.from().minusYears(30), request.to(), 1, request.rates(), request.candidates());

        assertThat(backtests.request(tooEarly, OrderLife.BUYER))
                .isEqualTo(new Backtests.Asked.Refused(Backtests.Why.TIME_OUTSIDE_HISTORY));
        assertThat(backtests.request(request, OrderLife.GOODS_IN))
                .isEqualTo(new Backtests.Asked.Refused(Backtests.Why.FORBIDDEN));
        assertThat(backtests.newest(50)).noneMatch(test -> test.request().equals(request));
    }

    @Test
    void anItemsOwnBackTestReplaysItAlone() {
        StudioShop shop = new StudioShop(context);

        Backtest done =
                shop.done(shop.request(new Scope(Scope.Kind.ITEM, "P2-" + shop.id), List.of(0.9)), OrderLife.BUYER);

        assertThat(done.items()).isEqualTo(1);
    }

    private static long instances(StudioShop shop, String subject) {
        return shop.bean(RecordFeed.class).elements(subject).stream()
                .filter(e -> e.elementId().equals("back-test"))
                .count();
    }

    private static double stock(Backtest done, String policy) {
        return done.point(policy, Comparison.ALL).orElseThrow().mean(ReplayFigures::averageStockValue);
    }
}
