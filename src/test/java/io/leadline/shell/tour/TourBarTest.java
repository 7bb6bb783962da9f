package io.leadline.shell.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.leadline.identity.Actor;
import io.leadline.identity.CompanyFiles;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Demonstration;
import io.leadline.identity.Role;
import io.leadline.identity.TourPlace;
import io.leadline.identity.Tours;
import io.leadline.shell.OnAPage;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A tour is offered once to each account, goes on where the person was, and comes back when asked for. */
@ExtendWith(OnAPage.class)
class TourBarTest {

    private final Map<String, TourPlace> kept = new HashMap<>();
    private final int stops = Tour.of(Role.LOGISTICS).size();
    private boolean companyFiles;

    private TourBar opened(boolean generated) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("files", (CompanyFiles) () -> companyFiles);
        return new TourBar(
                new Lou(),
                new Kept(),
                List.of(),
                new Demonstration(true, generated, false, "", "", beans.getBeanProvider(CompanyFiles.class)));
    }

    @Test
    void whoeverIsNewIsOfferedATourAndIsTakenToItsEnd() {
        TourBar bar = opened(true);
        assertThat(bar.isVisible()).isTrue();

        for (int i = 0; i < stops; i++) {
            press(bar, "tour-next");
        }
        assertThat(bar.isVisible()).isTrue();
        press(bar, "tour-next");

        assertThat(bar.isVisible()).isFalse();
        assertThat(kept.get("lou")).isEqualTo(new TourPlace(stops, true));
        assertThat(opened(true).isVisible()).isFalse();
    }

    @Test
    void inAnotherBrowserItGoesOnWhereItWas() {
        press(opened(true), "tour-next");

        assertThat(kept.get("lou")).isEqualTo(new TourPlace(1, false));
        press(opened(true), "tour-next");

        assertThat(kept.get("lou")).isEqualTo(new TourPlace(2, false));
    }

    @Test
    void whoSentItAwayIsNotAskedAgainAndCanHaveItBack() {
        press(opened(true), "tour-close");
        TourBar later = opened(true);
        assertThat(later.isVisible()).isFalse();

        later.begin();

        assertThat(later.isVisible()).isTrue();
        assertThat(kept.get("lou")).isEqualTo(new TourPlace(1, false));
    }

    @Test
    void whereNoShopWasGeneratedItComesOnlyWhenAskedFor() {
        TourBar bar = opened(false);

        assertThat(bar.isVisible()).isFalse();
        assertThat(bar.isPossible()).isTrue();
    }

    @Test
    void nobodyIsShownAroundInACompanysOwnShop() {
        kept.put("lou", new TourPlace(1, false));
        companyFiles = true;

        TourBar bar = opened(true);

        assertThat(bar.isVisible()).isFalse();
        assertThat(bar.isPossible()).isFalse();
    }

    private static void press(Component bar, String id) {
        below(bar)
                .filter(each -> each.getId().filter(id::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> below(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(TourBarTest::below));
    }

    private static final class Lou implements CurrentActor {
        private static final Actor LOU =
                new Actor("lou", "Lou", Set.of(Role.LOGISTICS), null, Locale.ENGLISH, ZoneOffset.UTC);

        @Override
        public Actor get() {
            return LOU;
        }

        @Override
        public Optional<Actor> find() {
            return Optional.of(LOU);
        }

        @Override
        public Supplier<Actor> later() {
            return this;
        }
    }

    private final class Kept implements Tours {

        @Override
        public Optional<TourPlace> of(String userId) {
            return Optional.ofNullable(kept.get(userId));
        }

        @Override
        public void keep(String userId, TourPlace place) {
            kept.put(userId, place);
        }
    }
}
