package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderState;
import io.leadline.shell.LeadlineI18N;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is asked to approve reads why: in the inbox, in the mail and on the page. */
class ApprovalReasonsTest {

    private static final LeadlineI18N TEXTS = new LeadlineI18N();

    /** The names of the rules as the table has them, and what is more than was approved. */
    static Stream<String> reasons() throws IOException {
        String table = Files.readString(Path.of("bpmn/order-approval.dmn"));
        List<String> rules = new ArrayList<>(List.of("grown"));
        Pattern.compile("<outputEntry id=\"\\w+_Rule\"><text>\"([a-z-]+)\"")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .forEach(rules::add);
        assertThat(rules).hasSizeGreaterThan(7);
        return rules.stream();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasItsWordsWhereverItIsTold(String reason) {
        for (var language : LeadlineI18N.LOCALES) {
            assertThat(List.of("ordering.why." + reason, "messaging.why." + reason))
                    .allMatch(key -> TEXTS.has(key, language));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsGivenExactlyWhileAPersonIsAsked(OrderState state) {
        var order = AnOrder.anOrder(state).asked(Role.MANAGER).now();

        String expected = state.awaitsMore() ? "grown" : state.awaitsApproval() ? "limit" : null;
        assertThat(order.whyAsked().orElse(null)).isEqualTo(expected);
    }

    @Test
    void anOrderFromBeforeRulesWereToldIsAskedAboutWithoutAReason() {
        assertThat(AnOrder.anOrder(OrderState.AWAITING_BUYER).now().whyAsked()).isEmpty();
    }
}
