package io.leadline.tracking.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import io.leadline.engine.DecisionModel.Limit;
import io.leadline.engine.UnreadableModel.Place;
import io.leadline.engine.UnreadableModel.What;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.OnAPage;
import io.leadline.tracking.TableTrials;
import io.leadline.tracking.TableTrials.InForce;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table whose file was changed by the installation. */
@ExtendWith(OnAPage.class)
class TableTrialCardTest {

    private final TableTrials trials = mock();

    private TableTrialCard card(InForce inForce) {
        when(trials.models()).thenReturn(List.of("answer-acceptance"));
        when(trials.views(any())).thenReturn(List.of("recorded", "usual"));
        when(trials.inForce("answer-acceptance")).thenReturn(inForce);
        return new TableTrialCard(trials, mock(), mock(), Format.of(Locale.ENGLISH, ZoneOffset.UTC));
    }

    private static Stream<Component> below(Component one) {
        return Stream.concat(Stream.of(one), one.getChildren().flatMap(TableTrialCardTest::below));
    }

    private static Component withId(Component card, String id) {
        return below(card)
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeReadIsToldPlaceByPlaceAndNothingCanBeTried() {
        TableTrialCard card = card(new InForce.Unreadable(List.of(
                new Place(What.CELL, "Dates", 2, "Days late", "not(5)"),
                new Place(What.HIT_POLICY, "Dates", 0, "", "UNIQUE"))));

        assertThat(below(withId(card, "trial-unreadable")).filter(ListItem.class::isInstance))
                .hasSize(2);
        assertThat(withId(card, "trial-begin").isVisible()).isFalse();
    }

    @Test
    void aLimitThatNobodyHasWordsForHasAField() {
        TableTrialCard card = card(
                new InForce.Readable(List.of(new Limit("new_Rule_3", "days", new BigDecimal("4"), "Days late", 3))));

        assertThat(below(card).filter(DecimalField.class::isInstance)).hasSize(1);
        assertThat(withId(card, "trial-begin").isVisible()).isTrue();
    }
}
