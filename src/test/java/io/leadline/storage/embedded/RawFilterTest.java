package io.leadline.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawFilterTest {

    private static final List<String> TEXTS = List.of("a", "b", "ab", "", "ä", "7");

    @Test
    void anArrayOfTextsIsAnsweredFromItsBytes() {
        Document order = new Document("_id", 1).append("slots", List.of("DC|MUG", "DC|CUP"));

        assertThat(answer(new Document("slots", new Document("$in", List.of("DC|JUG", "DC|CUP"))), order))
                .isEqualTo(RawFilter.Answer.YES);
        assertThat(answer(new Document("slots", new Document("$in", List.of("DC|JUG", "MUG"))), order))
                .isEqualTo(RawFilter.Answer.NO);
        assertThat(answer(new Document("slots", "DC|MUG"), order)).isEqualTo(RawFilter.Answer.YES);
    }

    @Test
    void anArrayOfAnythingElseIsLeftToTheQueryItself() {
        Document order = new Document("_id", 1).append("slots", Arrays.asList(7, null, List.of("DC|MUG")));

        assertThat(answer(new Document("slots", "DC|MUG"), order)).isEqualTo(RawFilter.Answer.MAYBE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatTheBytesSayIsWhatTheQuerySays(long seed) {
        Random random = new Random(seed);
        int sure = 0;

        for (int i = 0; i < 5_000; i++) {
            Document document = new Document("_id", i);
            document.append("f", value(random, 2)).append("g", value(random, 2));
            Document query = query(random);
            RawFilter.Answer answer = answer(query, document);
            boolean matches = new DefaultQueryMatcher().matches(document, query);

            if (answer != RawFilter.Answer.MAYBE) {
                sure++;
                assertThat(matches).as("%s against %s", query, document).isEqualTo(answer == RawFilter.Answer.YES);
            }
        }

        assertThat(sure).isGreaterThan(1_000);
    }

    private static RawFilter.Answer answer(Document query, Document document) {
        return new RawFilter(query).matches(Bson.encode(document));
    }

    private static Document query(Random random) {
        Document query = new Document("f", condition(random));
        return random.nextBoolean() ? query : query.append("g", condition(random));
    }

    private static Object condition(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> text(random);
            case 1 -> new BsonRegularExpression("^" + text(random), "");
            case 2 -> new Document("$eq", text(random));
            default -> new Document("$in", List.of(text(random), text(random)));
        };
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0, 1 -> text(random);
            case 2 -> random.nextInt(10);
            case 3 -> new Document("f", text(random));
            default ->
                new ArrayList<>(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(random, depth - 1))
                        .toList());
        };
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
