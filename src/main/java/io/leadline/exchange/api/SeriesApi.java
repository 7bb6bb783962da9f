package io.leadline.exchange.api;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Numbers by day that others know and that may move demand, as another system tells them; the company's own business. */
@ForPrograms
class SeriesApi {

    private static final int MOST_DAYS = 1_000;

    private final SeriesFromOutside outside;
    private final Items items;
    private final Locations locations;
    private final BusinessClock clock;

    SeriesApi(SeriesFromOutside outside, Items items, Locations locations, BusinessClock clock) {
        this.outside = outside;
        this.items = items;
        this.locations = locations;
        this.clock = clock;
    }

    record SeriesValueBody(LocalDate date, double value) {}

    /** @param sku what it is about, like category, location and channel; none of them for everything */
    record SeriesBody(
            String series,
            @Nullable String sku,
            @Nullable String category,
            @Nullable String location,
            @Nullable String channel,
            @Nullable Boolean knownAhead,
            List<SeriesValueBody> values) {}

    record SeriesSavedAnswer(long added, long changed, long same) {}

    /**
     * @param toldOn the day on which anything of it was told last
     * @param gaps days up to today, or to the last one, of which nothing was told
     */
    record SeriesAnswer(
            String series,
            String sku,
            String category,
            String location,
            String channel,
            boolean knownAhead,
            LocalDate first,
            LocalDate last,
            LocalDate toldOn,
            int gaps) {}

    record AllSeriesAnswer(
            List<SeriesAnswer> series, @Nullable String next) {}

    /** The same again changes nothing, so that no name of the wish is needed. */
    @PutMapping("/api/v1/series")
    @Told(value = "Tell what an outside series says of days, past and to come", body = SeriesBody.class)
    SeriesSavedAnswer tell(HttpEntity<byte[]> sent) {
        Body body =
                Body.read(sent.getBody(), "series", "sku", "category", "location", "channel", "knownAhead", "values");
        OutsideSeries.Subject subject = subject(body);
        boolean ahead = body.yes("knownAhead");
        LocalDate latest = clock.today().plusDays(OutsideSeries.MOST_AHEAD);
        List<OutsideValue> values = body.days("values", MOST_DAYS, latest, OutsideValue.FURTHEST).stream()
                .map(day -> new OutsideValue(subject, ahead, day.date(), day.value()))
                .toList();
        if (outside.count() >= SeriesFromOutside.MOST_USED
                && outside.find(subject).isEmpty()) {
            throw ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too-many",
                    "There are as many series as plans use",
                    "No more than " + SeriesFromOutside.MOST_USED
                            + " are used: tell a series of a category, a location or of all instead of one for each"
                            + " item");
        }
        Saved saved = outside.put(values);
        return new SeriesSavedAnswer(saved.added(), saved.changed(), saved.same());
    }

    private OutsideSeries.Subject subject(Body body) {
        String series = body.text("series", "the name of the series, 1 to 64 characters");
        String sku = body.textOrNone("sku", "the SKU of an item, 1 to 64 characters, or nothing for all");
        String category = body.textOrNone("category", "a category of items, or nothing for all");
        String location = body.textOrNone("location", "a location, or nothing for all");
        String channel = body.textOrNone("channel", "a channel, or nothing for all");
        if (!sku.isEmpty() && items.find(new Sku(sku)).isEmpty()) {
            throw ApiProblem.wrong("sku", sku, "the SKU of an item that there is, or nothing for all");
        }
        known("category", category, items.categories()::contains);
        known(
                "location",
                location,
                id -> locations.all().stream().map(Location::id).anyMatch(id::equals));
        known(
                "channel",
                channel,
                id -> locations.channels().stream().map(Channel::id).anyMatch(id::equals));
        return new OutsideSeries.Subject(series, sku.isEmpty() ? null : new Sku(sku), category, location, channel);
    }

    private static void known(String field, String id, Predicate<String> there) {
        if (!id.isEmpty() && !there.test(id)) {
            throw ApiProblem.wrong(field, id, "one that there is, or nothing for all");
        }
    }

    @GetMapping("/api/v1/series")
    @Told(
            value = "Outside series that were told of, by name and subject",
            query = {"cursor", "limit"})
    AllSeriesAnswer series(@RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        int limit = query.limit();
        Portion<OutsideSeries> portion = Portion.of(
                outside.behind(query.cursor().orElse(null), limit + 1),
                limit,
                one -> one.subject().key());
        return new AllSeriesAnswer(portion.each(this::answer), portion.next());
    }

    private SeriesAnswer answer(OutsideSeries one) {
        OutsideSeries.Subject subject = one.subject();
        Sku sku = subject.sku();
        return new SeriesAnswer(
                subject.series(),
                sku == null ? "" : sku.value(),
                subject.category(),
                subject.location(),
                subject.channel(),
                one.knownAhead(),
                one.first(),
                one.last(),
                one.toldOn(),
                one.gaps(clock.today()));
    }
}
