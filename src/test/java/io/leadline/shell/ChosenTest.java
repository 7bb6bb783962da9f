package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OnAPage.class)
class ChosenTest {

    private static final Map<String, Supplier<AbstractField<?, String>>> KINDS = Map.of(
            "select",
            () -> {
                Select<String> select = Chosen.always(new Select<>());
                select.setItems("one", "two");
                return select;
            },
            "radio",
            () -> {
                MadeChoice<String> radio = new MadeChoice<>();
                radio.setItems("one", "two");
                return radio;
            });

    static Stream<Arguments> everyKindAndEveryOddValue() {
        return OddValues.into(KINDS.keySet());
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("everyKindAndEveryOddValue")
    void whatIsNoChoiceLeavesTheOneThatWasMadeAndNobodyHearsOfNone(String kind, String sent)
            throws PropertyChangeDeniedException {
        AbstractField<?, String> field = KINDS.get(kind).get();
        field.setValue("one");
        List<String> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(String.valueOf(change.getValue())));

        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", sent)
                .run();

        assertThat(field.getValue()).isEqualTo("one");
        assertThat(heard).doesNotContain("null");
    }
}
