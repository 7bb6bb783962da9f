package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWishesTest {

    /** Those that are sent at once, whatever somebody says: somebody sits before the page, an address
     * was changed, or they are digests. */
    private static final Set<MailTemplate> AT_ONCE = EnumSet.of(
            MailTemplate.PASSWORD_LINK,
            MailTemplate.SUPPLIER_ADDRESS,
            MailTemplate.TASK_DIGEST,
            MailTemplate.MAIL_DIGEST,
            MailTemplate.SUPPLIER_DIGEST);

    @Test
    void everyMailIsInOneGroupOfItsReadersOrGoesAtOnce() {
        for (MailTemplate template : MailTemplate.values()) {
            List<MailGroup> groups = Arrays.stream(MailGroup.values())
                    .filter(group -> group.templates().contains(template))
                    .toList();

            assertThat(groups).as(template.id()).hasSize(AT_ONCE.contains(template) ? 0 : 1);
            assertThat(groups)
                    .as(template.id())
                    .allMatch(
                            group -> group.forSuppliers() == template.audience().ofSuppliers());
        }
    }

    @Test
    void whatDemandsAnAnswerIsNeverLeftOut() {
        assertThat(MailGroup.values())
                .allSatisfy(group -> assertThat(group.ways().contains(MailWay.NONE))
                        .as(group.name())
                        .isNotEqualTo(group.demandsAnswer()));
        assertThatThrownBy(
                        () -> new MailWishes("user:bea", Map.of(MailGroup.TASKS, MailWay.NONE), MailHours.USUAL, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new MailWishes("supplier:S1", Map.of(MailGroup.ORDERS, MailWay.DIGEST), MailHours.USUAL, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 1 March 2030 is a Friday; clocks in Berlin go forward on 31 March at 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        now                  | zone             | reached              | next start
        2030-03-01T09:00:00Z | Europe/Berlin    | 2030-03-01T09:00:00Z | 2030-03-04T07:00:00Z
        2030-03-01T06:59:59Z | Europe/Berlin    | 2030-03-01T07:00:00Z | 2030-03-01T07:00:00Z
        2030-03-01T17:00:00Z | Europe/Berlin    | 2030-03-04T07:00:00Z | 2030-03-04T07:00:00Z
        2030-03-02T12:00:00Z | Europe/Berlin    | 2030-03-04T07:00:00Z | 2030-03-04T07:00:00Z
        2030-03-29T18:00:00Z | Europe/Berlin    | 2030-04-01T06:00:00Z | 2030-04-01T06:00:00Z
        2030-03-01T09:00:00Z | America/New_York | 2030-03-01T13:00:00Z | 2030-03-01T13:00:00Z
        2030-03-03T23:30:00Z | Asia/Tokyo       | 2030-03-03T23:30:00Z | 2030-03-04T23:00:00Z
        """)
    void workingHoursAreThoseOfTheReadersZone(Instant now, ZoneId zone, Instant reached, Instant nextStart) {
        assertThat(MailHours.USUAL.reach(now, zone)).isEqualTo(reached);
        assertThat(MailHours.USUAL.nextStart(now, zone)).isEqualTo(nextStart);
    }

    @Test
    void workingHoursHaveADayAndAnEnd() {
        LocalTime eight = LocalTime.of(8, 0);

        assertThatThrownBy(() -> new MailHours(Set.of(), eight, eight.plusHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailHours(Set.of(DayOfWeek.MONDAY), eight, eight))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
