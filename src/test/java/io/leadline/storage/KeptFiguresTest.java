package io.leadline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

class KeptFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final ManualClock clock = new ManualClock();
    private final Given given = new Given("given");
    private final Given failing = new Given("failing");
    private final List<String> told = new ArrayList<>();
    private TestStore store;
    private KeptFigures kept;

    /** What is counted, and what it is worth. */
    public record Sum(
            int count, List<Money> money, @Nullable LocalDate first) {}

    private static final class Given implements Figures<Sum> {

        private final String name;
        private Map<String, Sum> now = Map.of();
        private boolean broken;
        private boolean byDay;
        private int asked;

        private Given(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<Sum> type() {
            return Sum.class;
        }

        @Override
        public Set<String> topics() {
            return Set.of("orders");
        }

        @Override
        public boolean keptByDay() {
            return byDay;
        }

        @Override
        public Map<String, Sum> reckon(LocalDate today) {
            asked++;
            if (broken) {
                throw new IllegalStateException("Nobody can count that");
            }
            return now;
        }
    }

    private static final class ManualClock implements BusinessClock {

        private Instant now = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        kept = again();
    }

    private KeptFigures again() {
        StaticListableBeanFactory beans =
                new StaticListableBeanFactory(Map.of("a", failing, "b", given, "clock", clock));
        return new KeptFigures(
                store.database(),
                beans.getBeanProvider(ResolvableType.forClass(Figures.class)),
                beans.getBeanProvider(BusinessClock.class),
                event -> told.add(((Changed) event).topic()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void figuresAreReadByWhomTheyAreForAsTheyWereReckoned() {
        Sum company = new Sum(3, List.of(Money.of("12.50", "GBP")), DAY);
        Sum acme = new Sum(0, List.of(), null);
        given.now = Map.of("", company, "acme", acme);

        assertThat(kept.of(given, "")).isEmpty();
        kept.look();

        assertThat(kept.of(given, "")).contains(new KeptFigures.Kept<>(DAY, company));
        assertThat(kept.of(given, "acme")).contains(new KeptFigures.Kept<>(DAY, acme));
        assertThat(kept.of(given, "other")).isEmpty();
    }

    @Test
    void theyAreReckonedAgainWhenSomethingChangedAndToldWhenTheyDo() {
        given.now = Map.of("", new Sum(1, List.of(), null));
        kept.look();
        kept.look();
        assertThat(given.asked).isEqualTo(1);

        kept.on(new Changed("items"));
        kept.on(new Changed("orders"));
        kept.on(new Changed("orders"));
        kept.look();
        assertThat(given.asked).isEqualTo(2);
        assertThat(told.stream().filter("figures:given"::equals)).hasSize(1);

        given.now = Map.of("", new Sum(2, List.of(), null));
        kept.on(new Changed("orders"));
        kept.look();

        assertThat(kept.of(given, "").orElseThrow().figures().count()).isEqualTo(2);
        assertThat(told.stream().filter("figures:given"::equals)).hasSize(2);
    }

    @Test
    void whoeverAsksForItHasThemReckonedAtOnceAndIsToldWhetherThereWasAnything() {
        given.now = Map.of("", new Sum(1, List.of(), null));

        assertThat(kept.settle()).isTrue();
        assertThat(kept.settle()).isFalse();
        kept.on(new Changed("orders"));
        given.now = Map.of("", new Sum(2, List.of(), null));

        assertThat(kept.settle()).isTrue();
        assertThat(kept.of(given, "").orElseThrow().figures().count()).isEqualTo(2);
        clock.now = DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(kept.settle()).isTrue();
    }

    @Test
    void whoWantsThemWhenAskedAloneIsNotGivenThemInBetween() {
        given.now = Map.of("", new Sum(1, List.of(), null));
        kept.whenAsked();

        kept.lookUnasked();
        assertThat(kept.of(given, "")).isEmpty();

        kept.settle();
        assertThat(kept.of(given, "")).isPresent();
    }

    @Test
    void anotherDayIsReckonedForItself() {
        given.now = Map.of("", new Sum(1, List.of(), null));
        kept.look();

        clock.now = DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        kept.look();

        assertThat(kept.of(given, "").orElseThrow().day()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void theCompanysAreKeptAsTheyWereLastOnEachDay() {
        given.byDay = true;
        for (int day = 0; day < 3; day++) {
            clock.now = DAY.plusDays(2L * day).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (int count = 1; count <= 2; count++) {
                Sum sum = new Sum(10 * day + count, List.of(), null);
                given.now = Map.of("", sum, "acme", sum);
                kept.on(new Changed("orders"));
                kept.look();
            }
        }

        assertThat(kept.lastOn(DAY.minusDays(1), given)).isEmpty();
        assertThat(kept.lastOn(DAY, given).orElseThrow().figures().count()).isEqualTo(2);
        assertThat(kept.lastOn(DAY.plusDays(3), given).orElseThrow())
                .isEqualTo(new KeptFigures.Kept<>(DAY.plusDays(2), new Sum(12, List.of(), null)));
        assertThat(kept.lastOn(DAY.plusDays(99), given).orElseThrow().figures().count())
                .isEqualTo(22);
        assertThat(kept.lastOn(DAY.plusDays(99), failing)).isEmpty();
    }

    @Test
    void whatAnotherVersionHasKeptInAnotherFormIsNotRead() {
        given.now = Map.of("", new Sum(1, List.of(), null));
        kept.look();
        store.database().getCollection("figures").updateMany(new Document(), Updates.set("form", "older"));

        assertThat(kept.of(given, "")).isEmpty();
        again().look();
        assertThat(kept.of(given, "")).isPresent();
    }

    @Test
    void whoHasNoFiguresAnyMoreIsForgottenAlsoAfterAStart() {
        given.now = Map.of("acme", new Sum(1, List.of(), null), "gone", new Sum(1, List.of(), null));
        kept.look();

        given.now = Map.of("acme", new Sum(1, List.of(), null));
        KeptFigures started = again();
        started.look();

        assertThat(started.of(given, "gone")).isEmpty();
        assertThat(started.of(given, "acme")).isPresent();
    }

    @Test
    void figuresThatCannotBeReckonedStayAndHinderNoOthers() {
        failing.now = Map.of("", new Sum(1, List.of(), null));
        kept.look();

        failing.broken = true;
        given.now = Map.of("", new Sum(5, List.of(), null));
        kept.on(new Changed("orders"));
        kept.look();

        assertThat(kept.of(failing, "").orElseThrow().figures().count()).isEqualTo(1);
        assertThat(kept.of(given, "").orElseThrow().figures().count()).isEqualTo(5);
    }
}
