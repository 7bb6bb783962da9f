package io.leadline.exchange.api;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.ApiKey;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How suppliers kept what they promised, by the company's definition of on time in full. A supplier's key sees its own score alone. */
@ForPrograms
class ScoresApi {

    /** Each is reckoned from every line of the year. */
    private static final int MOST = 50;

    private final Scores scores;
    private final Suppliers suppliers;

    ScoresApi(Scores scores, Suppliers suppliers) {
        this.scores = scores;
        this.suppliers = suppliers;
    }

    record ScoresAnswer(List<ScoreAnswer> scores, @Nullable String next) {}

    /**
     * @param due lines whose day has come and of which it is known what became
     * @param share of them that were kept, 0 to 1; null where there are too few to say anything
     */
    record ScoreAnswer(
            String supplier,
            int due,
            int kept,
            int late,
            @Nullable Double share,
            int medianDaysLate,
            List<MonthAnswer> months) {}

    record MonthAnswer(LocalDate first, int due, int kept) {}

    @GetMapping("/api/v1/scores")
    @Told(
            value = "How suppliers kept their promises, by supplier",
            query = {"cursor", "limit"})
    ScoresAnswer scores(@AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        String behind = query.cursor().orElse("");
        int limit = Math.min(MOST, query.limit());
        List<String> found = suppliers.all().stream()
                .map(Supplier::id)
                .filter(id -> key.organisation() == null || Objects.equals(key.organisation(), id))
                .filter(id -> id.compareTo(behind) > 0)
                .sorted(Comparator.naturalOrder())
                .limit(limit + 1L)
                .toList();
        Portion<String> portion = Portion.of(found, limit, Function.identity());
        return new ScoresAnswer(
                portion.rows().stream().flatMap(id -> of(key, id).stream()).toList(), portion.next());
    }

    @GetMapping("/api/v1/scores/{id}")
    @Told("How one supplier kept its promises")
    ScoreAnswer score(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        return suppliers
                .find(id)
                .flatMap(supplier -> of(key, supplier.id()))
                .orElseThrow(() -> ApiProblem.missing("supplier", id));
    }

    private Optional<ScoreAnswer> of(ApiKey key, String supplier) {
        return scores.of(supplier, scores.rule(), Callers.actor(key)).map(score -> answer(supplier, score));
    }

    private static ScoreAnswer answer(String supplier, Score score) {
        return new ScoreAnswer(
                supplier,
                score.rows().size(),
                score.kept(),
                score.late(),
                score.says() ? score.share() : null,
                score.medianDaysLate(),
                score.months().stream()
                        .map(month -> new MonthAnswer(month.first(), month.due(), month.kept()))
                        .toList());
    }
}
