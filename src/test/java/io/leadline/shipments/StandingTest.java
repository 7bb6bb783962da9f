package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shipments.Shipment.Came;
import io.leadline.shipments.Shipment.Kind;
import io.leadline.shipments.Shipment.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process of a shipment finds; it was told as arriving on the eleventh. */
class StandingTest {

    private static final LocalDate FIRST = ShipmentExample.TODAY.plusDays(10);

    private static Step step(Kind kind, @Nullable Notice notice) {
        return new Step(kind, "", notice, "sam", "Sam Supplier", ShipmentExample.NOW);
    }

    private static Shipment story(String story) {
        Shipment one = ShipmentExample.told("D-1", "S1", ShipmentExample.TODAY, "O-1");
        for (String word : story.split(" ")) {
            one = switch (word) {
                case "told" -> one;
                case "came" -> one.with(new Came("O-1", 1, FIRST), step(Kind.CAME, null));
                case "withdrawn" -> one.withdrawn(step(Kind.WITHDRAWN, null));
                case "taken-back" -> one.stillToCome("O-1");
                default -> {
                    Notice said = one.notice();
                    Notice other = new Notice(
                            said.number(),
                            said.carrier(),
                            said.tracking(),
                            said.packages(),
                            said.shippedOn(),
                            FIRST.plusDays(Integer.parseInt(word)),
                            said.lines());
                    yield one.corrected(other, step(Kind.CORRECTED, other));
                }
            };
        }
        return one;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        story                | days after the first | stage
        told                 | -3                   | ahead
        told                 | 0                    | ahead
        told                 | 1                    | late
        3                    | 1                    | slipped 3
        3                    | 3                    | slipped 3
        3                    | 4                    | late 3
        -2                   | -3                   | ahead
        -2                   | -1                   | late
        3 1                  | 0                    | ahead
        3 3                  | 0                    | ahead
        came                 | 5                    | over
        withdrawn            | 5                    | over
        came taken-back      | 5                    | late
        came taken-back 9    | 5                    | slipped 9
        """)
    void itStandsByItsDayAndWhatWasSaidOfIt(String story, int days, String stage) {
        Standing standing = Standing.of(story(story), FIRST.plusDays(days));

        assertThat(standing.stage().id() + (standing.slippedDays() > 0 ? " " + standing.slippedDays() : ""))
                .isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        told            |
        3               | changed
        withdrawn       | changed
        came            | changed
        came taken-back | changed again
        """)
    void itsProcessHearsOfEachChange(String story, String commands) {
        assertThat(story(story).pending().stream()
                        .map(command -> command.id().replaceAll(".*-", ""))
                        .filter(id -> Arrays.asList("changed", "again").contains(id)))
                .containsExactlyElementsOf(commands == null ? List.of() : Arrays.asList(commands.split(" ")));
    }
}
