package io.leadline.ordering.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Tag;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a supplier says of the lines of an order, and has not sent: a line that is not in it is left for later. Of two thousand
 * lines a spreadsheet may answer all and a person look at none, so that no row's field can keep it; for the form around the
 * rows this is the field.
 */
@Tag("span")
final class AnswerDrafts extends AbstractField<AnswerDrafts, Map<Integer, LineAnswer>> {

    private static final int MOST_NAMED = 5;

    private final transient List<OrderLine> asked;
    private final transient List<OrderLine> agreed;

    /** @param agreed lines that can be answered anew, and stay as they are if nobody does */
    AnswerDrafts(List<OrderLine> asked, List<OrderLine> agreed) {
        super(Map.of());
        this.asked = asked;
        this.agreed = agreed;
        setVisible(false);
    }

    @Override
    protected void setPresentationValue(Map<Integer, LineAnswer> said) {
        // Each row shows its own part. A question whether to pass over it names its lines.
        getElement()
                .setProperty(
                        "accessibleName",
                        lines().filter(line -> said.containsKey(line.number()))
                                .map(OrderLine::name)
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(", ")));
    }

    List<OrderLine> asked() {
        return asked;
    }

    /** All that can be answered. */
    Stream<OrderLine> lines() {
        return Stream.concat(asked.stream(), agreed.stream());
    }

    Optional<LineAnswer> of(OrderLine line) {
        return Optional.ofNullable(getValue().get(line.number()));
    }

    boolean isEmpty(OrderLine line) {
        return !getValue().containsKey(line.number());
    }

    boolean asOrdered(OrderLine line) {
        return of(line).filter(LineAnswer.accept(line)::equals).isPresent();
    }

    void put(LineAnswer said) {
        put(List.of(said));
    }

    /** All of them at once. */
    void put(Collection<LineAnswer> said) {
        Map<Integer, LineAnswer> next = new TreeMap<>(getValue());
        Set<Integer> known = lines().map(OrderLine::number).collect(Collectors.toSet());
        said.stream().filter(one -> known.contains(one.line())).forEach(one -> next.put(one.line(), one));
        setValue(Map.copyOf(next));
    }

    void leave(OrderLine line) {
        Map<Integer, LineAnswer> next = new TreeMap<>(getValue());
        next.remove(line.number());
        setValue(Map.copyOf(next));
    }

    /** What is said, in the order of the lines. */
    List<LineAnswer> said() {
        return lines().map(this::of).flatMap(Optional::stream).toList();
    }
}
