package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @BeforeEach
    void aPage() {
        UI ui = new UI();
        ui.setLocale(Locale.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void noPage() {
        UI.setCurrent(null);
    }

    static Stream<Arguments> everyKindAndEveryOddValue() {
        return KINDS.keySet().stream()
                .sorted()
                .flatMap(kind -> OddValues.TEXTS.stream().map(value -> Arguments.of(kind, value)));
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
