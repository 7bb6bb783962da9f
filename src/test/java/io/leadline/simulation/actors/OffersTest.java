package io.leadline.simulation.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.WorkingCalendar;
import io.leadline.identity.Actor;
import io.leadline.messaging.Letter;
import io.leadline.quotations.QuotationExample;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.Quoted;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import io.leadline.simulation.OrderLinks;
import io.leadline.simulation.Talks;
import io.leadline.simulation.Wares;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How simulated suppliers answer a request for quotation of a hundred lamps that was sent on a Friday. */
class OffersTest {

    private static final Instant FRIDAY = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final Sku LAMP = new Sku("LAMP");
    private static final Actor BEARER = Actor.byLink("S1", "Maker", Locale.ENGLISH, ZoneOffset.UTC);

    private final Quotations quotations = mock();
    private final Wares wares = mock();
    private final OrderLinks links = mock();
    private final BusinessClock clock = mock();
    private final WorkingCalendar calendar = mock();
    private final Doors doors = new Doors(
            mock(),
            links,
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            new Talks(mock(), mock(), mock(), mock(), mock(), mock(), quotations, mock(), wares),
            mock(),
            mock(),
            clock,
            mock());

    private final List<Quoted> lines = new ArrayList<>();
    private QuotationRequest request = QuotationExample.asked("RQ-1", LAMP, FRIDAY, "S1");

    @BeforeEach
    void asked() {
        when(clock.now()).thenReturn(FRIDAY);
        when(calendar.zone()).thenReturn(ZoneOffset.UTC);
        when(calendar.plusWorkingDays(any(), anyInt()))
                .thenAnswer(call -> call.<LocalDate>getArgument(0).plusDays(call.<Integer>getArgument(1)));
        when(links.bearer(any())).thenReturn(Optional.of(BEARER));
        when(quotations.find("RQ-1", BEARER)).thenAnswer(call -> Optional.of(request));
        when(quotations.quote(any(), any(), any(), any(), any())).thenAnswer(call -> {
            lines.addAll(call.getArgument(1));
            assertThat(call.<LocalDate>getArgument(2)).isAfter(TODAY);
            return null;
        });
        when(quotations.currencies("S1")).thenReturn(List.of("GBP"));
        when(wares.delivered(any(), any())).thenReturn(Optional.empty());
        when(wares.usualCost(LAMP)).thenReturn(Optional.of(Money.of("10", "GBP")));
    }

    private static Letter letter(String template, int day) {
        return new Letter(
                template + day,
                template,
                "maker@example.com",
                "",
                "",
                "",
                List.of(),
                "RQ-1",
                "S1",
                "link",
                FRIDAY.plusSeconds(86_400L * day));
    }

    private Offers offers(Temper temper, long seed) {
        return new Offers("S1", temper, doors, new Chance(seed));
    }

    /** What is quoted with this seed, if anything is. */
    private Optional<Quoted> quoted(Temper temper, long seed) {
        lines.clear();
        offers(temper, seed).reply(List.of(letter("quotation-asked", 0)), calendar, TODAY.plusDays(3));
        return lines.stream().findFirst();
    }

    @Test
    void moreThanHalfQuoteNearWhatSuchGoodsCostAndOneSeedQuotesTheSame() {
        int some = 0;
        for (long seed = 0; seed < 200; seed++) {
            Optional<Quoted> line = quoted(Temper.PUNCTUAL, seed);
            assertThat(quoted(Temper.PUNCTUAL, seed)).isEqualTo(line);
            line.ifPresent(one -> {
                assertThat(one.priceBreaks().getFirst().unitPrice().amount().doubleValue())
                        .isBetween(9.0, 12.0);
                assertThat(one.leadTimeDays()).isBetween(10, 36);
                assertThat(one.moq().isPositive() && one.orderMultiple().isPositive())
                        .isTrue();
            });
            some += line.isPresent() ? 1 : 0;
        }

        assertThat(some).isBetween(120, 190);
    }

    @Test
    void whoDeliversItAlreadyQuotesNearItsOwnTerms() {
        when(wares.delivered("S1", LAMP)).thenReturn(Optional.of(QuotationExample.terms(LAMP, 20, "S1")));

        for (long seed = 0; seed < 50; seed++) {
            quoted(Temper.PUNCTUAL, seed)
                    .ifPresent(one -> assertThat(one.priceBreaks()
                                    .getFirst()
                                    .unitPrice()
                                    .amount()
                                    .doubleValue())
                            .isBetween(19.4, 20.6));
        }
    }

    @Test
    void whatNobodyEverBoughtIsDeclinedWithAReason() {
        when(wares.usualCost(LAMP)).thenReturn(Optional.empty());

        assertThat(quoted(Temper.PUNCTUAL, 1)).isEmpty();

        verify(quotations).decline(eq("RQ-1"), any(), eq(BEARER));
    }

    @Test
    void itTakesADayAtLeastAndWhoHasSpokenIsQuietUntilItsOfferHasRunOut() {
        Offers firm = offers(Temper.PUNCTUAL, 1);
        List<Letter> asked = List.of(letter("quotation-asked", 0));
        firm.reply(asked, calendar, TODAY);
        verify(links, never()).bearer(any());

        request = QuotationExample.quoted("RQ-1", LAMP, FRIDAY, "S1");
        firm.reply(asked, calendar, TODAY.plusDays(3));
        firm.reply(asked, calendar, TODAY.plusDays(4));
        verify(links, times(1)).bearer(any());
        verify(quotations, never()).quote(any(), any(), any(), any(), any());
        verify(quotations, never()).decline(any(), any(), any());

        firm.reply(
                List.of(letter("quotation-asked", 0), letter("quotation-extended", 70)), calendar, TODAY.plusDays(73));
        assertThat(mockingDetails(quotations).getInvocations())
                .extracting(one -> one.getMethod().getName())
                .as("time was given, and what it said has run out")
                .containsAnyOf("quote", "decline");
    }

    @ParameterizedTest
    @EnumSource(Temper.class)
    void whoIsRemindedAnswersThatDayButForThoseWhoAreSilent(Temper temper) {
        int answers = 0;
        for (long seed = 0; seed < 100; seed++) {
            Offers firm = offers(temper, seed);
            firm.reply(List.of(letter("quotation-asked", 0), letter("quotation-reminder", 0)), calendar, TODAY);
            answers++;
        }
        verify(links, temper == Temper.SILENT ? atMost(75) : times(answers)).bearer(any());
        verify(links, atLeast(25)).bearer(any());
    }

    @Test
    void whatIsWithdrawnOrDecidedIsNotAnswered() {
        offers(Temper.PUNCTUAL, 1)
                .reply(
                        List.of(letter("quotation-asked", 0), letter("quotation-withdrawn", 1)),
                        calendar,
                        TODAY.plusDays(9));

        verify(links, never()).bearer(any());
    }
}
