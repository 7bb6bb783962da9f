package io.leadline.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.ApiKey;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreRule;
import io.leadline.scorecard.Scores;
import io.leadline.shared.Money;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** Two hundred suppliers, each with three thousand lines of the year. */
class ScoresApiTest {

    private static final List<Supplier> ALL = IntStream.range(0, 200)
            .mapToObj(i -> supplier("S%03d".formatted(i)))
            .toList();

    private final Scores scores = mock();
    private final Suppliers suppliers = mock();
    private final ApiKey key = mock();
    private final ScoresApi api = new ScoresApi(scores, suppliers);

    private static Supplier supplier(String id) {
        return new Supplier(id, id, "", "DE", ZoneId.of("Europe/Berlin"), Locale.ENGLISH, "GBP", Money.zero("GBP"));
    }

    @BeforeEach
    void delivered() {
        when(key.id()).thenReturn("K-1");
        when(key.name()).thenReturn("Shop");
        when(scores.rule()).thenReturn(ScoreRule.USUAL);
        when(scores.of(any(), any(), any()))
                .thenReturn(Optional.of(new Score(
                        ScoreRule.USUAL,
                        3_000,
                        List.of(),
                        Map.of(),
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        0,
                        0)));
        when(suppliers.behind(any(), anyInt()))
                .thenAnswer(call -> ALL.stream()
                        .filter(one -> call.getArgument(0) == null || one.id().compareTo(call.getArgument(0)) > 0)
                        .limit(call.getArgument(1, Integer.class))
                        .toList());
    }

    private ScoresApi.ScoresAnswer page(String cursor) {
        LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.add("limit", "500");
        if (cursor != null) {
            asked.add("cursor", cursor);
        }
        return api.scores(key, asked);
    }

    @Test
    void aPageEndsAfterSoManyLinesAndTheNextGoesOnBehindIt() {
        ScoresApi.ScoresAnswer first = page(null);

        assertThat(first.scores())
                .hasSize(7)
                .extracting(ScoresApi.ScoreAnswer::due)
                .containsOnly(3_000);
        verify(scores, atMost(7)).of(any(), any(), any());

        List<String> all = new ArrayList<>();
        for (ScoresApi.ScoresAnswer page = first; ; page = page(page.next())) {
            page.scores().forEach(score -> all.add(score.supplier()));
            if (page.next() == null) {
                break;
            }
        }
        assertThat(all).isEqualTo(ALL.stream().map(Supplier::id).toList());
    }

    @Test
    void aSuppliersKeySeesItsOwnAlone() {
        when(key.organisation()).thenReturn("S007");
        when(suppliers.find("S007")).thenReturn(Optional.of(ALL.get(7)));

        ScoresApi.ScoresAnswer own = page(null);

        assertThat(own.scores()).extracting(ScoresApi.ScoreAnswer::supplier).containsExactly("S007");
        assertThat(own.next()).isNull();
    }
}
