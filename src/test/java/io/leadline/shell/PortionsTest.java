package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.leadline.shared.Bounds;
import java.util.ArrayList;
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
        assertThat(portions.isVisible()).isEqualTo(many > 0);
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

    @Test
    void whatIsReadIsReadAPortionAtATime() {
        List<List<Integer>> asked = new ArrayList<>();
        Portions<Integer, TextLine> portions = Portions.read(
                100_007,
                (offset, limit) -> {
                    asked.add(List.of(offset, limit));
                    return things(limit);
                },
                PortionsTest::field);

        portions.goTo(Integer.MAX_VALUE);

        assertThat(asked).containsExactly(List.of(0, Portions.SIZE), List.of(100_000, 7));
        assertThat(portions.portion()).isEqualTo(2_000);
    }

    @Test
    void inAFormThatIsOverAllPortionsCanBeReadAndNoneBeChanged() {
        Portions<Integer, TextLine> portions = new Portions<>(things(120), PortionsTest::field);
        Form around = new Form();
        around.add(portions);
        UI.getCurrent().add(around);

        around.over("It was sent by somebody else.", () -> {});
        portions.show(119);

        assertThat(portions.made()).hasSize(70).allMatch(TextLine::isReadOnly);
        assertThat(Form.everything(portions).filter(Portions.Way.class::isInstance))
                .isNotEmpty()
                .allMatch(way -> way.getElement().isEnabled());
    }

    @Test
    void aTableOfManyRowsIsAPortionOfThem() {
        List<List<Component>> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> List.<Component>of(new Span("row " + i)))
                .toList();

        assertThat(Form.everything(Tables.of("rows", List.of("row"), rows))
                        .filter(Span.class::isInstance)
                        .count())
                .isEqualTo(Portions.SIZE);
    }

    private static boolean isSeen(TextLine field) {
        return Form.around(field).orElseThrow().isVisible();
    }
}
