package io.leadline.exchange.api;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.ApiKey;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** Each is reckoned from every line of the year: after so many lines the page is full, however few suppliers are on it. */
    static final int MOST_LINES = 20_000;

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
        int limit = query.limit();
        List<String> found = seen(key, query.cursor().orElse(null), limit + 1);
        List<ScoreAnswer> answers = new ArrayList<>();
        int looked = 0;
        int lines = 0;
        while (looked < Math.min(limit, found.size()) && lines < MOST_LINES) {
            String supplier = found.get(looked++);
            Optional<Score> score = of(key, supplier);
            lines += score.map(one -> one.due() + one.unpromised()).orElse(0);
            score.map(one -> answer(supplier, one)).ifPresent(answers::add);
        }
        return new ScoresAnswer(
                answers,
                Portion.of(found, Math.max(1, looked), Function.identity()).next());
    }

    /** Ids of suppliers behind this one, of the key's own alone where it is a supplier's. */
    private List<String> seen(ApiKey key, @Nullable String behind, int limit) {
        String own = key.organisation();
        return own == null
                ? suppliers.behind(behind, limit).stream().map(Supplier::id).toList()
                : behind == null && suppliers.find(own).isPresent() ? List.of(own) : List.of();
    }

    @GetMapping("/api/v1/scores/{id}")
    @Told("How one supplier kept its promises")
    ScoreAnswer score(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        return suppliers
                .find(id)
                .flatMap(supplier -> of(key, supplier.id()).map(score -> answer(supplier.id(), score)))
                .orElseThrow(() -> ApiProblem.missing("supplier", id));
    }

    private Optional<Score> of(ApiKey key, String supplier) {
        return scores.of(supplier, scores.rule(), Callers.actor(key));
    }

    private static ScoreAnswer answer(String supplier, Score score) {
        return new ScoreAnswer(
                supplier,
                score.due(),
                score.kept(),
                score.late(),
                score.says() ? score.share() : null,
                score.medianDaysLate(),
                score.months().stream()
                        .map(month -> new MonthAnswer(month.first(), month.due(), month.kept()))
                        .toList());
    }
}
