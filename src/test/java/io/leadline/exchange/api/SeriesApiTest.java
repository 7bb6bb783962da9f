package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What programs may tell of outside series, and what is named as wrong. */
class SeriesApiTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);

    private final SeriesFromOutside outside = mock();
    private final Items items = mock();
    private final Locations locations = mock();
    private final BusinessClock clock = mock();
    private final SeriesApi api = new SeriesApi(outside, items, locations, clock);
    private final List<OutsideValue> told = new ArrayList<>();

    @BeforeEach
    void aShop() {
        Item cup =
                new Item(new Sku("A1"), "Cup", "cups", "piece", Money.of("1.00", "EUR"), Money.of("2.00", "EUR"), 1, 1);
        when(clock.today()).thenReturn(TODAY);
        when(items.find(new Sku("A1"))).thenReturn(Optional.of(cup));
        when(items.categories()).thenReturn(List.of("cups"));
        when(outside.put(anyCollection())).thenAnswer(call -> {
            told.addAll(call.<Collection<OutsideValue>>getArgument(0));
            return new Saved(2, 0, 0);
        });
    }

    private SeriesApi.SeriesSavedAnswer tell(String body) {
        return api.tell(new HttpEntity<>(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void daysOfThePastAndToComeAreTaken() {
        SeriesApi.SeriesSavedAnswer answer = tell(
                "{'series':'degrees','category':'cups','values':[{'date':'2030-02-28','value':-3.5},{'date':'2030-03-09','value':12}]}");

        assertThat(answer.added()).isEqualTo(2);
        OutsideSeries.Subject subject = new OutsideSeries.Subject("degrees", null, "cups", "", "");
        assertThat(told)
                .containsExactly(
                        new OutsideValue(subject, false, LocalDate.of(2030, 2, 28), -3.5),
                        new OutsideValue(subject, false, LocalDate.of(2030, 3, 9), 12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'values':[{'date':'2030-02-28','value':1}]}                                                       | series
        {'series':'s'}                                                                                     | values
        {'series':'s','values':[]}                                                                         | values
        {'series':'s','values':[{'date':'2030-02-30','value':1}]}                                          | values[0].date
        {'series':'s','values':[{'date':'2032-03-01','value':1}]}                                          | values[0].date
        {'series':'s','values':[{'date':'2030-02-28','value':1},{'date':'2030-02-28','value':2}]}          | values[1].date
        {'series':'s','values':[{'date':'2030-02-28','value':'warm'}]}                                     | values[0].value
        {'series':'s','values':[{'date':'2030-02-28','value':1e400000000}]}                                | values[0].value
        {'series':'s','values':[{'date':'2030-02-28','value':2e12}]}                                       | values[0].value
        {'series':'s','values':[{'date':'2030-02-28'}]}                                                    | values[0].value
        {'series':'s','values':[{'date':'2030-02-28','value':1,'unit':'C'}]}                               | values[0].unit
        {'series':'s','sku':'B9','values':[{'date':'2030-02-28','value':1}]}                               | sku
        {'series':'s','category':'plates','values':[{'date':'2030-02-28','value':1}]}                      | category
        {'series':'s','location':'MOON','values':[{'date':'2030-02-28','value':1}]}                        | location
        {'series':'s','channel':'radio','values':[{'date':'2030-02-28','value':1}]}                        | channel
        {'series':'s','knownAhead':'perhaps','values':[{'date':'2030-02-28','value':1}]}                   | knownAhead
        """)
    void whatIsWrongIsNamedWithItsPlaceAndNothingIsKept(String body, String field) {
        assertThatThrownBy(() -> tell(body))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem ->
                                assertThat(problem.document().getProperties()).containsEntry("field", field));
        verify(outside, never()).put(any());
    }

    @Test
    void moreSeriesThanPlansUseAreRefusedAndKnownOnesGoOn() {
        OutsideSeries.Subject known = new OutsideSeries.Subject("s", null, "", "", "");
        when(outside.count()).thenReturn((long) SeriesFromOutside.MOST_USED);
        when(outside.find(any())).thenReturn(Optional.empty());
        when(outside.find(known)).thenReturn(Optional.of(OutsideSeries.none(known)));

        assertThatThrownBy(() -> tell("{'series':'new','values':[{'date':'2030-02-28','value':1}]}"))
                .isInstanceOf(ApiProblem.class)
                .hasMessageStartingWith("too-many");
        tell("{'series':'s','values':[{'date':'2030-02-28','value':1}]}");

        assertThat(told).hasSize(1);
    }

    @Test
    void thePagesFollowEachOther() {
        OutsideSeries one = series("a");
        OutsideSeries two = series("b");
        when(outside.behind(any(), anyInt())).thenReturn(List.of(one, two));

        SeriesApi.AllSeriesAnswer page = api.series(asked("1", null));
        api.series(asked("1", page.next()));

        assertThat(page.series()).singleElement().satisfies(row -> {
            assertThat(row.series()).isEqualTo("a");
            assertThat(row.first()).isEqualTo(TODAY.minusDays(2));
            assertThat(row.last()).isEqualTo(TODAY);
            assertThat(row.gaps()).isEqualTo(1);
        });
        verify(outside).behind(one.subject().key(), 2);
    }

    private static MultiValueMap<String, String> asked(String limit, @org.jspecify.annotations.Nullable String cursor) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.add("limit", limit);
        if (cursor != null) {
            asked.add("cursor", cursor);
        }
        return asked;
    }

    private static OutsideSeries series(String name) {
        OutsideSeries.Subject subject = new OutsideSeries.Subject(name, null, "", "", "");
        return OutsideSeries.none(subject)
                .with(
                        List.of(
                                new OutsideValue(subject, false, TODAY.minusDays(2), 1),
                                new OutsideValue(subject, false, TODAY, 2)),
                        TODAY);
    }
}
