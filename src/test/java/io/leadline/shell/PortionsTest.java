package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.leadline.shared.Bounds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many things those rows are made that somebody looks at, and what is typed in them stays. */
@ExtendWith(OnAPage.class)
class PortionsTest {

    private static List<Integer> things(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    private static TextLine field(Integer thing) {
        TextLine field = new TextLine(Bounds.NOTE);
        field.setValue("thing " + thing);
        return field;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 0", "50, 50, 0", "51, 50, 2", "2000, 50, 4"})
    void whatIsLookedAtIsMadeWithWaysToTheRest(int many, int made, int ways) {
        Portions<Integer, TextLine> portions = new Portions<>(things(many), PortionsTest::field);

        assertThat(portions.made()).hasSize(made);
        assertThat(Form.everything(portions)
                        .filter(Button.class::isInstance)
                        .filter(way -> way.getParent().orElseThrow().isVisible()))
                .hasSize(ways);
    }

    @Test
    void aThingIsGoneToByNameAndItsPortionIsMadeOnce() {
        Portions<Integer, TextLine> portions = new Portions<>(things(120), PortionsTest::field);

        portions.show(119);
        portions.show(3);
        portions.show(119);
        portions.show(120);

        assertThat(portions.made()).hasSize(70);
        assertThat(portions.made().filter(PortionsTest::isSeen).map(TextLine::getValue))
                .hasSize(20)
                .contains("thing 119");
    }

    @Test
    void whatIsTypedInAPortionThatWasLeftIsUnsavedAndWhatItBeginsWithIsNot() {
        Portions<Integer, TextLine> portions = new Portions<>(things(120), PortionsTest::field);
        Form around = new Form();
        around.add(portions);
        UI.getCurrent().add(around);
        portions.show(60);
        assertThat(around.unsaved()).isFalse();

        portions.made().skip(60).findFirst().orElseThrow().setValue("something else");
        portions.show(0);

        assertThat(around.unsavedFields()).hasSize(1);
        around.clean();
        assertThat(around.unsaved()).isFalse();
    }

    private static boolean isSeen(TextLine field) {
        return Form.around(field).orElseThrow().isVisible();
    }
}
