package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

    private static final Map<String, User> PEOPLE = Map.of(
            "mia", user("mia", true, Role.MANAGER),
            "max", user("max", true, Role.MANAGER),
            "ben", user("ben", true, Role.BUYER),
            "eve", user("eve", true, Role.MANAGER, Role.BUYER),
            "zed", user("zed", false, Role.MANAGER));

    private static User user(String id, boolean active, Role... roles) {
        return new User(
                id,
                id.toUpperCase(Locale.ROOT),
                id + "@example.com",
                Set.of(roles),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                active,
                false,
                1);
    }

    private static Absence absence(String person, @Nullable String standIn, LocalDate to) {
        return new Absence(person + to, person, null, DAY, to, standIn);
    }

    /** @param said as in {@code mia>max max>-} */
    private static Away away(String said) {
        List<Absence> all = new ArrayList<>();
        for (String one : said.split(" ")) {
            String[] pair = one.split(">");
            all.add(absence(pair[0], pair[1].equals("-") ? null : pair[1], DAY));
        }
        return new Away(all, id -> Optional.ofNullable(PEOPLE.get(id)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        away                    | whose | stands in
        mia>max                 | mia   | max
        mia>max                 | max   |
        mia>max                 | ben   |
        mia>-                   | mia   |
        mia>zed                 | mia   |
        mia>nobody-known        | mia   |
        mia>max max>eve         | mia   | eve
        mia>max max>eve         | max   | eve
        mia>max max>-           | mia   |
        mia>max max>mia         | mia   |
        mia>max max>eve eve>max | mia   |
        mia>max max>eve eve>ben | mia   | ben
        """)
    void whoStandsInIsFollowedUntilSomebodyIsThere(String said, String whose, @Nullable String standsIn) {
        assertThat(away(said).standInOf(whose).map(User::id)).isEqualTo(Optional.ofNullable(standsIn));
    }

    @Test
    void whoStandsInForSeveralIsToldAllOfThemAndWhoHasNobodyIsLeftAlone() {
        Away away = away("mia>max eve>max zed>- ben>ben2");

        assertThat(away.representedBy("max")).extracting(User::id).containsExactly("eve", "mia");
        assertThat(away.leftAlone()).containsExactlyInAnyOrder("zed", "ben");
    }

    @Test
    void ofTwoAbsencesOfOneDayTheLongerCounts() {
        Away away = new Away(
                List.of(absence("mia", "ben", DAY), absence("mia", "max", DAY.plusDays(3))),
                id -> Optional.ofNullable(PEOPLE.get(id)));

        assertThat(away.standInOf("mia")).map(User::id).contains("max");
    }

    @Test
    void anAbsenceHasAnEndAndNobodyStandsInForOneself() {
        assertThatThrownBy(() -> absence("mia", "mia", DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> absence("mia", null, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> absence("mia", null, DAY.plusDays(Absence.LONGEST_DAYS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(absence("mia", null, DAY.plusDays(3)).until(DAY.plusDays(2)))
                .map(Absence::to)
                .contains(DAY.plusDays(1));
        assertThat(absence("mia", null, DAY.plusDays(3)).until(DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", useHeadersInDisplayName = true, textBlock = """
        away            | role    | written to
        mia>-           | MANAGER | eve max mia
        mia>max         | MANAGER | eve max(MIA)
        mia>ben         | MANAGER | eve max mia
        mia>max max>eve | MANAGER | eve(MAX,MIA)
        ben>eve         | BUYER   | eve(BEN)
        """)
    void mailsFollow(String said, Role role, String expected) {
        Users users = (Users) Proxy.newProxyInstance(
                Users.class.getClassLoader(),
                new Class<?>[] {Users.class},
                (proxy, method, arguments) -> PEOPLE.values().stream()
                        .filter(user -> user.active() && user.roles().contains(role))
                        .sorted(Comparator.comparing(User::name))
                        .toList());

        List<String> written = new Receivers(users, () -> away(said))
                .withRole(role).stream()
                        .map(to -> to.user().id()
                                + (to.insteadOf().isEmpty() ? "" : "(" + String.join(",", to.insteadOf()) + ")"))
                        .sorted()
                        .toList();

        assertThat(String.join(" ", written)).isEqualTo(expected);
    }

    @Test
    void whoActsForAnotherIsBothHandsAndSignsForThem() {
        Actor eve = PEOPLE.get("eve").actor();
        Actor forMia = eve.inPlaceOf(new Represented("mia", "MIA"));

        assertThat(eve.isOrActsFor("mia")).isFalse();
        assertThat(forMia.isOrActsFor("mia")).isTrue();
        assertThat(forMia.isOrActsFor("eve")).isTrue();
        assertThat(forMia.isOrActsFor("max")).isFalse();
        assertThat(forMia.groups()).isEqualTo(eve.groups());
        assertThat(eve.signature()).isEqualTo("EVE");
        assertThat(forMia.signature()).isEqualTo("EVE p.p. MIA");
    }
}
